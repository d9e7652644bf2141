package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.util.Collection;

import org.creativecities.monitoring.report.Report;
import org.creativecities.workflow.WaitingTask;

/** Until when a city is to hand in. */
final class DueDates {

	private DueDates() {
	}

	/**
	 * Exclusive. A revision has a time of its own, which its task knows.
	 * @param waiting open tasks of the report
	 */
	static Instant handInBy(Report report, Collection<WaitingTask> waiting) {
		if (report.state() != Report.State.REVISING) {
			return report.deadline();
		}
		return waiting.stream()
			.filter(task -> "city".equals(task.role()) && task.caseId().equals(report.id()) && task.due() != null)
			.map(task -> task.due().plusSeconds(1))
			.findFirst()
			.orElse(report.deadline());
	}

}
