package org.creativecities.workflow;

import java.util.Set;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/**
 * How much of a case's path the engine keeps: its steps, events and tasks as at
 * {@code activity}, but no gateway. A gateway decides at once, on facts that stand in our
 * rows, and the step after it says how. What people entered is kept in our tables.
 */
class PathHistory extends AbstractHistoryLevel {

	static final String NAME = "path";

	/** Written to the database; a changed one is refused at the next start. */
	private static final int ID = 11;

	private static final Set<HistoryEventTypes> OF_ACTIVITIES = Set.of(HistoryEventTypes.ACTIVITY_INSTANCE_START,
			HistoryEventTypes.ACTIVITY_INSTANCE_UPDATE, HistoryEventTypes.ACTIVITY_INSTANCE_END);

	@Override
	public int getId() {
		return ID;
	}

	@Override
	public String getName() {
		return NAME;
	}

	@Override
	public boolean isHistoryEventProduced(HistoryEventType event, Object entity) {
		return HistoryLevel.HISTORY_LEVEL_ACTIVITY.isHistoryEventProduced(event, entity)
				&& !(OF_ACTIVITIES.contains(event) && isAtGateway(entity));
	}

	private static boolean isAtGateway(Object entity) {
		return entity instanceof ExecutionEntity execution && execution.getActivity() != null
				&& String.valueOf(execution.getActivity().getProperty(BpmnParse.PROPERTYNAME_TYPE)).endsWith("Gateway");
	}

}
