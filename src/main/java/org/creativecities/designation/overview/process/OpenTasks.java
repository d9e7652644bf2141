package org.creativecities.designation.overview.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.overview.WaitingTasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads open tasks with their groups from the engine's tables, which is one statement;
 * its queries would take one more for each task.
 */
@Component
class OpenTasks implements WaitingTasks {

	private final JdbcClient sql;

	private final RepositoryService repository;

	OpenTasks(JdbcClient sql, RepositoryService repository) {
		this.sql = sql;
		this.repository = repository;
	}

	@Override
	public List<WaitingTask> ofCall(Call call) {
		return this.sql
			.sql("""
					SELECT e.business_key_, t.name_, t.task_def_key_, t.proc_def_id_, t.create_time_, t.due_date_, l.group_id_
					FROM act_ru_task t JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
					LEFT JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate' AND l.group_id_ IS NOT NULL
					WHERE e.business_key_ = ?
					  OR e.business_key_ IN (SELECT id FROM application WHERE call_id = ?)
					  OR e.business_key_ IN (SELECT v.id FROM evaluation v JOIN application a ON a.id = v.application_id
					    WHERE a.call_id = ?)
					ORDER BY t.due_date_, t.create_time_, t.id_""")
			.params(call.id(), call.id(), call.id())
			.query(this::read)
			.list();
	}

	private WaitingTask read(ResultSet row, int number) throws SQLException {
		var english = row.getString("name_");
		var french = french(row.getString("proc_def_id_"), row.getString("task_def_key_")).orElse(english);
		return new WaitingTask(row.getString("business_key_"), english, french, row.getString("group_id_"),
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
