package org.creativecities.elections.election.process;

import java.util.Map;

import org.creativecities.elections.election.ElectionOpened;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the process of an election, in the transaction that opens it. */
@Component
class BeginElection {

	private final Processes processes;

	BeginElection(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void on(ElectionOpened opened) {
		this.processes.start("coordinator-election", opened.id(), Map.of("caseId", opened.id()));
	}

}
