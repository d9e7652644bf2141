package org.creativecities.monitoring.report.process;

import org.creativecities.monitoring.report.ExemptionAsked;
import org.creativecities.monitoring.report.ExtensionAsked;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.monitoring.report.RequestRefused;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the head, who decides about a late report just now, what its city asks for. What
 * is granted ends that task by itself.
 */
@Component
class EscalationNews {

	private final Processes processes;

	private final LateReports late;

	EscalationNews(Processes processes, LateReports late) {
		this.processes = processes;
		this.late = late;
	}

	@EventListener
	void on(ExtensionAsked asked) {
		show(asked.reportId());
	}

	@EventListener
	void on(ExemptionAsked asked) {
		show(asked.reportId());
	}

	@EventListener
	void on(RequestRefused refused) {
		show(refused.reportId());
	}

	private void show(String reportId) {
		this.processes.show(MonitoringEscalation.PROCESS, reportId, "decide-late-report", this.late.requests(reportId));
	}

}
