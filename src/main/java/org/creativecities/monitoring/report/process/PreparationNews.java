package org.creativecities.monitoring.report.process;

import java.util.Map;

import org.creativecities.monitoring.report.DeadlineMoved;
import org.creativecities.monitoring.report.ExemptionAsked;
import org.creativecities.monitoring.report.ExtensionAsked;
import org.creativecities.monitoring.report.ExtensionSettled;
import org.creativecities.monitoring.report.ReportDates;
import org.creativecities.workflow.OpenDates;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the preparation of a report what happened on a page, in the same transaction.
 */
@Component
class PreparationNews {

	private final Processes processes;

	private final OpenDates open;

	private final ReportDates dates;

	PreparationNews(Processes processes, OpenDates open, ReportDates dates) {
		this.processes = processes;
		this.open = open;
		this.dates = dates;
	}

	@EventListener
	void on(ExtensionAsked asked) {
		this.processes.tell(MonitoringPreparation.PROCESS, MonitoringPreparation.EXTENSION_ASKED, asked.reportId(),
				Map.of());
	}

	/** The head need not decide any more. */
	@EventListener
	void on(ExtensionSettled settled) {
		this.processes.tellIfWaiting(MonitoringPreparation.PROCESS, MonitoringPreparation.EXTENSION_SETTLED,
				settled.reportId(), Map.of());
	}

	@EventListener
	void on(ExemptionAsked asked) {
		this.processes.tell(MonitoringPreparation.PROCESS, MonitoringPreparation.EXEMPTION_ASKED, asked.reportId(),
				Map.of());
	}

	/**
	 * The task is due later, and the chase begins anew; where the head has just given
	 * more time, it begins anew by itself.
	 */
	@EventListener
	void on(DeadlineMoved moved) {
		var prepareBy = this.dates.prepareBy(moved.deadline());
		this.open.move(MonitoringPreparation.PROCESS, moved.reportId(),
				Map.of(MonitoringPreparation.DEADLINE.name(), moved.deadline().toString(),
						MonitoringPreparation.PREPARE_BY.name(), prepareBy.toString(),
						MonitoringPreparation.ESCALATE_ON.name(), this.dates.escalateOn(moved.deadline()).toString()),
				MonitoringPreparation.PREPARE_REPORT, prepareBy);
		this.processes.tellIfWaiting(MonitoringPreparation.PROCESS, MonitoringPreparation.DEADLINE_MOVED,
				moved.reportId(), Map.of());
	}

}
