package org.creativecities.monitoring.review;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.creativecities.monitoring.assignment.Seats;
import org.creativecities.monitoring.assignment.Substitutes;
import org.creativecities.monitoring.assignment.TakenSeat;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.Reading.Missing;
import org.creativecities.monitoring.review.Review.Kind;
import org.creativecities.monitoring.review.Review.State;
import org.creativecities.network.events.CityLeft;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that a report has its readers, and others for those who drop out. */
@Service
@Transactional
public class Seating {

	private final Reports reports;

	private final Readings readings;

	private final ReviewRows reviews;

	private final Invitations invitations;

	private final Seats seats;

	private final Substitutes substitutes;

	private final Arbiters arbiters;

	private final ReviewTime time;

	private final ApplicationEventPublisher events;

	Seating(Reports reports, Readings readings, ReviewRows reviews, Invitations invitations, Seats seats,
			Substitutes substitutes, Arbiters arbiters, ReviewTime time, ApplicationEventPublisher events) {
		this.reports = reports;
		this.readings = readings;
		this.reviews = reviews;
		this.invitations = invitations;
		this.seats = seats;
		this.substitutes = substitutes;
		this.arbiters = arbiters;
		this.time = time;
		this.events = events;
	}

	/**
	 * Asks whom the published assignment names. Whoever may not read any more since then,
	 * because it left the Network, say, loses the seat to the next best. Before the
	 * assignment is published nobody is asked.
	 */
	public Reading begin(String reportId) {
		var report = this.reports.lock(reportId);
		this.readings.begin(reportId, this.time.readers());
		var reading = this.readings.of(reportId);
		if (reading.missing() == Missing.READERS) {
			open(report)
				.forEach(seat -> this.invitations.propose(reportId, report.round(), seat, CurrentPerson.PRODUCT));
			fill(report);
		}
		if (report.state() != Report.State.IN_REVIEW && this.readings.of(reportId).missing() != Missing.ASSIGNMENT) {
			this.reports.become(reportId, Report.State.IN_REVIEW);
		}
		return this.readings.of(reportId);
	}

	/** Seats of the assignment whose readers were not asked yet, and still may read. */
	private List<TakenSeat> open(Report report) {
		Set<Long> asked = this.reviews.ofReport(report.id()).stream().map(Review::seatId).collect(Collectors.toSet());
		return this.seats.of(report.year(), report.cityId())
			.stream()
			.filter(seat -> seat.state() == TakenSeat.State.OPEN && !asked.contains(seat.id()))
			.filter(seat -> keeps(report, seat))
			.limit(this.readings.of(report.id()).emptySeats())
			.toList();
	}

	private boolean keeps(Report report, TakenSeat seat) {
		var reasons = this.substitutes.reasons(report.year(), report.cityId(), seat.seat().reader());
		if (!reasons.isEmpty()) {
			this.seats.undo(seat.id());
		}
		return reasons.isEmpty();
	}

	private void fill(Report report) {
		this.substitutes.seat(report.year(), report.cityId(), this.readings.of(report.id()).emptySeats())
			.forEach(seat -> this.invitations.propose(report.id(), report.round(), seat, CurrentPerson.PRODUCT));
	}

	/**
	 * Asks the next best instead of somebody who declined, was silent, is much too late
	 * or has left; instead of an arbiter the deputy. If there is nobody, or so many were
	 * asked for this seat in vain that people should look at it, the secretariat is told
	 * ({@link ReviewerMissing}); without an arbiter an officer decides.
	 */
	public void replace(String reviewId) {
		var report = this.reports.lock(this.reviews.get(reviewId).reportId());
		var review = this.reviews.get(reviewId);
		if (review.state().isLive()) {
			this.invitations.replace(review);
		}
		if (report.state() != Report.State.IN_REVIEW || review.round() != report.round()) {
			return;
		}
		if (review.kind() == Kind.ARBITER) {
			askArbiter(report);
		}
		else if (this.readings.of(report.id()).emptySeats() > 0) {
			askInstead(report, review);
		}
		if (this.readings.of(report.id()).missing() == Missing.NOTHING) {
			this.events.publishEvent(new ReviewsComplete(report.id()));
		}
	}

	/**
	 * An officer is called only for a seat for which nobody is found. Another one may be
	 * empty at this moment merely because its own successor is asked next.
	 */
	private void askInstead(Report report, Review lost) {
		var next = this.substitutes.instead(lost.seatId());
		next.ifPresent(seat -> this.invitations.propose(report.id(), report.round(), seat, CurrentPerson.PRODUCT));
		if (next.isEmpty()) {
			this.events.publishEvent(new ReviewerMissing(report.id()));
		}
		else if (this.readings.of(report.id()).missing() == Missing.READERS) {
			this.events.publishEvent(new SeatsChanged(report.id()));
		}
	}

	/** The peers lie too far apart: somebody else is to decide. */
	public Reading askArbiter(String reportId) {
		var report = this.reports.lock(reportId);
		this.readings.wantArbiter(reportId, report.round());
		askArbiter(report);
		return this.readings.of(reportId);
	}

	private void askArbiter(Report report) {
		this.arbiters.find(report)
			.ifPresent(city -> this.invitations.proposeArbiter(report.id(), report.round(), city));
	}

	/**
	 * Asks those whom an officer names. Seats for which nobody was named wait for the
	 * next name, or fall away when the officer goes on without.
	 * @param field of the form, which a refusal names
	 * @param without whether the officer goes on with those there are
	 * @throws InputRefused if somebody may not read this report, if they are more than
	 * there are empty seats, if the officer neither names anybody nor goes on without, or
	 * if nobody at all would read it
	 */
	public Reading name(String reportId, String field, List<String> cities, boolean without, String by) {
		var report = this.reports.lock(reportId);
		var reading = this.readings.of(reportId);
		if (cities.isEmpty() && !without) {
			throw new InputRefused(field, "review.nobody-named");
		}
		if (without && reading.live() + reading.recorded() == 0) {
			throw new InputRefused(field, "review.nobody-left");
		}
		if (cities.size() > reading.emptySeats()) {
			throw new InputRefused(field, "review.too-many-named", cities.size(), reading.emptySeats());
		}
		if (!without) {
			cities.stream()
				.map(city -> this.substitutes.name(report.year(), report.cityId(), city, field))
				.forEach(seat -> this.invitations.propose(reportId, report.round(), seat, by));
		}
		else {
			this.readings.seat(reportId, reading.live() + reading.recorded());
		}
		return this.readings.of(reportId);
	}

	/**
	 * The city has revised its report: those who read it before read it again. Whoever
	 * may not any more is replaced.
	 */
	public Reading again(String reportId) {
		var report = this.reports.lock(reportId);
		this.reviews.ofReport(reportId, report.round() - 1)
			.stream()
			.filter(review -> review.kind() == Kind.PEER && review.state() == State.RECORDED)
			.forEach(review -> again(report, review));
		this.reports.become(reportId, Report.State.IN_REVIEW);
		fill(report);
		return this.readings.of(reportId);
	}

	private void again(Report report, Review before) {
		if (this.substitutes.reasons(report.year(), report.cityId(), before.reader()).isEmpty()) {
			this.invitations.again(before, report.round());
		}
		else {
			this.invitations.dropSeat(before);
			this.invitations.close(before);
		}
	}

	/**
	 * A city leaves the Network: whatever it was reading is read by others
	 * ({@link ReaderGone}). What it has handed in stays.
	 */
	@EventListener
	void left(CityLeft left) {
		this.reviews.liveOf(left.cityId()).forEach(review -> this.events.publishEvent(new ReaderGone(review.id())));
	}

}
