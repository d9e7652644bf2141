package org.creativecities.hosting.award.process;

import java.util.Map;

import org.creativecities.hosting.vote.ComplaintFiled;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the award of a complaint; one that is filed while another is decided waits for
 * its turn.
 */
@Component
class ComplaintNews {

	private final Processes processes;

	ComplaintNews(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void on(ComplaintFiled filed) {
		this.processes.tellIfWaiting(HostAward.PROCESS, HostAward.COMPLAINT_FILED, filed.selection(), Map.of());
	}

}
