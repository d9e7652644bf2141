package org.creativecities.designation.application.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.Preparation;

import org.springframework.stereotype.Component;

/**
 * Moves what hangs on the deadline: due dates of open tasks, and the chase of a silent
 * National Commission, if it has not run yet.
 */
@Component
class MoveDates implements JavaDelegate {

	private final Applications applications;

	private final Preparation preparation;

	MoveDates(Applications applications, Preparation preparation) {
		this.applications = applications;
		this.preparation = preparation;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var application = this.applications.get(execution.getProcessBusinessKey());
		var last = this.preparation.deadline(application).minusSeconds(1);
		var instance = execution.getProcessInstanceId();
		execution.getProcessEngineServices()
			.getRuntimeService()
			.setVariable(instance, DesignationPreparation.DRAFT_BY.name(), last.toString());
		execution.getProcessEngineServices()
			.getRuntimeService()
			.setVariable(instance, DesignationPreparation.CHASE_ENDORSEMENT_ON.name(),
					this.preparation.chaseEndorsementOn(application).toString());
		var tasks = execution.getProcessEngineServices().getTaskService();
		tasks.createTaskQuery().processInstanceId(instance).list().forEach(task -> {
			task.setDueDate(Date.from(last));
			tasks.saveTask(task);
		});
		var jobs = execution.getProcessEngineServices().getManagementService();
		jobs.createJobQuery()
			.processInstanceId(instance)
			.activityId("Event_CommissionSilent")
			.list()
			.forEach(job -> jobs.recalculateJobDuedate(job.getId(), false));
	}

}
