package org.creativecities.monitoring.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.creativecities.monitoring.cohort.Cohort.State;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All cohorts, and who is on their lists. */
@Service
@Transactional
public class Cohorts {

	/** Before it there was no Network [seed]. */
	private static final int FIRST = 2008;

	private final JdbcClient sql;

	private final Register register;

	private final Settings settings;

	private final Clock clock;

	Cohorts(JdbcClient sql, Register register, Settings settings, Clock clock) {
		this.sql = sql;
		this.register = register;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Lists the member cities whose report is due in a year. A cohort that is there
	 * already stays as it is.
	 * @param lastDay on which they may report; empty takes that of the settings
	 * @return whether it was not there before
	 * @throws InputRefused if the year is none that can be opened, or the last day is
	 * over or in another year
	 */
	public boolean propose(int year, Optional<LocalDate> lastDay) {
		var day = lastDay.orElseGet(() -> usualLastDay(year));
		checkDates(year, day);
		var proposed = this.sql
			.sql("INSERT INTO mmr_cohort (year, state, deadline, proposed_at) VALUES (?, 'PROPOSED', ?, ?) "
					+ "ON CONFLICT DO NOTHING")
			.params(year, Rows.utc(endOf(day)), Rows.now(this.clock))
			.update() == 1;
		if (proposed) {
			this.register.cohort(year)
				.forEach(city -> this.sql
					.sql("INSERT INTO mmr_cohort_city (year, city_id, origin, included) VALUES (?, ?, 'DUE', true)")
					.params(year, city.id())
					.update());
		}
		return proposed;
	}

	private void checkDates(int year, LocalDate lastDay) {
		var thisYear = today().getYear();
		if (year < FIRST || year > thisYear + 1) {
			throw new InputRefused("year", "monitoring.cohort.year", Integer.toString(FIRST),
					Integer.toString(thisYear + 1));
		}
		if (lastDay.getYear() < year || lastDay.getYear() > year + 1) {
			throw new InputRefused("lastDay", "monitoring.cohort.other-year", lastDay, Integer.toString(year));
		}
		if (!endOf(lastDay).isAfter(this.clock.instant())) {
			throw new InputRefused("lastDay", "monitoring.cohort.last-day-over", lastDay);
		}
	}

	/**
	 * @throws IllegalArgumentException if there is no such cohort
	 */
	@Transactional(readOnly = true)
	public Cohort get(int year) {
		return find(year).orElseThrow(() -> unknown(year));
	}

	@Transactional(readOnly = true)
	public Optional<Cohort> find(int year) {
		return this.sql.sql("SELECT * FROM mmr_cohort WHERE year = ?").param(year).query(Cohorts::cohort).optional();
	}

	/** All cohorts, the newest first. */
	@Transactional(readOnly = true)
	public List<Cohort> all() {
		return this.sql.sql("SELECT * FROM mmr_cohort ORDER BY year DESC").query(Cohorts::cohort).list();
	}

	/**
	 * As {@link #get}; until the transaction ends nobody else changes the cohort.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Cohort lock(int year) {
		return this.sql.sql("SELECT * FROM mmr_cohort WHERE year = ? FOR UPDATE")
			.param(year)
			.query(Cohorts::cohort)
			.optional()
			.orElseThrow(() -> unknown(year));
	}

	/** The list of a cohort, by name of the city; those left out are on it, too. */
	@Transactional(readOnly = true)
	public List<CohortCity> list(int year) {
		return this.sql.sql("SELECT * FROM mmr_cohort_city WHERE year = ?")
			.param(year)
			.query((row, number) -> new CohortCity(this.register.city(row.getString("city_id")),
					"ADDED".equals(row.getString("origin")), row.getBoolean("included"),
					Optional.ofNullable(row.getString("reason")), row.getObject("ended_at") != null))
			.list()
			.stream()
			.sorted(java.util.Comparator.comparing(one -> one.city().name()))
			.toList();
	}

	/**
	 * An officer has confirmed the list.
	 * @return whether any city is on it; a cohort of none is closed at once
	 */
	public boolean confirm(int year, String by) {
		lock(year);
		var any = this.sql.sql("SELECT EXISTS (SELECT FROM mmr_cohort_city WHERE year = ? AND included)")
			.param(year)
			.query(Boolean.class)
			.single();
		this.sql
			.sql("UPDATE mmr_cohort SET state = ?, confirmed_by = ?, confirmed_at = ?, closed_at = ? WHERE year = ?")
			.params((any ? State.CONFIRMED : State.CLOSED).name(), by, Rows.now(this.clock),
					any ? null : Rows.now(this.clock), year)
			.update();
		return any;
	}

	void become(int year, State state) {
		this.sql.sql("UPDATE mmr_cohort SET state = ?, closed_at = ? WHERE year = ?")
			.params(state.name(), (state == State.CLOSED) ? Rows.now(this.clock) : null, year)
			.update();
	}

	/** When a cohort is summed up although reports are still open. */
	public Instant closeOn(int year) {
		return LocalDate.of(year + 1, 1, 1)
			.plus(this.settings.days("monitoring.cohort.close-after"))
			.atStartOfDay(this.clock.getZone())
			.toInstant();
	}

	private LocalDate usualLastDay(int year) {
		return LocalDate.of(year + 1, 1, 1).minus(this.settings.days("monitoring.cohort.last-day")).minusDays(1);
	}

	private Instant endOf(LocalDate day) {
		return day.plusDays(1).atStartOfDay(this.clock.getZone()).toInstant();
	}

	/** Today in Paris. */
	public LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
	}

	private static IllegalArgumentException unknown(int year) {
		return new IllegalArgumentException("There is no cohort of %d.".formatted(year));
	}

	private static Cohort cohort(ResultSet row, int number) throws SQLException {
		return new Cohort(row.getInt("year"), State.valueOf(row.getString("state")),
				row.getObject("deadline", OffsetDateTime.class).toInstant(),
				row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getString("confirmed_by")));
	}

}
