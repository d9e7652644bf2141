package org.creativecities.hosting.candidature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.documents.Documents;
import org.creativecities.hosting.candidature.Candidature.State;
import org.creativecities.hosting.candidature.HostDates.Due;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Json;
import org.creativecities.workflow.Money;
import org.creativecities.workflow.Rows;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All candidatures, from their opening until they are handed in. */
@Service("hostCandidatures")
@Transactional
public class Candidatures {

	private final JdbcClient sql;

	private final Selections selections;

	private final Bidders bidders;

	private final Register register;

	private final Documents documents;

	private final HostLetters letters;

	private final HostDates dates;

	private final SelectionLog log;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Candidatures(JdbcClient sql, Selections selections, Bidders bidders, Register register, Documents documents,
			HostLetters letters, HostDates dates, SelectionLog log, CurrentPerson person,
			ApplicationEventPublisher events, Clock clock) {
		this.sql = sql;
		this.selections = selections;
		this.bidders = bidders;
		this.register = register;
		this.documents = documents;
		this.letters = letters;
		this.dates = dates;
		this.log = log;
		this.person = person;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A city opens its candidature, or takes up again what it withdrew or never handed
	 * in.
	 * @throws InputRefused if the call is over, the city is no member, it stands already,
	 * alone or as a partner, or its candidature was refused
	 */
	public Candidature open(String selectionId, String cityId) {
		var selection = this.selections.lock(selectionId);
		if (!selection.takesCandidaturesAt(this.clock.instant())) {
			throw new InputRefused("", "hosting.call-over", Integer.toString(selection.year()));
		}
		var city = this.register.city(cityId);
		if (!city.isMember()) {
			throw new InputRefused("", "hosting.no-member", city.name());
		}
		var id = selectionId + "-" + cityId;
		var before = find(id).map(Candidature::state);
		if (before.filter(State::isAlive).isPresent()) {
			throw new InputRefused("", "hosting.stands-already", city.name());
		}
		if (before.filter(state -> state == State.REFUSED).isPresent()) {
			throw new InputRefused("", "hosting.refused-already", city.name());
		}
		leaveAlone(id);
		this.sql.sql("""
				INSERT INTO host_candidature (id, selection_id, city_id, state, opened_by, opened_at)
				VALUES (?, ?, ?, 'DRAFT', ?, ?) ON CONFLICT (id) DO UPDATE SET state = 'DRAFT', reason = NULL,
				  handed_in_at = NULL, handed_in_by = NULL, mend_until = NULL""")
			.params(id, selectionId, cityId, this.person.id(), Rows.now(this.clock))
			.update();
		this.bidders.stand(id, selectionId, city, true);
		this.log.add(selectionId, id, "candidature-opened", "");
		this.dates.only(get(id), Due.CANDIDATURE, selection.deadline());
		this.events.publishEvent(new CandidatureOpened(id));
		return get(id);
	}

	/** Partners of before are none of what is taken up again, and read none of it. */
	private void leaveAlone(String id) {
		this.bidders.partners(id).forEach(partner -> this.documents.disallow(id, this.register.city(partner).group()));
	}

	/**
	 * Keeps what the city describes and hands it in. What counts is the clock, whatever
	 * timer runs meanwhile.
	 * @throws InputRefused if the time is over, the last day lies before the first, or
	 * the currency is none
	 */
	public void handIn(String id, Map<String, Object> answers) {
		var candidature = lock(id);
		requireOpen(candidature);
		var checks = new InputChecks();
		checks.require(
				!LocalDate.parse(String.valueOf(answers.get("lastDay")))
					.isBefore(LocalDate.parse(String.valueOf(answers.get("firstDay")))),
				"lastDay", "hosting.days-turned");
		var currency = String.valueOf(answers.get("currency"));
		checks.require(Money.isCurrency(currency), "currency", "hosting.currency", currency);
		checks.done();
		this.sql.sql("""
				UPDATE host_candidature SET state = 'HANDED_IN', answers = ?::jsonb, handed_in_by = ?, handed_in_at = ?
				WHERE id = ?""").params(Json.write(answers), this.person.id(), Rows.now(this.clock), id).update();
		this.log.add(candidature.selection(), id, "handed-in", "");
		this.dates.none(id);
		var cities = this.bidders.of(id);
		this.letters.toBidders(this.selections.get(candidature.selection()), id, cities, "receive-candidature",
				id + " at " + this.clock.instant(), Map.of("cities", this.bidders.names(id), "at", this.clock.instant(),
						"joint", cities.size() > 1, "page", "/hosting/" + id));
	}

	/** The call is over, and it was never handed in. */
	public void lapse(String id) {
		become(lock(id), State.LAPSED, "");
	}

	/**
	 * @throws IllegalArgumentException if there is no such candidature
	 */
	@Transactional(readOnly = true)
	public Candidature get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("There is no candidature '%s'".formatted(id)));
	}

	@Transactional(readOnly = true)
	public Optional<Candidature> find(String id) {
		return one(id, "");
	}

	/** All of a choice, in the order in which they were opened. */
	@Transactional(readOnly = true)
	public List<Candidature> of(String selectionId) {
		return this.sql.sql("SELECT * FROM host_candidature WHERE selection_id = ? ORDER BY opened_at, id")
			.param(selectionId)
			.query(Candidatures::candidature)
			.list();
	}

	/** Those that are eligible and stand; their lead cities are members. */
	@Transactional(readOnly = true)
	public List<Candidature> standing(String selectionId) {
		return of(selectionId).stream().filter(each -> each.state() == State.ELIGIBLE && isLedByMember(each)).toList();
	}

	/** Whether the lead city has not left the Network. */
	@Transactional(readOnly = true)
	public boolean isLedByMember(Candidature candidature) {
		return this.register.city(candidature.cityId()).isMember();
	}

	/**
	 * How many are eligible and stand; until the transaction ends none is withdrawn.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int count(String selectionId) {
		this.selections.lock(selectionId);
		return standing(selectionId).size();
	}

	/** Those that a city brings or takes part in, of any year, the newest first. */
	@Transactional(readOnly = true)
	public List<Candidature> ofCity(String cityId) {
		return this.sql.sql("""
				SELECT c.* FROM host_candidature c JOIN host_bidder b ON b.candidature_id = c.id
				WHERE b.city_id = ? AND (b.lead OR b.stands) ORDER BY c.selection_id DESC""")
			.param(cityId)
			.query(Candidatures::candidature)
			.list();
	}

	/** As {@link #get}; until the transaction ends nobody else changes it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Candidature lock(String id) {
		return one(id, " FOR UPDATE")
			.orElseThrow(() -> new IllegalArgumentException("There is no candidature '%s'".formatted(id)));
	}

	/** Whether the city may change it at this moment. */
	@Transactional(readOnly = true)
	public boolean isOpen(Candidature candidature) {
		var now = this.clock.instant();
		return switch (candidature.state()) {
			case DRAFT -> this.selections.get(candidature.selection()).takesCandidaturesAt(now);
			case MENDING -> candidature.mendUntil().filter(now::isBefore).isPresent()
					&& this.selections.get(candidature.selection()).state().isOpen();
			default -> false;
		};
	}

	void requireOpen(Candidature candidature) {
		if (!isOpen(candidature)) {
			throw new InputRefused("", "hosting.time-over");
		}
	}

	/** It stands no more. */
	@Transactional(propagation = Propagation.MANDATORY)
	void become(Candidature candidature, State state, String reason) {
		this.sql.sql(
				"UPDATE host_candidature SET state = ?, reason = nullif(?, ''), decided_by = ?, decided_at = ? WHERE id = ?")
			.params(state.name(), reason, this.person.id(), Rows.now(this.clock), candidature.id())
			.update();
		this.dates.none(candidature.id());
		if (!state.isAlive()) {
			this.bidders.standNoMore(candidature.id());
		}
		this.log.add(candidature.selection(), candidature.id(), "candidature-" + state.name(), reason);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void mend(Candidature candidature, Instant until) {
		this.sql.sql("UPDATE host_candidature SET state = 'MENDING', mend_until = ? WHERE id = ?")
			.params(Rows.utc(until), candidature.id())
			.update();
		this.dates.only(candidature, Due.MENDED, until);
		this.log.add(candidature.selection(), candidature.id(), "candidature-MENDING", "");
	}

	private Optional<Candidature> one(String id, String lock) {
		return this.sql.sql("SELECT * FROM host_candidature WHERE id = ?" + lock)
			.param(id)
			.query(Candidatures::candidature)
			.optional();
	}

	private static Candidature candidature(ResultSet row, int number) throws SQLException {
		return new Candidature(row.getString("id"), row.getString("selection_id"), row.getString("city_id"),
				State.valueOf(row.getString("state")), Json.read(row.getString("answers")),
				Rows.moment(row, "handed_in_at"), Rows.moment(row, "mend_until"),
				Optional.ofNullable(row.getString("reason")));
	}

}
