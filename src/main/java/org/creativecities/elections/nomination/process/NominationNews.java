package org.creativecities.elections.nomination.process;

import java.util.Map;

import org.creativecities.elections.nomination.NominationBegun;
import org.creativecities.elections.nomination.NominationWithdrawn;
import org.creativecities.elections.nomination.NominationsChecked;
import org.creativecities.elections.nomination.NomineeAnswered;
import org.creativecities.elections.nomination.NomineeLinkWanted;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the processes of nominations and of their election what happened on a page, in
 * the same transaction.
 */
@Component
class NominationNews {

	private final Processes processes;

	NominationNews(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void on(NominationBegun begun) {
		this.processes.start(CoordinatorNomination.PROCESS, begun.id(),
				Map.of("caseId", begun.id(), CoordinatorNomination.CITY_GROUP.name(), begun.cityGroup(),
						CoordinatorNomination.CLOSES_AT.name(), begun.closesAt().toString()));
	}

	@EventListener
	void on(NomineeAnswered answered) {
		tell(answered.accepts() ? CoordinatorNomination.NOMINEE_ACCEPTED : CoordinatorNomination.NOMINEE_DECLINED,
				answered.id());
	}

	@EventListener
	void on(NomineeLinkWanted wanted) {
		tell(CoordinatorNomination.NOMINEE_LINK_WANTED, wanted.id());
	}

	/** One that stands already has ended. */
	@EventListener
	void on(NominationWithdrawn withdrawn) {
		this.processes.tellIfWaiting(CoordinatorNomination.PROCESS, CoordinatorNomination.NOMINATION_WITHDRAWN,
				withdrawn.id(), Map.of());
	}

	/** None waits while the call is being opened once more. */
	@EventListener
	void on(NominationsChecked checked) {
		this.processes.tellIfWaiting(CoordinatorNominations.PROCESS, CoordinatorNominations.NOMINATIONS_CHECKED,
				checked.election(), Map.of());
	}

	private void tell(String message, String id) {
		this.processes.tell(CoordinatorNomination.PROCESS, message, id, Map.of());
	}

}
