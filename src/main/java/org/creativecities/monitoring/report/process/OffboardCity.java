package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.Offboarding;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.stereotype.Component;

/** The city leaves the Network, by its own will or because the end was signed. */
@Component
class OffboardCity implements JavaDelegate {

	private final Offboarding offboarding;

	private final CurrentPerson person;

	OffboardCity(Offboarding offboarding, CurrentPerson person) {
		this.offboarding = offboarding;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.offboarding.leave(execution.getProcessBusinessKey(),
				MonitoringEscalation.CITY_LEAVES.find(execution).orElse(false), this.person.id());
	}

}
