package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.SeatVacated;
import org.creativecities.elections.mandate.Vacancies;

import org.springframework.stereotype.Component;

/** Begins an election for the rest of the mandate. */
@Component
class BeginByElection implements JavaDelegate {

	private final Vacancies vacancies;

	BeginByElection(Vacancies vacancies) {
		this.vacancies = vacancies;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.vacancies.beginByElection(SeatVacated.mandateOf(execution.getProcessBusinessKey()));
	}

}
