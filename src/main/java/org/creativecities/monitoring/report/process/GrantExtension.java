package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.stereotype.Component;

/** Grants as many days as were asked for and the table allows. */
@Component
class GrantExtension implements JavaDelegate {

	private final Extensions extensions;

	GrantExtension(Extensions extensions) {
		this.extensions = extensions;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.extensions.grant(execution.getProcessBusinessKey(),
				MonitoringPreparation.EXTENSION_REQUEST.from(execution),
				MonitoringPreparation.DAYS_ALLOWED.from(execution).intValue(), CurrentPerson.PRODUCT);
	}

}
