package org.creativecities.hosting.award.process;

import java.util.Map;

import org.creativecities.hosting.award.HostDeclined;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the award that the city does not host after all, in the same transaction. */
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

}
