package org.creativecities.monitoring.review;

import java.time.Clock;

import org.creativecities.calendar.Calendar;
import org.creativecities.documents.Documents;
import org.creativecities.monitoring.assignment.AssignmentUndone;
import org.creativecities.monitoring.assignment.Seats;
import org.creativecities.monitoring.assignment.TakenSeat;
import org.creativecities.monitoring.report.ReportOver;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.Review.Kind;
import org.creativecities.monitoring.review.Review.State;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks cities to read, and lets them go again. Every change first locks the report. */
@Service("reviewInvitations")
@Transactional
public class Invitations {

	/** Of the entry in the reader's calendar. */
	private static final String DATE = "review-due";

	private final ReviewRows rows;

	private final Reports reports;

	private final Seats seats;

	private final Documents documents;

	private final ReviewTime time;

	private final Calendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Invitations(ReviewRows rows, Reports reports, Seats seats, Documents documents, ReviewTime time, Calendar calendar,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.reports = reports;
		this.seats = seats;
		this.documents = documents;
		this.time = time;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	/** Asks whoever has this seat. */
	void propose(String reportId, int round, TakenSeat seat, String by) {
		propose(reportId, round, Kind.PEER, seat.id(), seat.seat().reader(), by);
	}

	/** Asks a city to decide between the peers. */
	void proposeArbiter(String reportId, int round, String cityId) {
		propose(reportId, round, Kind.ARBITER, null, cityId, CurrentPerson.PRODUCT);
	}

	private void propose(String reportId, int round, Kind kind, Long seat, String reader, String by) {
		this.events.publishEvent(new ReviewProposed(this.rows.propose(reportId, round, kind, seat, reader,
				this.clock.instant(), this.time.answerBy(), by)));
	}

	/** Asks a reader of the round before once more. */
	void again(Review before, int round) {
		var id = this.rows.again(before, round, this.clock.instant(), this.time.againBy());
		open(this.rows.get(id));
		this.events.publishEvent(new ReviewReopened(id));
	}

	/** The reader may read from now on, and finds the date in its calendar. */
	void open(Review review) {
		this.documents.allow(review.reportId(), review.group());
		this.calendar.enter(review.id(), DATE, review.reader(), review.dueAt());
	}

	/** Nothing is due of this reader any more. */
	void handedIn(Review review) {
		this.calendar.cancel(review.id(), DATE);
	}

	/** A late reader loses the report, and the seat. */
	void replace(Review review) {
		this.rows.become(review.id(), State.REPLACED);
		close(review);
		dropSeat(review);
	}

	/** Who reads no more has one file less; a seat that was read from stays. */
	private void freeSeat(Review review) {
		if (review.seatId() != null) {
			this.seats.free(review.seatId());
		}
	}

	void dropSeat(Review review) {
		if (review.seatId() != null) {
			this.seats.drop(review.seatId());
		}
	}

	/**
	 * Frees all readers of whom something is still expected: the report has come to an
	 * end, or an officer has decided. They are thanked.
	 */
	public void release(String reportId) {
		this.reports.lock(reportId);
		this.rows.ofReport(reportId).stream().filter(review -> review.state().isLive()).forEach(this::release);
	}

	private void release(Review review) {
		this.rows.become(review.id(), State.RELEASED);
		close(review);
		freeSeat(review);
		this.events.publishEvent(new ReviewReleased(review.id()));
	}

	/** Whoever has not handed in is free again; those who have stay. */
	@EventListener
	void release(AssignmentUndone undone) {
		this.rows.withoutSeat(undone.year()).forEach(review -> {
			this.reports.lock(review.reportId());
			release(review);
		});
	}

	/**
	 * Nobody needs the report for a reading any more, those who were never asked least of
	 * all.
	 */
	@EventListener
	void close(ReportOver over) {
		release(over.reportId());
		this.rows.ofReport(over.reportId()).forEach(this::close);
		var report = this.reports.get(over.reportId());
		this.seats.free(report.year(), report.cityId());
	}

	/** The reader reads no more. */
	void close(Review review) {
		this.calendar.cancel(review.id(), DATE);
		this.documents.disallow(review.reportId(), review.group());
	}

}
