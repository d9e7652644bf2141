package org.creativecities.monitoring.cohort;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.creativecities.monitoring.cohort.Cohort.State;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the reports of a cohort have all come to an end. The row of the cohort is
 * locked before they are counted, so that of two last ones exactly one tells.
 */
@Service
@Transactional
public class CohortEnd {

	private final Cohorts cohorts;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CohortEnd(Cohorts cohorts, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
		this.cohorts = cohorts;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ReportEnded ended) {
		this.cohorts.lock(ended.year());
		this.sql.sql("UPDATE mmr_cohort_city SET ended_at = ? WHERE year = ? AND city_id = ? AND ended_at IS NULL")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), ended.year(), ended.cityId())
			.update();
		if (!isAnyOpen(ended.year())) {
			this.events.publishEvent(new CohortFinished(ended.year()));
		}
	}

	/** Whether the report of any city of a cohort is still to come to an end. */
	@Transactional(readOnly = true)
	public boolean isAnyOpen(int year) {
		return this.sql
			.sql("SELECT EXISTS (SELECT FROM mmr_cohort_city WHERE year = ? AND included AND ended_at IS NULL)")
			.param(year)
			.query(Boolean.class)
			.single();
	}

	/** The cities of a cohort whose reports have not come to an end. */
	public List<String> stillOpen(int year) {
		return this.sql.sql(
				"SELECT city_id FROM mmr_cohort_city WHERE year = ? AND included AND ended_at IS NULL ORDER BY city_id")
			.param(year)
			.query(String.class)
			.list();
	}

	/**
	 * Whether every report of a cohort has been asked for, and some have not come to an
	 * end.
	 */
	@Transactional(readOnly = true)
	public boolean areOnlyOpenCasesLeft(int year) {
		return this.sql.sql("""
				SELECT count(*) > 0 AND count(wanted_at) = count(*) FROM mmr_cohort_city
				WHERE year = ? AND included AND ended_at IS NULL""").param(year).query(Boolean.class).single();
	}

	/** The cohort is summed up; reports still open go on by themselves. */
	public void close(int year) {
		this.cohorts.lock(year);
		this.cohorts.become(year, State.CLOSED);
	}

}
