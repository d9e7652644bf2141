package org.creativecities.monitoring.cohort;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

import org.creativecities.monitoring.cohort.Cohort.State;
import org.creativecities.network.City;
import org.creativecities.network.Register;
import org.creativecities.network.events.CityLeft;
import org.creativecities.settings.Settings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the reports of a confirmed cohort, some at a time: a year brings 13 of them, or
 * 170, and one that fails must not hold the others back. A city that has left the Network
 * since it was confirmed is asked for nothing.
 */
@Service
public class CohortOpening {

	private final Cohorts cohorts;

	private final Settings settings;

	private final Register register;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CohortOpening(Cohorts cohorts, Settings settings, Register register, JdbcClient sql,
			ApplicationEventPublisher events, Clock clock) {
		this.cohorts = cohorts;
		this.settings = settings;
		this.register = register;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks for the reports of the next cities, each once.
	 * @return whether others are left
	 */
	@Transactional
	public boolean openNext(int year) {
		var cohort = this.cohorts.lock(year);
		if (cohort.state() == State.CONFIRMED) {
			this.cohorts.become(year, State.OPEN);
		}
		passOverThoseWhoLeft(year);
		var batch = this.settings.count("monitoring.cohort.batch");
		var cities = this.sql.sql("""
				UPDATE mmr_cohort_city SET wanted_at = ? WHERE year = ? AND city_id IN (
				  SELECT city_id FROM mmr_cohort_city WHERE year = ? AND included AND wanted_at IS NULL
				    AND ended_at IS NULL ORDER BY city_id LIMIT ?) RETURNING city_id""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), year, year, batch)
			.query(String.class)
			.list();
		cities.forEach(city -> this.events.publishEvent(new ReportWanted(year, city, cohort.deadline())));
		return cities.size() == batch && this.sql.sql("""
				SELECT EXISTS (SELECT FROM mmr_cohort_city WHERE year = ? AND included AND wanted_at IS NULL
				  AND ended_at IS NULL)""").param(year).query(Boolean.class).single();
	}

	/**
	 * Its place on lists that are confirmed comes to an end, before its report begins.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CityLeft left) {
		this.sql.sql("""
				SELECT c.year FROM mmr_cohort_city c JOIN mmr_cohort USING (year) WHERE c.city_id = ?
				  AND c.included AND c.wanted_at IS NULL AND c.ended_at IS NULL AND state = 'OPEN' ORDER BY year""")
			.param(left.cityId())
			.query(Integer.class)
			.list()
			.forEach(year -> this.events.publishEvent(new ReportEnded(year, left.cityId())));
	}

	private void passOverThoseWhoLeft(int year) {
		var members = this.register.members().stream().map(City::id).collect(Collectors.toSet());
		this.sql.sql("""
				SELECT city_id FROM mmr_cohort_city WHERE year = ? AND included AND wanted_at IS NULL
				  AND ended_at IS NULL ORDER BY city_id""")
			.param(year)
			.query(String.class)
			.list()
			.stream()
			.filter(city -> !members.contains(city))
			.forEach(city -> this.events.publishEvent(new ReportEnded(year, city)));
	}

}
