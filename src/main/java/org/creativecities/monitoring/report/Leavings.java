package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.creativecities.calendar.Calendar;
import org.creativecities.documents.Sha256;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.report.Leaving.State;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.events.MayorNamed;
import org.creativecities.settings.Settings;
import org.creativecities.settings.WorkingTime;
import org.creativecities.signatures.SignatureLinks;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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

	/** Who hears when the city may still take it back, and then when it stays. */
	private static final Role[] HEAR = { Role.MAYOR, Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE,
			Role.NATIONAL_COMMISSION };

	private static final int LONGEST_REASON = 1000;

	private final Reports reports;

	private final LeavingRows rows;

	private final SignatureLinks links;

	private final ReportLetters letters;

	private final ReportLog log;

	private final Calendar calendar;

	private final MayorToAsk mayors;

	private final Sentences sentences;

	private final WorkingTime time;

	private final Settings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Leavings(Reports reports, LeavingRows rows, SignatureLinks links, ReportLetters letters, ReportLog log,
			Calendar calendar, MayorToAsk mayors, Sentences sentences, WorkingTime time, Settings settings,
			ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.rows = rows;
		this.links = links;
		this.letters = letters;
		this.log = log;
		this.calendar = calendar;
		this.mayors = mayors;
		this.sentences = sentences;
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
	 * @throws InputRefused if no mayor can be asked apart from whoever speaks for the
	 * city every day, or says so now
	 */
	void begin(Report report, String words, String by) {
		this.mayors.of(report.cityId(), by, "reply");
		this.rows.begin(report.id(), words, by);
	}

	/**
	 * Sends the mayor a link that confirms once. Links that went to another address
	 * confirm no longer.
	 * @return when it expires, exclusive
	 * @throws InputRefused if no mayor can be asked
	 */
	public Instant askMayor(String reportId) {
		var report = this.reports.lock(reportId);
		var leaving = this.rows.last(reportId).orElseThrow();
		var mayor = this.mayors.of(report.cityId(), leaving.notifiedBy(), "");
		if (leaving.mayorEmail().filter(mayor.email()::equalsIgnoreCase).isEmpty()) {
			this.links.lapse(reportId);
		}
		this.rows.asked(leaving.id(), mayor.email());
		var words = leaving.words().isEmpty() ? "–" : leaving.words();
		var expires = this.time.sameHourIn("monitoring.leaving.link");
		var link = "/sign/leaving/" + this.links.create(reportId, expires);
		this.letters.to(report, Role.MAYOR)
			.write("ask-mayor-to-confirm", "link-" + Sha256.of(link),
					Map.of("words", words, "days", coolingDays(), "link", link, "expiresAt", expires));
		this.log.add(reportId, "mayor-asked", "", CurrentPerson.PRODUCT);
		return expires;
	}

	/**
	 * The mayor's letter was lost.
	 * @throws InputRefused if no mayor is waited for or can be asked, or the city has had
	 * as many links sent as it may
	 */
	public void askAgain(String reportId) {
		var report = this.reports.lock(reportId);
		var leaving = asked(reportId).orElseThrow(() -> new InputRefused("", "monitoring.leaving.no-link-wanted"));
		var most = this.settings.count("monitoring.leaving.renewals");
		if (leaving.renewals() >= most) {
			throw new InputRefused("", "monitoring.leaving.too-many-links", most);
		}
		this.mayors.of(report.cityId(), leaving.notifiedBy(), "");
		this.rows.renew(leaving.id());
		this.events.publishEvent(new MayorLinkWanted(reportId));
	}

	/**
	 * The city has another mayor, or another address of its mayor: earlier links confirm
	 * no longer, and another one goes out where this mayor can be asked.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MayorNamed named) {
		this.reports.ofCity(named.cityId()).stream().map(Report::id).sorted().forEach(this::askOtherMayor);
	}

	private void askOtherMayor(String reportId) {
		if (asked(reportId).isEmpty()) {
			return;
		}
		var report = this.reports.lock(reportId);
		asked(reportId).ifPresent(leaving -> {
			this.links.lapse(reportId);
			if (this.mayors.canBeAsked(report.cityId(), leaving.notifiedBy())) {
				this.events.publishEvent(new MayorLinkWanted(reportId));
			}
		});
	}

	private Optional<Leaving> asked(String reportId) {
		return this.rows.last(reportId).filter(leaving -> leaving.state() == State.ASKED);
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
		this.letters.to(report, HEAR)
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
		end(leaving, State.TAKEN_BACK, reason, by);
		this.log.add(reportId, "leaving-taken-back", reason, by);
		tell(report, leaving, new Bilingual(reason.strip(), reason.strip()), true);
		this.events.publishEvent(new LeavingTakenBack(reportId));
	}

	/** The mayor says that the city stays. */
	void decline(Report report, String mayor) {
		var leaving = this.rows.last(report.id()).orElseThrow();
		this.rows.declined(leaving.id(), mayor);
		end(leaving, State.TAKEN_BACK, "", "mayor");
		this.log.add(report.id(), "mayor-declines", mayor, "mayor");
		tell(report, leaving, this.sentences.say("monitoring.leaving.why.mayor-declines", mayor), true);
		this.events.publishEvent(new LeavingTakenBack(report.id()));
	}

	/** To all who heard, or might have heard, that the city leaves: it does not. */
	private void tell(Report report, Leaving leaving, Bilingual reason, boolean awaited) {
		this.letters.to(report, HEAR)
			.write("take-leaving-back", "notice-" + leaving.id(),
					Map.of("reason", reason, "awaited", awaited, "page", "/reports/" + report.id()));
	}

	/** The mayor did not confirm: the city has not left. */
	public void noteSilentMayor(String reportId) {
		this.reports.lock(reportId);
		end(this.rows.last(reportId).orElseThrow(), State.SILENT, "", CurrentPerson.PRODUCT);
		this.log.add(reportId, "mayor-silent", "", CurrentPerson.PRODUCT);
	}

	/** The city has not taken it back. */
	public Leaving conclude(String reportId) {
		this.reports.lock(reportId);
		end(this.rows.last(reportId).orElseThrow(), State.CONFIRMED, "", CurrentPerson.PRODUCT);
		return this.rows.last(reportId).orElseThrow();
	}

	/**
	 * The Director-General's office has not signed that the city leaves: what it said
	 * counts no more, whatever the head decides next.
	 */
	void giveBack(Report report, String by) {
		this.rows.last(report.id()).filter(leaving -> leaving.state() == State.CONFIRMED).ifPresent(leaving -> {
			end(leaving, State.RETURNED, "", by);
			tell(report, leaving, this.sentences.say("monitoring.leaving.why.not-signed"), true);
		});
	}

	/**
	 * The report came, or none is expected now: what the city said counts no more, even
	 * if it lies before those who sign.
	 * @param why report-came, more-time or exempted
	 */
	void drop(Report report, String why) {
		counting(report).ifPresent(leaving -> {
			end(leaving, State.DROPPED, "", CurrentPerson.PRODUCT);
			if (leaving.state().isConfirmed()) {
				tell(report, leaving, this.sentences.say("monitoring.leaving.why." + why), false);
			}
		});
	}

	/** The city has left over another report. */
	void fallAway(Report report) {
		counting(report).ifPresent(leaving -> end(leaving, State.DROPPED, "", CurrentPerson.PRODUCT));
	}

	private Optional<Leaving> counting(Report report) {
		return this.rows.last(report.id())
			.filter(leaving -> leaving.state() == State.ASKED || leaving.state().isConfirmed());
	}

	private void end(Leaving leaving, State state, String reason, String by) {
		this.rows.end(leaving.id(), state, reason, by);
		if (state == State.CONFIRMED) {
			this.links.lapseUnsigned(leaving.reportId());
		}
		else {
			this.links.lapse(leaving.reportId());
		}
		this.calendar.cancel(leaving.reportId(), FINAL);
	}

	private int coolingDays() {
		return this.settings.days("monitoring.leaving.cooling").getDays();
	}

}
