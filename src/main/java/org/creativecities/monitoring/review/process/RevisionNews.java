package org.creativecities.monitoring.review.process;

import java.util.Map;

import org.creativecities.monitoring.review.RevisionMoved;
import org.creativecities.reminders.Ladders;
import org.creativecities.workflow.OpenDates;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Task, timer and reminders of a revision follow its date, in the transaction that moves
 * it.
 */
@Component
class RevisionNews {

	private final OpenDates dates;

	private final Ladders ladders;

	RevisionNews(OpenDates dates, Ladders ladders) {
		this.dates = dates;
		this.ladders = ladders;
	}

	@EventListener
	void on(RevisionMoved moved) {
		var due = moved.until().minusSeconds(1);
		this.dates.move(MonitoringReading.ID, moved.reportId(),
				Map.of(MonitoringReading.REVISION_BY.name(), moved.until().toString(),
						MonitoringReading.REVISION_DUE.name(), due.toString()),
				MonitoringReading.REVISE_REPORT, due, MonitoringReading.NO_REVISION_CAME);
		this.ladders.replan(moved.reportId(), MonitoringReading.REVISION_LADDER, moved.until());
	}

}
