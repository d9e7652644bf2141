package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.creativecities.calendar.Calendar;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens when a report is still missing after two written reminders: the head
 * decides, and UNESCO may invite the city to leave [public].
 */
@Service
@Transactional
public class LateReports {

	/** What the date is called in calendars by which a city answers the invitation. */
	static final String ANSWER_DUE = "answer-due";

	/** So many written reminders come before an invitation to leave [public]. */
	private static final int REMINDERS = 2;

	private final Reports reports;

	private final ReportLetters letters;

	private final ReportLog log;

	private final Calendar calendar;

	private final Register register;

	private final WrittenReminders written;

	private final Settings settings;

	private final Clock clock;

	LateReports(Reports reports, ReportLetters letters, ReportLog log, Calendar calendar, Register register,
			WrittenReminders written, Settings settings, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.log = log;
		this.calendar = calendar;
		this.register = register;
		this.written = written;
		this.settings = settings;
		this.clock = clock;
	}

	/** What those who decide about a late report are shown. */
	@Transactional(readOnly = true)
	public Map<String, Object> shown(String reportId) {
		var report = this.reports.get(reportId);
		var shown = new LinkedHashMap<String, Object>();
		shown.put("reportId", reportId);
		shown.put("city", this.register.city(report.cityId()).name());
		shown.put("lastDay", report.deadline().minusSeconds(1));
		shown.put("daysLate", Duration.between(report.deadline(), this.clock.instant()).toDays());
		Sentences.show(shown, "reminders",
				this.written.of(report).stream().map(WrittenReminders.Reminder::inWords).toList());
		return shown;
	}

	/**
	 * Keeps what was decided, and why.
	 * @param what extend, flag, invite or end
	 * @param days that the head gives; only asked where more time is given
	 * @throws InputRefused if more time is given and the days are out of bounds, or the
	 * city is invited to leave before two written reminders [public]
	 */
	public void decide(String reportId, String what, int days, String reason, String by) {
		var least = this.settings.count("monitoring.late.extension-least");
		var most = this.settings.count("monitoring.late.extension-most");
		if ("extend".equals(what) && (days < least || days > most)) {
			throw new InputRefused("days", "monitoring.late.days", least, most);
		}
		if ("invite".equals(what) && this.written.of(this.reports.get(reportId)).size() < REMINDERS) {
			throw new InputRefused("decision", "monitoring.late.too-few-reminders", REMINDERS);
		}
		this.log.add(reportId, "late-" + what, reason, by);
	}

	/**
	 * Invites the city to leave (E16): its mayor and the National Commission read it.
	 * @param answerBy exclusive
	 */
	public void invite(String reportId, Instant answerBy, String reason) {
		var report = this.reports.lock(reportId);
		this.reports.answerUntil(reportId, answerBy);
		this.calendar.enter(reportId, ANSWER_DUE, report.cityId(), answerBy);
		this.letters.to(report, Role.MAYOR, Role.NATIONAL_COMMISSION, Role.MAIN, Role.ALTERNATIVE)
			.write("invite-to-leave", "until " + LocalDate.ofInstant(answerBy, this.clock.getZone()), Map.of("deadline",
					report.deadline(), "answerBy", answerBy, "reason", reason, "page", "/reports/" + reportId));
	}

	/**
	 * Keeps what the city answered: an explanation, or that it leaves. The clock of this
	 * transaction decides whether it came in time, whatever timer runs meanwhile.
	 * @throws InputRefused if its time is over, or an explanation has no words
	 */
	public void reply(String reportId, boolean leaves, String text, String by) {
		this.reports.lock(reportId);
		if (this.reports.answerBy(reportId).filter(until -> !this.clock.instant().isBefore(until)).isPresent()) {
			throw new InputRefused("reply", "monitoring.late.answer-over");
		}
		if (!leaves && text.isBlank()) {
			throw new InputRefused("explanation", "monitoring.late.explanation");
		}
		this.calendar.cancel(reportId, ANSWER_DUE);
		this.log.add(reportId, leaves ? "city-leaves" : "city-explains", text, by);
	}

	/** Keeps that the city has not answered. */
	public void noteSilence(String reportId) {
		this.log.add(reportId, "city-silent", "", "system");
	}

	/** Keeps whether the end of the membership was signed. */
	public void sign(String reportId, boolean signed, String reason, String by) {
		if (!signed && reason.isBlank()) {
			throw new InputRefused("reason", "monitoring.late.not-signed");
		}
		this.log.add(reportId, signed ? "end-signed" : "end-not-signed", reason, by);
	}

}
