package org.creativecities.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits on whom. Reads open tasks with their groups from the engine's tables, which
 * is one statement; its queries would take one more for each task.
 */
@Component
public class WaitingTasks {

	private final JdbcClient sql;

	private final RepositoryService repository;

	WaitingTasks(JdbcClient sql, RepositoryService repository) {
		this.sql = sql;
		this.repository = repository;
	}

	/** The open tasks of these cases, the one that is due first first. */
	public List<WaitingTask> of(String... cases) {
		return find(List.of(cases), List.of(), List.of());
	}

	/** The open tasks of one case in these processes alone: others may bear its id. */
	public List<WaitingTask> ofProcesses(String caseId, Collection<String> processes) {
		return find(List.of(caseId), List.of(), processes);
	}

	/**
	 * The open tasks of one case and of all cases whose ids begin with one of these
	 * words.
	 */
	public List<WaitingTask> ofFamily(String caseId, String... beginnings) {
		return find(List.of(caseId), List.of(beginnings), List.of());
	}

	private List<WaitingTask> find(Collection<String> cases, Collection<String> beginnings,
			Collection<String> processes) {
		return this.sql
			.sql("""
					SELECT t.id_ AS task_id, e.business_key_, t.name_, t.task_def_key_, t.proc_def_id_, t.create_time_, t.due_date_, l.group_id_
					FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
					LEFT JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate' AND l.group_id_ IS NOT NULL
					WHERE (e.business_key_ = ANY (?) OR EXISTS (SELECT FROM unnest(?::text[]) b WHERE starts_with(e.business_key_, b)))
					AND (cardinality(?::text[]) = 0 OR split_part(t.proc_def_id_, ':', 1) = ANY (?))
					ORDER BY t.due_date_, t.create_time_, t.id_""")
			.params(cases.toArray(String[]::new), beginnings.toArray(String[]::new), processes.toArray(String[]::new),
					processes.toArray(String[]::new))
			.query(this::read)
			.list();
	}

	private WaitingTask read(ResultSet row, int number) throws SQLException {
		var english = row.getString("name_");
		var step = row.getString("task_def_key_");
		return new WaitingTask(row.getString("task_id"), row.getString("business_key_"), step, english,
				french(row.getString("proc_def_id_"), step).orElse(english), row.getString("group_id_"),
				row.getTimestamp("create_time_").toInstant(),
				Optional.ofNullable(row.getTimestamp("due_date_")).map(Timestamp::toInstant).orElse(null));
	}

	private Optional<String> french(String definition, String step) {
		UserTask task = this.repository.getBpmnModelInstance(definition).getModelElementById(step);
		return Optional.ofNullable(task.getExtensionElements())
			.map(more -> more.getElementsQuery().filterByType(CamundaProperties.class))
			.filter(found -> found.count() > 0)
			.stream()
			.flatMap(found -> found.singleResult().getCamundaProperties().stream())
			.filter(property -> "fr.name".equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.findFirst();
	}

}
