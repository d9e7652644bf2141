package org.creativecities.elections.mandate.process;

import java.util.Map;

import org.creativecities.elections.mandate.SeatVacated;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of a vacant seat, in the transaction that makes it vacant. */
@Component
class VacancyNews {

	private final Processes processes;

	VacancyNews(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void on(SeatVacated vacated) {
		var id = SeatVacated.caseId(vacated.mandate());
		this.processes.start(Vacancy.PROCESS, id, Map.of("caseId", id));
	}

}
