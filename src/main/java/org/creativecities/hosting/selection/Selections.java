package org.creativecities.hosting.selection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.creativecities.settings.Settings;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All choices of host cities, and their dates. */
@Service("hostSelections")
@Transactional
public class Selections {

	private final JdbcClient sql;

	private final Settings settings;

	private final WorkingTime time;

	private final SelectionLog log;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Selections(JdbcClient sql, Settings settings, WorkingTime time, SelectionLog log, CurrentPerson person,
			ApplicationEventPublisher events, Clock clock) {
		this.sql = sql;
		this.settings = settings;
		this.time = time;
		this.log = log;
		this.person = person;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Opens the choice of a host.
	 * @param lastDay on which cities may stand; empty takes that of the settings
	 * @param ballotOn on which day the ballot is to open; empty for as soon as can be
	 * @throws InputRefused if the year has one already, is over or too far away, or a day
	 * makes no sense
	 */
	public Selection open(int year, Optional<LocalDate> lastDay, Optional<LocalDate> ballotOn) {
		var today = today();
		var last = lastDay.orElseGet(() -> today.plus(this.settings.days("hosting.call")));
		var most = today.getYear() + this.settings.count("hosting.years-ahead");
		var checks = new InputChecks();
		checks.require(year > today.getYear() && year <= most, "year", "hosting.year",
				Integer.toString(today.getYear() + 1), Integer.toString(most));
		find(Selection.id(year)).ifPresent(before -> checks.require(false, "year", switch (before.state()) {
			case CANCELLED -> "hosting.there-cancelled";
			case NO_HOST -> "hosting.there-no-host";
			default -> "hosting.there";
		}, Integer.toString(year)));
		checks.require(!last.isBefore(today), "lastDay", "hosting.day-over", last);
		checks.require(last.getYear() < year, "lastDay", "hosting.last-day-late", Integer.toString(year));
		checks.require(ballotOn.filter(day -> !day.isAfter(last) || day.getYear() >= year).isEmpty(), "ballotOn",
				"hosting.ballot-day", last, Integer.toString(year));
		var reading = this.settings.days("hosting.booklet-before");
		var earliest = last.plusDays(1).plus(reading).plusDays(1);
		checks.require(ballotOn.filter(day -> day.isAfter(last) && day.isBefore(earliest)).isEmpty(), "ballotOn",
				"hosting.ballot-day-early", last, earliest, Integer.toString(reading.getDays()));
		checks.done();
		var id = Selection.id(year);
		var added = this.sql.sql("""
				INSERT INTO host_selection (id, year, state, deadline, ballot_on, opened_by, opened_at)
				VALUES (?, ?, 'CALLING', ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
			.params(id, year, Rows.utc(this.time.endOf(last)), ballotOn.orElse(null), this.person.id(),
					Rows.now(this.clock))
			.update();
		if (added == 0) {
			throw new InputRefused("year", "hosting.there", Integer.toString(year));
		}
		this.log.add(id, "opened", last.toString());
		this.events.publishEvent(new SelectionOpened(year));
		return get(id);
	}

	/** Whether nobody looks for the host of the year after next. */
	@Transactional(readOnly = true)
	public boolean isWanted() {
		return find(Selection.id(yearAfterNext())).isEmpty();
	}

	/** For which a host is usually looked for now [public: two years ahead]. */
	public int yearAfterNext() {
		return today().getYear() + this.settings.count("hosting.wanted-ahead");
	}

	/**
	 * @throws IllegalArgumentException if there is no such choice
	 */
	@Transactional(readOnly = true)
	public Selection get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("There is no choice '%s'".formatted(id)));
	}

	@Transactional(readOnly = true)
	public Optional<Selection> find(String id) {
		return one(id, "");
	}

	@Transactional(readOnly = true)
	public Optional<Selection> ofYear(int year) {
		return find(Selection.id(year));
	}

	/** The newest year first. */
	@Transactional(readOnly = true)
	public List<Selection> all() {
		return this.sql.sql("SELECT * FROM host_selection ORDER BY year DESC").query(Selections::selection).list();
	}

	/** As {@link #get}; until the transaction ends nobody else changes it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Selection lock(String id) {
		return one(id, " FOR UPDATE").orElseThrow();
	}

	/** How far it is from now on. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void become(String id, Selection.State state) {
		this.sql.sql("UPDATE host_selection SET state = ? WHERE id = ?").params(state.name(), id).update();
		this.log.add(id, "state", state.name());
	}

	/**
	 * From now on a host is sought by agreement.
	 * @return by when one is to be found
	 */
	public Instant seek(String id) {
		lock(id);
		become(id, Selection.State.SEEKING);
		return this.time.lastMomentIn("hosting.designate-within");
	}

	/** Cities can stand once more, for some days; once in a choice. */
	public Selection extend(String id) {
		var last = today().plus(this.settings.days("hosting.extend"));
		this.sql.sql("UPDATE host_selection SET state = 'CALLING', deadline = ?, extended = true WHERE id = ?")
			.params(Rows.utc(this.time.endOf(last)), id)
			.update();
		this.log.add(id, "extended", last.toString());
		return get(id);
	}

	/**
	 * Keeps what the Coordination Committee advises.
	 * @param city the one of the committee that speaks for it; may be empty
	 */
	public void advise(String id, String opinion, String city) {
		this.sql.sql("""
				UPDATE host_selection SET opinion = ?, opinion_by = ?, opinion_at = ?, opinion_city = nullif(?, '')
				WHERE id = ?""").params(opinion, this.person.id(), Rows.now(this.clock), city, id).update();
		this.log.add(id, "advised", "");
	}

	private Optional<Selection> one(String id, String lock) {
		return this.sql.sql("SELECT * FROM host_selection WHERE id = ?" + lock)
			.param(id)
			.query(Selections::selection)
			.optional();
	}

	private static Selection selection(ResultSet row, int number) throws SQLException {
		return new Selection(row.getString("id"), row.getInt("year"), Selection.State.valueOf(row.getString("state")),
				Rows.instant(row, "deadline"), row.getBoolean("extended"),
				Optional.ofNullable(row.getObject("ballot_on", LocalDate.class)),
				Optional.ofNullable(row.getString("opinion")), Optional.ofNullable(row.getString("opinion_city")));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
