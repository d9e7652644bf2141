package org.creativecities.designation.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.creativecities.designation.application.Applicants.Applicant;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Verdict;

import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens applications, and refuses those that the eligibility rules do not allow. */
@Service
@Transactional
public class Openings {

	private static final Set<State> REFUSED = Set.of(State.INADMISSIBLE, State.NOT_DESIGNATED);

	private final Applicants applicants;

	private final Calls calls;

	private final Applications applications;

	private final Register register;

	private final ApplicationLetters letters;

	private final CaseLog log;

	private final Sentences sentences;

	private final Settings settings;

	private final CurrentPerson person;

	private final Verdict verdict;

	private final JdbcClient sql;

	private final Clock clock;

	Openings(Applicants applicants, Calls calls, Applications applications, Register register,
			ApplicationLetters letters, CaseLog log, Sentences sentences, Settings settings, CurrentPerson person,
			Verdict verdict, JdbcClient sql, Clock clock) {
		this.applicants = applicants;
		this.calls = calls;
		this.applications = applications;
		this.register = register;
		this.letters = letters;
		this.log = log;
		this.sentences = sentences;
		this.settings = settings;
		this.person = person;
		this.verdict = verdict;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Opens the application of a city in a call. A second one of the same city gets a
	 * row, too, so that its refusal can be told.
	 * @param entered the form {@code open-application}
	 * @throws InputRefused if there is no such call, or this person may not open an
	 * application for this city
	 */
	public Opening open(FormValues entered) {
		var named = call(entered);
		var applicant = this.applicants.choose(entered);
		var city = applicant.city();
		this.applications.lockOf(city.id(), named.id());
		// so that the call does not close before the process waits for it
		var call = this.calls.share(named.id());
		var first = insert(call, applicant, State.OPENED, "");
		var id = first;
		for (var number = 2; id == null; number++) {
			id = insert(call, applicant, liveIn(call, city) ? State.INELIGIBLE : State.OPENED, "-" + number);
		}
		this.log.write(id, CaseLog.What.OPENED, applicant.contact().map(Openings::told).orElse(null));
		var application = this.applications.get(id);
		return new Opening(application, call.deadline(),
				this.register.country(city.country()).isMemberState(LocalDate.now(this.clock)), city.isMember(),
				call.isOpen(this.clock.instant()), application.state() == State.INELIGIBLE, call.waitOneCall(),
				refusalsInARow(call, city), this.settings.count("designation.wait-after-refusals"));
	}

	/**
	 * Ends an application that is not eligible, and tells whoever opened it, the city and
	 * its National Commission which rule says so.
	 * @throws InputRefused if the same was told before: then nothing is stored or written
	 * again
	 */
	public void refuse(String id, String rule) {
		var application = this.applications.get(id);
		var call = this.calls.get(application.callId());
		var city = this.register.city(application.cityId()).name();
		var year = String.valueOf(call.year());
		var told = new DefaultMessageSourceResolvable(new String[] { "rule." + rule }, new Object[] { city, year });
		if (wasRefused(application, rule)) {
			throw new InputRefused("", "application.not-eligible", told);
		}
		Bilingual reason = this.sentences.say("rule." + rule, city, year);
		this.applications.end(id, State.INELIGIBLE, rule, reason.en());
		var model = Map.<String, Object>of("city", city, "year", call.year(), "reason", reason, "nextYear",
				call.year() + this.settings.count("designation.call-interval"));
		this.letters.toCityAnd(this.applicants.named(id), application).write("refuse-application", "", model);
		this.letters.toCommission(application).write("refuse-application", "", model);
		this.verdict.tell("application.not-eligible", told);
	}

	private boolean wasRefused(Application application, String rule) {
		return this.applications.ofCity(application.cityId())
			.stream()
			.anyMatch(other -> other.callId().equals(application.callId()) && !other.id().equals(application.id())
					&& other.state() == State.INELIGIBLE && rule.equals(other.refusedRule()));
	}

	private static String told(Contact contact) {
		return contact.name() + " <" + contact.email() + ">";
	}

	private Call call(FormValues entered) {
		return entered.number("callYear")
			.map(year -> this.calls.all()
				.stream()
				.filter(call -> call.year() == year.intValue())
				.min(Comparator.comparing(call -> call.state() == Call.State.CANCELLED))
				.orElseThrow(() -> new InputRefused("callYear", "application.no-call-in-year", year.toString())))
			.or(this.calls::current)
			.orElseThrow(() -> new InputRefused("callYear", "application.no-open-call"));
	}

	/** {@code null} if this number is taken, or the city has a live application. */
	private String insert(Call call, Applicant applicant, State state, String suffix) {
		var city = applicant.city();
		var contact = applicant.contact();
		var id = "APP-%d-%s%s".formatted(call.year(), city.id().toUpperCase(Locale.ROOT), suffix);
		var rows = this.sql.sql("""
				INSERT INTO application (id, call_id, city_id, country, state, opened_by, opened_at, contact_name,
				  contact_email, contact_language, opened_by_city)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
			.params(id, call.id(), city.id(), city.country(), state.name(), this.person.id(),
					Timestamp.from(this.clock.instant()), contact.map(Contact::name).orElse(null),
					contact.map(Contact::email).orElse(null),
					contact.map(one -> one.language().getLanguage()).orElse(null), applicant.byCity())
			.update();
		return (rows == 1) ? id : null;
	}

	private boolean liveIn(Call call, City city) {
		return this.applications.ofCity(city.id())
			.stream()
			.anyMatch(other -> other.callId().equals(call.id())
					&& !Set.of(State.INELIGIBLE, State.WITHDRAWN, State.CANCELLED).contains(other.state()));
	}

	/** Counted backwards from the call before; a call without a refusal ends it. */
	private int refusalsInARow(Call call, City city) {
		var refused = this.applications.ofCity(city.id())
			.stream()
			.filter(earlier -> REFUSED.contains(earlier.state()))
			.map(Application::callId)
			.toList();
		return (int) this.calls.all()
			.stream()
			.filter(earlier -> earlier.year() < call.year() && earlier.state() != Call.State.CANCELLED)
			.takeWhile(earlier -> refused.contains(earlier.id()))
			.count();
	}

}
