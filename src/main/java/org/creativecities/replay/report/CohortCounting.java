package org.creativecities.replay.report;

import java.util.List;
import java.util.stream.Stream;

import org.creativecities.mail.LetterArchive;
import org.creativecities.monitoring.answers.Submission;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.Review;
import org.creativecities.monitoring.review.Reviews;
import org.creativecities.network.Contact;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/** Counts what a replay left in the tables; nothing is remembered from playing it. */
@Component
class CohortCounting {

	private static final String INVITATION = "monitoring/invite-to-leave";

	private final Reports reports;

	private final Submissions submissions;

	private final Reviews reviews;

	private final Register register;

	private final LetterArchive letters;

	CohortCounting(Reports reports, Submissions submissions, Reviews reviews, Register register,
			LetterArchive letters) {
		this.reports = reports;
		this.submissions = submissions;
		this.reviews = reviews;
		this.register = register;
		this.letters = letters;
	}

	/**
	 * @throws IllegalStateException if a real city did not do well, an invented one did
	 * not meet what was in store for it, or the next reports are not all due in one year
	 */
	CohortSummary of(CohortCast cast) {
		var summary = count(cast.year());
		requireAsPlayed(cast, summary);
		return summary;
	}

	private CohortSummary count(int year) {
		var all = this.reports.ofCohort(year);
		var invented = all.stream().filter(report -> this.register.city(report.cityId()).invented()).count();
		var accepted = all.stream().filter(report -> report.state() == State.PUBLISHED).toList();
		requireRealOnesInTime(all);
		return new CohortSummary(year, (int) (all.size() - invented), accepted.size(),
				(int) all.stream().filter(report -> report.round() > 0).count(),
				(int) all.stream().filter(this::wentToArbiter).count(),
				(int) all.stream().filter(this::wasLate).count(),
				(int) all.stream().filter(this::wasInvitedToLeave).count(), (int) invented, this.letters.sent(),
				nextDue(accepted));
	}

	private void requireRealOnesInTime(List<Report> all) {
		var failed = all.stream()
			.filter(report -> !this.register.city(report.cityId()).invented())
			.filter(report -> report.state() != State.PUBLISHED || report.round() > 0 || wasLate(report))
			.map(Report::id)
			.toList();
		if (!failed.isEmpty()) {
			throw new IllegalStateException("Real cities report in time and are accepted at once, but not " + failed);
		}
	}

	private void requireAsPlayed(CohortCast cast, CohortSummary summary) {
		require("invented", cast.count(fate -> true), summary.invented());
		require("accepted", summary.cities() + cast.count(fate -> fate != Fate.SILENT), summary.accepted());
		require("revised", cast.count(fate -> fate == Fate.REVISED || fate == Fate.REVISED_TWICE), summary.revised());
		require("arbitrated", cast.count(fate -> fate == Fate.ARBITRATED), summary.arbitrated());
		require("late", cast.count(Fate::isLate), summary.late());
		require("invited to leave", cast.count(Fate::isInvitedToLeave), summary.invitedToLeave());
		require("extended", cast.count(fate -> fate == Fate.EXTENDED),
				(int) this.reports.ofCohort(cast.year())
					.stream()
					.filter(report -> report.deadline().isAfter(report.firstDeadline()))
					.count());
		cast.with(Fate.BOUNCED)
			.forEach(city -> require("letters that come back", 0,
					this.register.isBounced(this.register.contact(city, Contact.Role.MAIN).orElseThrow().id()) ? 1
							: 0));
	}

	private static void require(String what, int expected, int found) {
		if (expected != found) {
			throw new IllegalStateException(
					"Played and counted differ: %d %s instead of %d".formatted(found, what, expected));
		}
	}

	private boolean wentToArbiter(Report report) {
		return this.reviews.ofReport(report.id()).stream().anyMatch(review -> review.kind() == Review.Kind.ARBITER);
	}

	private boolean wasLate(Report report) {
		return first(report).map(submission -> !submission.inTime()).findFirst().orElse(true);
	}

	private Stream<Submission> first(Report report) {
		return this.submissions.all(report.id()).stream().filter(submission -> submission.number() == 1);
	}

	private boolean wasInvitedToLeave(Report report) {
		return this.letters.ofCase(report.id()).stream().anyMatch(letter -> letter.template().equals(INVITATION));
	}

	private int nextDue(List<Report> accepted) {
		var years = accepted.stream()
			.map(report -> this.register.mmrDueYear(report.cityId()).orElseThrow())
			.distinct()
			.toList();
		if (years.size() != 1) {
			throw new IllegalStateException("The next reports are due in one year, not in " + years);
		}
		return years.get(0);
	}

}
