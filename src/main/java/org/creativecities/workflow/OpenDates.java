package org.creativecities.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;

/** Dates of what already waits in an instance, when the date they hang on has moved. */
@Component
public class OpenDates {

	private final Engine engine;

	OpenDates(Engine engine) {
		this.engine = engine;
	}

	/**
	 * Moves dates in the instance of an execution.
	 * @param dates what the diagram reads from now on, by the variable's name
	 * @param due when an open task is due, by its step and the moment it was given
	 * @param timer the step whose waiting timer is planned anew; one that has run is not
	 */
	public void move(DelegateExecution execution, Map<String, String> dates, BiFunction<String, Instant, Instant> due,
			String timer) {
		var instance = execution.getProcessInstanceId();
		this.engine.asProduct(() -> {
			this.engine.runtime().setVariables(instance, dates);
			var tasks = this.engine.all().getTaskService();
			tasks.createTaskQuery().processInstanceId(instance).list().forEach(task -> {
				task.setDueDate(Date.from(due.apply(task.getTaskDefinitionKey(), task.getCreateTime().toInstant())));
				tasks.saveTask(task);
			});
			replan(instance, timer);
			return null;
		});
	}

	private void replan(String instance, String timer) {
		var jobs = this.engine.all().getManagementService();
		jobs.createJobQuery()
			.processInstanceId(instance)
			.activityId(timer)
			.list()
			.forEach(job -> jobs.recalculateJobDuedate(job.getId(), false));
	}

	/**
	 * As below, and plans the waiting timer of one more step anew.
	 * @param timer the step; one that has run is not planned again
	 */
	public void move(String processId, String businessKey, Map<String, String> dates, String step, Instant due,
			String timer) {
		move(processId, businessKey, dates, step, due);
		this.engine.asProduct(() -> {
			instances(processId, businessKey).forEach(instance -> replan(instance.getId(), timer));
			return null;
		});
	}

	/**
	 * Moves dates in the one instance of a process with a business key, if it runs.
	 * @param dates what the diagram reads from now on, by the variable's name
	 * @param step whose open task is due at another time
	 * @param due when
	 */
	public void move(String processId, String businessKey, Map<String, String> dates, String step, Instant due) {
		this.engine.asProduct(() -> {
			instances(processId, businessKey).forEach(instance -> {
				this.engine.runtime().setVariables(instance.getId(), dates);
				var tasks = this.engine.all().getTaskService();
				tasks.createTaskQuery()
					.processInstanceId(instance.getId())
					.taskDefinitionKey(step)
					.list()
					.forEach(task -> {
						task.setDueDate(Date.from(due));
						tasks.saveTask(task);
					});
			});
			return null;
		});
	}

	private List<ProcessInstance> instances(String processId, String businessKey) {
		return this.engine.runtime()
			.createProcessInstanceQuery()
			.processDefinitionKey(processId)
			.processInstanceBusinessKey(businessKey)
			.list();
	}

}
