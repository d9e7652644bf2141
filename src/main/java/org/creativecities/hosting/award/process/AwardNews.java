package org.creativecities.hosting.award.process;

import java.util.Map;

import org.creativecities.hosting.award.HostDeclined;
import org.creativecities.hosting.award.HostLeft;
import org.creativecities.hosting.award.SelectionStopped;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells processes what happened to a host, or to the whole choice, in the same
 * transaction.
 */
@Component
class AwardNews {

	private final Processes processes;

	AwardNews(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void on(HostDeclined declined) {
		this.processes.tell(HostAward.PROCESS, HostAward.HOST_DECLINED, declined.selection(), Map.of());
	}

	/** The head decides on the conference. */
	@EventListener
	void on(HostLeft left) {
		this.processes.start(HostChange.PROCESS, "HOST-" + left.year(), Map.of("year", (long) left.year(), "happened",
				"%1$s has left the Network. / %1$s a quitté le Réseau.".formatted(left.city())));
	}

	@EventListener
	void on(SelectionStopped stopped) {
		this.processes.tell(HostAward.SELECTION, HostAward.SELECTION_STOPPED, stopped.selection(), Map.of());
	}

}
