package org.creativecities.monitoring.cohort;

import java.time.Clock;
import java.time.ZoneOffset;

import org.creativecities.monitoring.cohort.Cohort.State;
import org.creativecities.settings.Settings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the reports of a confirmed cohort, some at a time: a year brings 13 of them, or
 * 170, and one that fails must not hold the others back.
 */
@Service
public class CohortOpening {

	private final Cohorts cohorts;

	private final Settings settings;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CohortOpening(Cohorts cohorts, Settings settings, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
		this.cohorts = cohorts;
		this.settings = settings;
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
		var batch = this.settings.count("monitoring.cohort.batch");
		var cities = this.sql.sql("""
				UPDATE mmr_cohort_city SET wanted_at = ? WHERE year = ? AND city_id IN (
				  SELECT city_id FROM mmr_cohort_city WHERE year = ? AND included AND wanted_at IS NULL
				  ORDER BY city_id LIMIT ?) RETURNING city_id""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), year, year, batch)
			.query(String.class)
			.list();
		cities.forEach(city -> this.events.publishEvent(new ReportWanted(year, city, cohort.deadline())));
		return cities.size() == batch && this.sql
			.sql("SELECT EXISTS (SELECT FROM mmr_cohort_city WHERE year = ? AND included AND wanted_at IS NULL)")
			.param(year)
			.query(Boolean.class)
			.single();
	}

}
