package org.creativecities.replay.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.replay.stage.Hands;
import org.creativecities.replay.stage.Stage;

import org.springframework.stereotype.Component;

/**
 * The reports of a year, from the officer's list to the synthesis of the cohort: some
 * cities write in spring, some in autumn, some in the last week, and some are late.
 */
@Component
class CohortRound {

	/** Rounds after which everything must have come to its end. */
	private static final int MOST_ROUNDS = 12;

	private final Stage stage;

	private final Hands hands;

	private final Writers writers;

	private final Readers readers;

	private final Reports reports;

	private final Extensions extensions;

	private final Assignments assignments;

	private final NewContacts newContacts;

	CohortRound(Stage stage, Hands hands, Writers writers, Readers readers, Reports reports, Extensions extensions,
			Assignments assignments, NewContacts newContacts) {
		this.newContacts = newContacts;
		this.stage = stage;
		this.hands = hands;
		this.writers = writers;
		this.readers = readers;
		this.reports = reports;
		this.extensions = extensions;
		this.assignments = assignments;
	}

	void play(CohortCast cast) {
		open(cast);
		write(cast);
		chase(cast);
		readToTheEnd(cast);
		sumUp(cast);
	}

	private void open(CohortCast cast) {
		cast.phase("The cohort opens");
		this.stage.beginsOn(cast.day(Month.JANUARY, 15));
		this.hands.start(Hands.OFFICER, "monitoring-cohort", Map.of("year", cast.year()));
		this.stage.settle();
		this.hands.complete(Hands.OFFICER, cast.caseId(), "Activity_ConfirmCohort", Map.of("answer", "confirm"));
		this.stage.settle();
		cast.with(Fate.BOUNCED).forEach(this.newContacts::find);
		cast.phase("Readers are assigned");
		this.stage.daysLater(14);
		this.hands.as(Hands.OFFICER, () -> this.assignments.ask(cast.year()));
		this.stage.settle();
		this.hands.complete(Hands.OFFICER, cast.caseId(), "Activity_ApproveAssignment", Map.of("publish", true));
		this.stage.settle();
	}

	private void write(CohortCast cast) {
		cast.phase("Cities write");
		var inTime = cast.with(drafting(cast), Fate::isInTime);
		var third = (inTime.size() + 2) / 3;
		report(cast, inTime.subList(0, Math.min(third, inTime.size())), cast.day(Month.APRIL, 20));
		report(cast, inTime.subList(Math.min(third, inTime.size()), Math.min(2 * third, inTime.size())),
				cast.day(Month.OCTOBER, 5));
		this.stage.morningOf(cast.day(Month.NOVEMBER, 10));
		cast.with(drafting(cast), fate -> fate == Fate.EXTENDED)
			.forEach(report -> this.hands.as(Hands.focalPoint(report.cityId()), () -> this.extensions.ask(report.id(),
					30, false, "A flood has closed the city hall.", Hands.focalPoint(report.cityId()).id())));
		report(cast, cast.with(drafting(cast), Fate::isInTime), cast.day(Month.NOVEMBER, 27));
	}

	/** Those who are late, one way or another. */
	private void chase(CohortCast cast) {
		cast.phase("Late cities are reminded");
		report(cast, cast.with(drafting(cast), fate -> fate == Fate.LATE), cast.day(Month.DECEMBER, 12));
		report(cast, cast.with(drafting(cast), fate -> fate == Fate.EXTENDED), cast.day(Month.DECEMBER, 22));
		this.stage.morningOf(cast.dayAfter(Month.FEBRUARY, 5));
		drafting(cast).forEach(report -> this.hands.complete(Hands.HEAD, report.id(), "Activity_DecideLateReport",
				Map.of("decision", "invite", "reason", "Neither a report nor a word after two written reminders.")));
		this.stage.daysLater(20);
		report(cast, cast.with(drafting(cast), fate -> fate == Fate.LATE_AT_LAST), this.stage.today());
		this.stage.daysLater(50);
		drafting(cast).forEach(report -> {
			this.hands.complete(Hands.HEAD, report.id(), "Activity_ConcludeLateReport",
					Map.of("decision", "end", "reason", "No answer to the invitation to leave."));
			this.stage.settle();
			this.hands.complete(Hands.DIRECTOR_GENERAL, report.id(), "Activity_SignEndOfMembership",
					Map.of("signature", "sign"));
		});
		this.stage.settle();
	}

	/** A group of cities hands in on a day; their peers read in the weeks after it. */
	private void report(CohortCast cast, List<Report> some, LocalDate day) {
		this.stage.morningOf(day);
		some.forEach(report -> {
			this.writers.report(report);
			cast.step();
		});
		this.stage.settle();
		readAgain(cast);
		readAgain(cast);
	}

	private void readToTheEnd(CohortCast cast) {
		cast.phase("Peers read what is left");
		for (var round = 0; !open(cast.year()).isEmpty(); round++) {
			if (round > MOST_ROUNDS) {
				throw new IllegalStateException("These reports come to no end: " + open(cast.year()));
			}
			readAgain(cast);
		}
	}

	/** Whoever was asked reads; whoever is to mend mends; officers validate. */
	private void readAgain(CohortCast cast) {
		in(cast, State.IN_REVIEW).forEach(this.readers::accept);
		this.stage.daysLater(3);
		in(cast, State.IN_REVIEW).forEach(report -> {
			this.readers.read(report, cast.fate(report));
			cast.step();
		});
		this.stage.settle();
		in(cast, State.REVISING).forEach(this.writers::revise);
		in(cast, State.TO_VALIDATE).forEach(report -> {
			this.hands.complete(Hands.OFFICER, report.id(), "Activity_ValidateReport",
					Map.of("result", report.result().orElseThrow().code()));
			cast.step();
		});
		this.stage.daysLater(2);
	}

	private void sumUp(CohortCast cast) {
		cast.phase("The year is summed up");
		this.stage.daysLater(1);
		this.hands.complete(Hands.OFFICER, cast.caseId(), "Activity_WriteSynthesis",
				Map.of("english", "What the cities of this year did, and what they plan.", "french",
						"Ce que les villes de cette année ont fait, et ce qu’elles prévoient."));
		this.stage.settle();
	}

	private List<Report> drafting(CohortCast cast) {
		return in(cast, State.DRAFTING);
	}

	private List<Report> in(CohortCast cast, State state) {
		return where(cast.year(), report -> report.state() == state);
	}

	private List<Report> open(int year) {
		return where(year, report -> !report.state().isOver());
	}

	private List<Report> where(int year, Predicate<Report> wanted) {
		return new ArrayList<>(this.reports.ofCohort(year).stream().filter(wanted).toList());
	}

}
