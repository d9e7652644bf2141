package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.calendar.Calendar;
import org.creativecities.documents.Sha256;
import org.creativecities.monitoring.report.Leaving.State;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.settings.WorkingTime;
import org.creativecities.signatures.SignatureLinks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city says that it leaves the Network. That alone changes nothing: its mayor confirms
 * through a link, and the city may take it back for some days [assumed]. Then it lies
 * before the Director-General's office. Every change first locks the report.
 */
@Service
@Transactional
public class Leavings {

	/** What the date is called in calendars until which the city may take it back. */
	static final String FINAL = "leaving-final";

	private static final int LONGEST_REASON = 1000;

	private final Reports reports;

	private final LeavingRows rows;

	private final SignatureLinks links;

	private final ReportLetters letters;

	private final ReportLog log;

	private final Calendar calendar;

	private final Register register;

	private final WorkingTime time;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Leavings(Reports reports, LeavingRows rows, SignatureLinks links, ReportLetters letters, ReportLog log,
			Calendar calendar, Register register, WorkingTime time, Settings settings, ApplicationEventPublisher events,
			Clock clock) {
		this.reports = reports;
		this.rows = rows;
		this.links = links;
		this.letters = letters;
		this.log = log;
		this.calendar = calendar;
		this.register = register;
		this.time = time;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/** What the city said last; empty if it never said that it leaves. */
	@Transactional(readOnly = true)
	public Optional<Leaving> last(String reportId) {
		return this.rows.last(reportId);
	}

	/**
	 * Keeps that the city says so.
	 * @param words of the city; may be empty
	 * @throws InputRefused if the register knows no mayor to whom the link could go, or
	 * none but whoever speaks for the city every day
	 */
	void begin(Report report, String words, String by) {
		var mayor = this.register.contact(report.cityId(), Role.MAYOR).map(Contact::email);
		if (mayor.isEmpty()) {
			throw new InputRefused("reply", "monitoring.leaving.no-mayor");
		}
		var others = this.register.speakers(report.cityId(), List.of(Role.MAIN, Role.ALTERNATIVE));
		if (others.stream().map(Contact::email).anyMatch(mayor.get()::equalsIgnoreCase)) {
			throw new InputRefused("reply", "monitoring.leaving.mayor-is-contact", mayor.get());
		}
		this.rows.begin(report.id(), words, by);
	}

	/**
	 * Sends the mayor a link that confirms once.
	 * @return when it expires, exclusive
	 */
	public Instant askMayor(String reportId) {
		var report = this.reports.lock(reportId);
		var words = this.rows.last(reportId).map(Leaving::words).filter(text -> !text.isEmpty()).orElse("–");
		var expires = this.time.sameHourIn("monitoring.leaving.link");
		var link = "/sign/leaving/" + this.links.create(reportId, expires);
		this.letters.to(report, Role.MAYOR)
			.write("ask-mayor-to-confirm", "link-" + Sha256.of(link),
					Map.of("words", words, "days", coolingDays(), "link", link, "expiresAt", expires));
		this.log.add(reportId, "mayor-asked", "", "system");
		return expires;
	}

	/**
	 * The mayor's letter was lost, or the register has another address now.
	 * @throws InputRefused if no mayor is waited for
	 */
	public void askAgain(String reportId) {
		this.reports.lock(reportId);
		if (this.rows.last(reportId).filter(leaving -> leaving.state() == State.ASKED).isEmpty()) {
			throw new InputRefused("", "monitoring.leaving.no-link-wanted");
		}
		this.events.publishEvent(new MayorLinkWanted(reportId));
	}

	/** The mayor has confirmed: from now on the city has some days to take it back. */
	void confirm(Report report, String mayor) {
		var leaving = this.rows.last(report.id()).orElseThrow();
		var until = this.time.endIn("monitoring.leaving.cooling");
		this.rows.cool(leaving.id(), mayor, until);
		this.log.add(report.id(), "mayor-confirmed", mayor, "mayor");
		this.events.publishEvent(new MayorConfirmed(report.id()));
	}

	/**
	 * Tells all who speak for the city until when it may take it back.
	 * @return when that is, exclusive
	 */
	public Instant beginCooling(String reportId) {
		var report = this.reports.lock(reportId);
		var leaving = this.rows.last(reportId).orElseThrow();
		var until = leaving.coolingUntil().orElseThrow();
		this.calendar.enter(reportId, FINAL, report.cityId(), until);
		this.letters.to(report, Role.MAYOR, Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE, Role.NATIONAL_COMMISSION)
			.write("begin-cooling-period", "until " + until, Map.of("mayor", leaving.mayor().orElseThrow(), "until",
					until, "page", "/reports/" + reportId + "/leaving"));
		return until;
	}

	/**
	 * The city thinks better of it. The clock of this transaction decides whether that
	 * comes in time, whatever timer runs meanwhile.
	 * @throws InputRefused if it has not said that it leaves, its time is over, or no
	 * reason is given
	 */
	public void takeBack(String reportId, String reason, String by) {
		var report = this.reports.lock(reportId);
		var leaving = this.rows.last(reportId)
			.filter(one -> one.state().isOpen())
			.orElseThrow(() -> new InputRefused("", "monitoring.leaving.nothing-to-take-back"));
		if (leaving.coolingUntil().filter(until -> !this.clock.instant().isBefore(until)).isPresent()) {
			throw new InputRefused("", "monitoring.leaving.too-late");
		}
		if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
			throw new InputRefused("reason", "monitoring.reason-missing", LONGEST_REASON);
		}
		stay(report, leaving, "leaving-taken-back", reason, by);
	}

	/** The mayor says that the city stays. */
	void decline(Report report, String mayor) {
		stay(report, this.rows.last(report.id()).orElseThrow(), "mayor-declines", mayor, "mayor");
	}

	private void stay(Report report, Leaving leaving, String what, String reason, String by) {
		end(leaving, State.TAKEN_BACK, reason, by);
		this.log.add(report.id(), what, reason, by);
		this.letters.to(report, Role.MAYOR, Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE)
			.write("take-leaving-back", "notice-" + leaving.id(),
					Map.of("reason", reason.strip(), "page", "/reports/" + report.id()));
		this.events.publishEvent(new LeavingTakenBack(report.id()));
	}

	/** The mayor did not confirm: the city has not left. */
	public void noteSilentMayor(String reportId) {
		this.reports.lock(reportId);
		end(this.rows.last(reportId).orElseThrow(), State.SILENT, "", "system");
		this.log.add(reportId, "mayor-silent", "", "system");
	}

	/** The city has not taken it back. */
	public Leaving conclude(String reportId) {
		this.reports.lock(reportId);
		end(this.rows.last(reportId).orElseThrow(), State.CONFIRMED, "", "system");
		return this.rows.last(reportId).orElseThrow();
	}

	/** The report came, or none is expected now: what the city said counts no more. */
	void drop(Report report) {
		this.rows.last(report.id())
			.filter(leaving -> leaving.state().isOpen())
			.ifPresent(leaving -> end(leaving, State.DROPPED, "", "system"));
	}

	private void end(Leaving leaving, State state, String reason, String by) {
		this.rows.end(leaving.id(), state, reason, by);
		this.links.lapse(leaving.reportId());
		this.calendar.cancel(leaving.reportId(), FINAL);
	}

	private int coolingDays() {
		return this.settings.days("monitoring.leaving.cooling").getDays();
	}

}
