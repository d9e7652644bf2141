package org.creativecities.monitoring.report.process;

import java.util.Map;

import org.creativecities.monitoring.report.LeavingTakenBack;
import org.creativecities.monitoring.report.MayorConfirmed;
import org.creativecities.monitoring.report.MayorLinkWanted;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the process of a city that leaves what happened on a page, in the same
 * transaction.
 */
@Component
class LeavingNews {

	private final Processes processes;

	LeavingNews(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void on(MayorConfirmed confirmed) {
		tell(MonitoringLeaving.MAYOR_CONFIRMED, confirmed.reportId());
	}

	@EventListener
	void on(MayorLinkWanted wanted) {
		tell(MonitoringLeaving.MAYOR_LINK_WANTED, wanted.reportId());
	}

	@EventListener
	void on(LeavingTakenBack back) {
		tell(MonitoringLeaving.LEAVING_TAKEN_BACK, back.reportId());
	}

	private void tell(String message, String reportId) {
		this.processes.tell(MonitoringLeaving.PROCESS, message, reportId, Map.of());
	}

}
