package org.creativecities.monitoring.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.creativecities.monitoring.answers.Submission;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.monitoring.assignment.Interests;
import org.creativecities.monitoring.assignment.Seats;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.Review.State;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who were asked to read answer. Every change first locks the report, so that
 * of two who hand in at once one is surely the last. The transaction that acts compares
 * the dates with the clock; the timers only follow.
 */
@Service
@Transactional
public class Reviews {

	private final ReviewRows rows;

	private final Readings readings;

	private final Reports reports;

	private final Submissions submissions;

	private final Comments comments;

	private final Seats seats;

	private final Interests interests;

	private final Invitations invitations;

	private final ReviewTime time;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Reviews(ReviewRows rows, Readings readings, Reports reports, Submissions submissions, Comments comments,
			Seats seats, Interests interests, Invitations invitations, ReviewTime time,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.readings = readings;
		this.reports = reports;
		this.submissions = submissions;
		this.comments = comments;
		this.seats = seats;
		this.interests = interests;
		this.invitations = invitations;
		this.time = time;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such review
	 */
	public Review get(String id) {
		return this.rows.get(id);
	}

	public boolean exists(String id) {
		return this.rows.exists(id);
	}

	/** All reviews of a report, whatever became of them, in order. */
	public List<Review> ofReport(String reportId) {
		return this.rows.ofReport(reportId);
	}

	/**
	 * The city takes the report on, and may read it from now on.
	 * @return with the instant by which the review is due
	 * @throws InputRefused if the time to answer is over, or nothing is asked any more
	 */
	public Review accept(String id, String by) {
		var review = asked(id);
		requireBefore(review.answerBy(), id);
		this.rows.accept(id, this.time.workBy(), by);
		this.invitations.open(this.rows.get(id));
		return this.rows.get(id);
	}

	/**
	 * The city declines.
	 * @param conflict whether a conflict of interest is why; then nobody asks it again
	 * about this city
	 */
	public void decline(String id, boolean conflict, String reason, String by) {
		var review = asked(id);
		leave(review, conflict, reason, by);
	}

	/**
	 * The reader finds a conflict of interest after having accepted: somebody else is
	 * asked ({@link ReaderGone}), and the report is closed at once.
	 * @throws InputRefused if it has handed in or lost the report, or gives no reason
	 */
	public void recuse(String id, String reason, String by) {
		var review = this.rows.locked(id, State.ACCEPTED);
		leave(review, true, reason, by);
		this.invitations.close(review);
		this.events.publishEvent(new ReaderGone(id));
	}

	private void leave(Review review, boolean conflict, String reason, String by) {
		if (conflict) {
			this.interests.declare(this.reports.get(review.reportId()).cityId(), review.reader(), reason, by);
		}
		this.rows.decline(review.id(), conflict, reason, by);
		this.invitations.dropSeat(review);
	}

	/** Whoever answers twice reads that the first answer is there. */
	private Review asked(String id) {
		if (this.rows.locked(id).state().isAnswer()) {
			throw new InputRefused("", "review.answered-already", id);
		}
		return this.rows.locked(id, State.PROPOSED);
	}

	/** No answer came in time, which counts as declined. */
	public void silent(String id) {
		var review = this.rows.locked(id, State.PROPOSED);
		this.rows.become(id, State.SILENT);
		this.invitations.dropSeat(review);
	}

	/**
	 * Takes a finished review. Whoever hands in last ends the waiting of the reading
	 * ({@link ReviewsComplete}).
	 * @throws InputRefused if the review is in already, the report is no longer read, the
	 * reader is so late that somebody else is asked, or a revision is wanted and nothing
	 * says of what
	 */
	public void record(String id, ReviewSheet sheet, String by) {
		if (this.rows.locked(id).state() == State.RECORDED) {
			throw new InputRefused("", "review.handed-in-already", id);
		}
		var review = this.rows.locked(id, State.ACCEPTED);
		requireBefore(this.time.replaceOn(review.dueAt()), id);
		if (sheet.verdict() == Verdict.NEEDS_REVISION && this.comments.of(id).isEmpty()) {
			throw new InputRefused("verdict", "review.revision-of-what");
		}
		this.rows.record(id, sheet, this.submissions.last(review.reportId()).map(Submission::number).orElse(1),
				this.clock.instant(), by);
		this.invitations.handedIn(review);
		if (review.seatId() != null) {
			this.seats.done(review.seatId());
		}
		switch (this.readings.of(review.reportId()).missing()) {
			case NOTHING -> this.events.publishEvent(new ReviewsComplete(review.reportId()));
			case READERS -> this.events.publishEvent(new SeatsChanged(review.reportId()));
			default -> {
			}
		}
	}

	private void requireBefore(Instant end, String id) {
		if (!this.clock.instant().isBefore(end)) {
			throw new InputRefused("", "review.time-over", id);
		}
	}

}
