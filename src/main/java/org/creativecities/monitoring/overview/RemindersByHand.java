package org.creativecities.monitoring.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.creativecities.mail.Letter;
import org.creativecities.mail.LetterPreview;
import org.creativecities.mail.LetterPreview.Preview;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.monitoring.answers.Completeness;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputChecks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminders that an officer writes to many cities at once, besides those of the ladder.
 * What is previewed and what is sent is made by the same code; whoever has handed in
 * since gets none.
 */
@Service
@Transactional
public class RemindersByHand {

	/** Characters of what an officer adds in words of their own. */
	static final int LONGEST_NOTE = 600;

	private static final String LETTER = "monitoring/remind-by-hand";

	private final Reports reports;

	private final Register register;

	private final Completeness completeness;

	private final Outbox outbox;

	private final LetterPreview preview;

	private final ReportLog log;

	private final JdbcClient sql;

	private final Clock clock;

	RemindersByHand(Reports reports, Register register, Completeness completeness, Outbox outbox, LetterPreview preview,
			ReportLog log, JdbcClient sql, Clock clock) {
		this.reports = reports;
		this.register = register;
		this.completeness = completeness;
		this.outbox = outbox;
		this.preview = preview;
		this.log = log;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * What would happen, or has happened.
	 *
	 * @param letters as they read
	 * @param reminded names of the cities that get one
	 * @param passedOver names of the cities that get none: it is not their turn, or
	 * nobody speaks for them
	 */
	public record Round(List<Preview> letters, List<String> reminded, List<String> passedOver) {
	}

	/** The letters that would be sent to the cities of these reports. */
	@Transactional(readOnly = true)
	public Round preview(int year, Collection<String> reportIds, String note) {
		return round(year, reportIds, note, "", this.reports::get, (report, letters) -> {
		});
	}

	/**
	 * Sends them, all or none, and notes it in the log of each report.
	 * @param number of the preview by which a second click is known; what was sent is not
	 * sent again
	 */
	public Round send(int year, Collection<String> reportIds, String note, UUID number, String by) {
		var first = this.sql.sql("""
				INSERT INTO mmr_reminder_round (number, reports, words, sent_by, sent_at) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT DO NOTHING""")
			.params(number, reportIds.toArray(String[]::new), note.isBlank() ? null : note.strip(), by,
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update() == 1;
		return round(year, reportIds, note, number.toString(), this.reports::lock, (report, letters) -> {
			if (first) {
				letters.forEach(this.outbox::write);
				this.log.add(report.id(), "reminded-by-hand", note, by);
			}
		});
	}

	@FunctionalInterface
	private interface Act {

		void on(Report report, List<Letter> letters);

	}

	private Round round(int year, Collection<String> reportIds, String note, String occasion,
			Function<String, Report> read, Act act) {
		check(year, reportIds, note);
		var round = new Round(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
		// always in the same order, so that two officers do not wait for each other
		for (var id : new TreeSet<>(reportIds)) {
			var report = read.apply(id);
			var city = this.register.city(report.cityId()).name();
			var letters = letters(report, city, note, "by hand " + occasion);
			(letters.isEmpty() ? round.passedOver() : round.reminded()).add(city);
			if (!letters.isEmpty()) {
				letters.stream().map(this.preview::of).forEach(round.letters()::add);
				act.on(report, letters);
			}
		}
		return round;
	}

	private static void check(int year, Collection<String> reportIds, String note) {
		var checks = new InputChecks();
		if (!reportIds.stream().allMatch(id -> id.startsWith(Report.id(year, "")))) {
			throw new IllegalArgumentException("Not all of these are reports of %d.".formatted(year));
		}
		checks.require(!reportIds.isEmpty(), "reports", "monitoring.overview.nobody-chosen");
		checks.require(note.length() <= LONGEST_NOTE, "note", "monitoring.overview.note-too-long", LONGEST_NOTE);
		checks.done();
	}

	private List<Letter> letters(Report report, String city, String note, String occasion) {
		if (!report.state().isWriting()) {
			return List.of();
		}
		var until = report.handInBy();
		var model = new HashMap<String, Object>(Map.of("city", city, "year", report.year(), "revision",
				report.state() == Report.State.REVISING, "deadline", until, "daysLate", daysLate(until), "percent",
				this.completeness.of(report.id()).percent(), "page", "/reports/" + report.id()));
		if (!note.isBlank()) {
			model.put("note", note.strip());
		}
		return Stream.of(Role.MAIN, Role.ALTERNATIVE)
			.flatMap(role -> this.register.contact(report.cityId(), role).stream())
			.map(reader -> new Letter(report.id(), LETTER, occasion, Recipient.of(reader), model))
			.toList();
	}

	private long daysLate(Instant deadline) {
		return Report.daysLate(deadline, this.clock.instant());
	}

}
