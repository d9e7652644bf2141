package org.creativecities.elections.mandate.process;

import java.util.Map;

import org.creativecities.elections.mandate.ElectionStopped;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the process of an election, in the transaction that stops it. */
@Component
class ElectionNews {

	private final Processes processes;

	ElectionNews(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void on(ElectionStopped stopped) {
		this.processes.tell(CoordinatorElection.PROCESS, CoordinatorElection.ELECTION_STOPPED, stopped.id(), Map.of());
	}

}
