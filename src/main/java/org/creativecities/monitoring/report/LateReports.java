package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.calendar.Calendar;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.CurrentPerson;
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
	static final int REMINDERS = 2;

	/** Lines of the log that say why a city that was to leave has not left. */
	private static final Set<String> STAYS = Set.of("leaving-taken-back", "mayor-declines", "mayor-silent",
			"end-not-signed");

	private final Reports reports;

	private final ReportLetters letters;

	private final ReportLog log;

	private final Calendar calendar;

	private final Register register;

	private final WrittenReminders written;

	private final Leavings leavings;

	private final OpenRequests requests;

	private final Sentences sentences;

	private final Settings settings;

	private final Clock clock;

	LateReports(Reports reports, ReportLetters letters, ReportLog log, Calendar calendar, Register register,
			WrittenReminders written, Leavings leavings, OpenRequests requests, Sentences sentences, Settings settings,
			Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.log = log;
		this.calendar = calendar;
		this.register = register;
		this.written = written;
		this.leavings = leavings;
		this.requests = requests;
		this.sentences = sentences;
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
		shown.put("daysLate", report.daysLate(this.clock.instant()));
		shown.put("coolingDays", coolingDays());
		var reminders = this.written.of(report).stream().map(WrittenReminders.Reminder::inWords).toList();
		Sentences.show(shown, "reminders",
				reminders.isEmpty() ? List.of(this.sentences.say("monitoring.late.no-reminder")) : reminders);
		shown.putAll(requests(reportId));
		return shown;
	}

	/** What the city has asked for and not been answered, as forms show it. */
	@Transactional(readOnly = true)
	public Map<String, Object> requests(String reportId) {
		var shown = new LinkedHashMap<String, Object>();
		var open = this.requests.of(reportId);
		Sentences.show(shown, "requests",
				open.isEmpty() ? List.of(this.sentences.say("monitoring.late.request.none")) : open);
		return shown;
	}

	/**
	 * Keeps what was decided, and why.
	 * @param what extend, flag, invite or end
	 * @param days that the head gives; only asked where more time is given
	 * @throws InputRefused if more time is given and the days are out of bounds, or the
	 * city is invited to leave before two written reminders [public], or is invited or to
	 * go while it waits for an answer to a request
	 */
	public void decide(String reportId, String what, int days, String reason, String by) {
		var report = this.reports.lock(reportId);
		var least = this.settings.count("monitoring.late.extension-least");
		var most = this.settings.count("monitoring.late.extension-most");
		if ("extend".equals(what) && (days < least || days > most)) {
			throw new InputRefused("days", "monitoring.late.days", least, most);
		}
		if ("invite".equals(what) && this.written.of(report).size() < REMINDERS) {
			throw new InputRefused("decision", "monitoring.late.too-few-reminders", REMINDERS);
		}
		if (Set.of("invite", "end").contains(what) && !this.requests.of(reportId).isEmpty()) {
			throw new InputRefused("decision", "monitoring.late.request-open");
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
			.write("invite-to-leave", "until " + day(answerBy),
					Map.of("deadline", report.deadline(), "reminders", this.written.of(report).size(), "answerBy",
							answerBy, "reason", reason, "days", coolingDays(), "page",
							"/reports/" + reportId + "#membership"));
	}

	/**
	 * Keeps what the city answered: an explanation, or that it leaves, which its mayor
	 * then confirms. The clock of this transaction decides whether it came in time,
	 * whatever timer runs meanwhile.
	 * @throws InputRefused if its time is over, an explanation has no words, or no mayor
	 * can be asked
	 */
	public void reply(String reportId, boolean leaves, String text, String by) {
		var report = this.reports.lock(reportId);
		if (this.reports.answerBy(reportId).filter(until -> !this.clock.instant().isBefore(until)).isPresent()) {
			throw new InputRefused("reply", "monitoring.late.answer-over");
		}
		if (!leaves && text.isBlank()) {
			throw new InputRefused("explanation", "monitoring.late.explanation");
		}
		if (leaves) {
			this.leavings.begin(report, text, by);
		}
		this.calendar.cancel(reportId, ANSWER_DUE);
		this.log.add(reportId, leaves ? "city-leaves" : "city-explains", text, by);
	}

	/** Keeps that the city has not answered. */
	public void noteSilence(String reportId) {
		this.log.add(reportId, "city-silent", "", CurrentPerson.PRODUCT);
	}

	/**
	 * Keeps whether the end of the membership was signed. If not, what the city said
	 * before counts no more.
	 */
	public void sign(String reportId, boolean signed, String reason, String by) {
		if (!signed && reason.isBlank()) {
			throw new InputRefused("reason", "monitoring.late.not-signed");
		}
		var report = this.reports.lock(reportId);
		this.log.add(reportId, signed ? "end-signed" : "end-not-signed", reason, by);
		if (!signed) {
			this.leavings.giveBack(report, by);
		}
	}

	/**
	 * What those who sign read of a city that leaves by its own will.
	 * @param leaving confirmed, and not taken back
	 */
	public Map<String, Object> shown(Leaving leaving) {
		var shown = shown(leaving.reportId());
		shown.put("cityWords", leaving.words().isEmpty() ? "–" : leaving.words());
		shown.put("mayor", leaving.mayor().orElseThrow());
		shown.put("confirmedOn", day(leaving.confirmedAt().orElseThrow()));
		return shown;
	}

	/**
	 * What those who sign read where the head ends the membership: why, and what the city
	 * answered, which is its appeal.
	 */
	public Map<String, Object> shown(String reportId, String headReason) {
		var shown = shown(reportId);
		shown.put("headReason", headReason);
		Sentences.show(shown, "appeal", appeal(reportId));
		return shown;
	}

	/** What the city has said since it was invited to leave the last time. */
	private Bilingual appeal(String reportId) {
		var since = new ArrayList<ReportLog.Line>();
		this.log.of(reportId).forEach(line -> {
			if ("late-invite".equals(line.what())) {
				since.clear();
			}
			since.add(line);
		});
		return since.stream()
			.filter(line -> "city-explains".equals(line.what()))
			.reduce((one, two) -> two)
			.flatMap(ReportLog.Line::reason)
			.map(words -> new Bilingual(words, words))
			.or(() -> since.stream()
				.filter(line -> "city-silent".equals(line.what()) || STAYS.contains(line.what()))
				.reduce((one, two) -> two)
				.map(this::inWords))
			.orElse(new Bilingual("–", "–"));
	}

	/** What the head reads of a city that has not left after all, and why. */
	public Map<String, Object> shownAgain(String reportId) {
		var last = this.log.of(reportId).stream().filter(line -> STAYS.contains(line.what())).reduce((one, two) -> two);
		var shown = shown(reportId);
		last.ifPresent(line -> Sentences.show(shown, "explanation", inWords(line)));
		return shown;
	}

	private int coolingDays() {
		return this.settings.days("monitoring.leaving.cooling").getDays();
	}

	private Bilingual inWords(ReportLog.Line line) {
		var what = this.sentences.say("monitoring.log." + line.what());
		var why = line.reason().map(reason -> ": " + reason).orElse("");
		return new Bilingual(what.en() + why, what.fr() + why);
	}

	private LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, this.clock.getZone());
	}

}
