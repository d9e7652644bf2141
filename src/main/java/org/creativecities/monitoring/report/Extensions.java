package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.calendar.Calendar;
import org.creativecities.monitoring.report.Extension.State;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for a report. Giving it moves the row, the task, the timers, the reminders
 * and the calendar of the city in one transaction, and tells the city; so does an officer
 * who gives it without being asked. An invitation to leave is off. A flag in the register
 * stays until the report is there.
 */
@Service
@Transactional
public class Extensions {

	private static final int LONGEST_REASON = 1000;

	private final Reports reports;

	private final ExtensionRows rows;

	private final ReportLetters letters;

	private final ReportLog log;

	private final Calendar calendar;

	private final Leavings leavings;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Extensions(Reports reports, ExtensionRows rows, ReportLetters letters, ReportLog log, Calendar calendar,
			Leavings leavings, Settings settings, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.rows = rows;
		this.letters = letters;
		this.log = log;
		this.calendar = calendar;
		this.leavings = leavings;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A city asks for more time. The first request is answered at once where a rule
	 * allows it; of others the head decides.
	 * @throws InputRefused if the report is not being written, an earlier request waits
	 * for its answer, the days make no sense, or no reason is given
	 */
	public void ask(String reportId, int days, boolean forceMajeure, String reason, String by) {
		var report = this.reports.lock(reportId);
		check(report, days, reason);
		if (open(reportId).isPresent()) {
			throw new InputRefused("days", "monitoring.extension.open");
		}
		this.rows.ask(report, days, forceMajeure, reason, by);
		this.log.add(reportId, "extension-asked", reason, by);
		this.events.publishEvent(new ExtensionAsked(reportId));
	}

	/** What the table {@code report-extension} weighs of the request that is open. */
	@Transactional(readOnly = true)
	public ExtensionFacts facts(String reportId) {
		var report = this.reports.get(reportId);
		var request = open(reportId).orElseThrow(() -> new IllegalStateException(
				"%s waits for no answer to a request for more time.".formatted(reportId)));
		var granted = this.rows.of(reportId).stream().filter(one -> one.state() == State.GRANTED).toList();
		return new ExtensionFacts(report, request, granted.size(), granted.stream().anyMatch(Extension::forceMajeure),
				report.daysLate(this.clock.instant()));
	}

	/**
	 * Grants a request, with as many days as were asked for and are allowed.
	 * @throws InputRefused if it is decided already
	 */
	public void grant(String reportId, long request, int most, String by) {
		var report = this.reports.lock(reportId);
		move(report, request, Math.min(undecided(reportId, request).daysAsked(), most), by);
	}

	/**
	 * The head grants a request.
	 * @throws InputRefused if it is decided already, or the days make no sense
	 */
	public void decide(String reportId, long request, int days, String by) {
		var report = this.reports.lock(reportId);
		undecided(reportId, request);
		check(report, days, "granted");
		move(report, request, days, by);
	}

	/**
	 * The head refuses a request and says why.
	 * @throws InputRefused if it is decided already
	 */
	public void refuse(String reportId, long request, String answer, String by) {
		var report = this.reports.lock(reportId);
		undecided(reportId, request);
		this.rows.refused(request, answer.strip(), by);
		this.log.add(reportId, "extension-refused", answer, by);
		this.letters.toCity(report)
			.write("refuse-extension", "request-" + request,
					Map.of("deadline", report.deadline(), "answer", answer.strip(), "page", "/reports/" + reportId));
		this.events.publishEvent(new RequestRefused(reportId));
	}

	/**
	 * Somebody of the secretariat gives more time without being asked, or instead of the
	 * answer to a request: then the head need not decide it any more.
	 * @throws InputRefused if the report is not being written, the days make no sense, or
	 * no reason is given
	 */
	public void give(String reportId, int days, String reason, String by) {
		var report = this.reports.lock(reportId);
		check(report, days, reason);
		var waiting = open(reportId).map(Extension::id);
		var request = waiting.orElseGet(() -> this.rows.ask(report, days, false, reason, by));
		waiting.ifPresent(settled -> this.events.publishEvent(new ExtensionSettled(reportId)));
		move(report, request, days, by);
	}

	/**
	 * As above, on a page that shows until when the report is due. Sent twice, it counts
	 * once.
	 * @param seen deadline that the page showed; exclusive
	 * @throws InputRefused also if somebody else has moved the deadline meanwhile
	 */
	public void give(String reportId, int days, String reason, Instant seen, String by) {
		var report = this.reports.lock(reportId);
		if (report.deadline().equals(seen)) {
			give(reportId, days, reason, by);
		}
		else if (!isGiven(report, days, seen, by)) {
			throw new InputRefused("days", "monitoring.extension.moved", report.deadline().minusSeconds(1));
		}
	}

	private boolean isGiven(Report report, int days, Instant before, String by) {
		return this.rows.of(report.id())
			.stream()
			.anyMatch(one -> one.state() == State.GRANTED && one.oldDeadline().equals(before)
					&& one.newDeadline().filter(report.deadline()::equals).isPresent()
					&& one.daysGranted().filter(given -> given == days).isPresent()
					&& one.decidedBy().filter(by::equals).isPresent());
	}

	/** All requests of a report, the first one first. */
	@Transactional(readOnly = true)
	public List<Extension> of(String reportId) {
		return this.rows.of(reportId);
	}

	private Optional<Extension> open(String reportId) {
		return this.rows.of(reportId).stream().filter(one -> one.state() == State.ASKED).findFirst();
	}

	private Extension undecided(String reportId, long request) {
		return open(reportId).filter(one -> one.id() == request)
			.orElseThrow(() -> new InputRefused("decision", "monitoring.extension.decided"));
	}

	private void check(Report report, int days, String reason) {
		var most = this.settings.count("monitoring.extension.most");
		var checks = new InputChecks();
		checks.require(report.state() == Report.State.DRAFTING, "days", "monitoring.extension.not-writing");
		checks.require(days >= 1 && days <= most, "days", "monitoring.extension.days", most);
		checks.require(reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON, "reason",
				"monitoring.reason-missing", LONGEST_REASON);
		checks.done();
	}

	private void move(Report report, long request, int days, String by) {
		var deadline = later(report, days);
		this.rows.granted(request, days, deadline, by);
		this.reports.moveDeadline(report.id(), deadline);
		this.log.add(report.id(), "extension-granted", Integer.toString(days), by);
		this.calendar.enter(report.id(), ReportOpening.DUE, report.cityId(), deadline);
		this.calendar.cancel(report.id(), LateReports.ANSWER_DUE);
		this.reports.endInvitation(report.id());
		this.leavings.drop(report, "more-time");
		this.letters.toCity(report)
			.write("grant-extension", "request-" + request,
					Map.of("before", report.deadline(), "deadline", deadline, "page", "/reports/" + report.id()));
		this.events.publishEvent(new DeadlineMoved(report.id(), deadline));
	}

	/**
	 * Days after the deadline, or after today where that is over [assumed]: more time is
	 * always time to come. The end of a day in Paris stays the end of a day.
	 */
	private Instant later(Report report, int days) {
		var zone = this.clock.getZone();
		var tomorrow = LocalDate.ofInstant(this.clock.instant(), zone).plusDays(1);
		var due = LocalDate.ofInstant(report.deadline(), zone);
		return (due.isBefore(tomorrow) ? tomorrow : due).plusDays(days).atStartOfDay(zone).toInstant();
	}

}
