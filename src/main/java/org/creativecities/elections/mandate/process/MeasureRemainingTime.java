package org.creativecities.elections.mandate.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.SeatVacated;
import org.creativecities.elections.mandate.Vacancies;

import org.springframework.stereotype.Component;

/** Looks whether enough is left of the mandate for a by-election. */
@Component
class MeasureRemainingTime implements JavaDelegate {

	private final Vacancies vacancies;

	MeasureRemainingTime(Vacancies vacancies) {
		this.vacancies = vacancies;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Vacancy.BY_ELECTION.set(execution,
				this.vacancies.isLong(SeatVacated.mandateOf(execution.getProcessBusinessKey())));
	}

}
