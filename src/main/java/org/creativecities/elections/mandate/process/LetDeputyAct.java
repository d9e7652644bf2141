package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.SeatVacated;
import org.creativecities.elections.mandate.Vacancies;

import org.springframework.stereotype.Component;

/** Tells the sub-network who acts. */
@Component
class LetDeputyAct implements JavaDelegate {

	private final Vacancies vacancies;

	LetDeputyAct(Vacancies vacancies) {
		this.vacancies = vacancies;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.vacancies.letDeputyAct(SeatVacated.mandateOf(execution.getProcessBusinessKey()));
	}

}
