package org.creativecities.monitoring.review.process;

import java.util.Map;

import org.creativecities.monitoring.assignment.AssignmentPublished;
import org.creativecities.monitoring.assignment.AssignmentUndone;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.ReaderGone;
import org.creativecities.monitoring.review.ReadersToName;
import org.creativecities.monitoring.review.Review;
import org.creativecities.monitoring.review.ReviewProposed;
import org.creativecities.monitoring.review.ReviewReleased;
import org.creativecities.monitoring.review.ReviewReopened;
import org.creativecities.monitoring.review.ReviewerMissing;
import org.creativecities.monitoring.review.Reviews;
import org.creativecities.monitoring.review.ReviewsComplete;
import org.creativecities.monitoring.review.SeatsChanged;
import org.creativecities.monitoring.review.Reading.Missing;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets readings and reviews hear of one another, and of the assignment, in the
 * transaction of the news.
 */
@Component
class ReadingNews {

	private final Processes processes;

	private final Reviews reviews;

	private final Reports reports;

	private final ReadersToName readers;

	ReadingNews(Processes processes, Reviews reviews, Reports reports, ReadersToName readers) {
		this.processes = processes;
		this.reviews = reviews;
		this.reports = reports;
		this.readers = readers;
	}

	@EventListener
	void on(ReviewProposed proposed) {
		start(this.reviews.get(proposed.reviewId()), false);
	}

	@EventListener
	void on(ReviewReopened reopened) {
		start(this.reviews.get(reopened.reviewId()), true);
	}

	private void start(Review review, boolean again) {
		this.processes.start(MonitoringReview.ID, review.id(),
				Map.of(MonitoringReview.CASE_ID.name(), review.id(), MonitoringReview.READER_GROUP.name(),
						review.group(), MonitoringReview.AGAIN.name(), again, MonitoringReview.ANSWER_BY.name(),
						review.answerBy().toString(), MonitoringReview.ANSWER_DUE.name(),
						MonitoringReview.lastSecond(review.answerBy())));
	}

	@EventListener
	void on(ReviewReleased released) {
		this.processes.tellIfWaiting(MonitoringReview.ID, MonitoringReview.REVIEW_RELEASED, released.reviewId(),
				Map.of());
	}

	/**
	 * An instance that does not wait just now asks a reader who is gone in vain, and
	 * replaces it then.
	 */
	@EventListener
	void on(ReaderGone gone) {
		this.processes.tellIfWaiting(MonitoringReview.ID, MonitoringReview.READER_GONE, gone.reviewId(), Map.of());
	}

	/**
	 * A reading that does not wait just now counts the seats itself, later. If an officer
	 * is asked for a name already, the form tells who was asked in vain since.
	 */
	@EventListener
	void on(ReviewerMissing missing) {
		if (!this.processes.tellIfWaiting(MonitoringReading.ID, MonitoringReading.REVIEWER_MISSING, missing.reportId(),
				Map.of(MonitoringReading.MISSING.name(), Missing.READERS.code()))) {
			showReaders(missing.reportId());
		}
	}

	@EventListener
	void on(SeatsChanged changed) {
		showReaders(changed.reportId());
	}

	private void showReaders(String reportId) {
		this.processes.show(MonitoringReading.ID, reportId, "name-reviewer", this.readers.now(reportId));
	}

	/** As above. */
	@EventListener
	void on(ReviewsComplete complete) {
		this.processes.tellIfWaiting(MonitoringReading.ID, MonitoringReading.REVIEWS_COMPLETE, complete.reportId(),
				Map.of());
	}

	@EventListener
	void on(AssignmentPublished published) {
		this.reports.ofCohort(published.year())
			.forEach(report -> this.processes.tellIfWaiting(MonitoringReading.ID,
					MonitoringReading.ASSIGNMENT_PUBLISHED, report.id(), Map.of()));
	}

	/** After the readers were freed. */
	@EventListener
	@Order
	void on(AssignmentUndone undone) {
		this.reports.ofCohort(undone.year())
			.forEach(report -> this.processes.tellIfWaiting(MonitoringReading.ID, MonitoringReading.ASSIGNMENT_UNDONE,
					report.id(), Map.of()));
	}

}
