package org.creativecities.monitoring.cohort;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;

import org.creativecities.monitoring.cohort.Cohort.State;
import org.creativecities.network.City;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an officer changes on the list of a cohort before it is confirmed: a new
 * admission, a war, a disaster. Each change has its reason, which is kept.
 */
@Service
@Transactional
public class CohortChanges {

	private static final int LONGEST_REASON = 1000;

	private final Cohorts cohorts;

	private final Register register;

	private final Membership membership;

	private final JdbcClient sql;

	private final Clock clock;

	CohortChanges(Cohorts cohorts, Register register, Membership membership, JdbcClient sql, Clock clock) {
		this.cohorts = cohorts;
		this.register = register;
		this.membership = membership;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * What an officer wants for one city.
	 *
	 * @param what add, defer or leave-out
	 */
	public record Change(String cityId, String what, String reason) {
	}

	/**
	 * Makes several changes at once.
	 * @throws InputRefused if one cannot be, or two speak of the same city
	 */
	public void make(int year, List<Change> changes, String by) {
		var seen = new HashSet<String>();
		changes.stream().filter(change -> !seen.add(change.cityId())).findFirst().ifPresent(again -> {
			throw new InputRefused("changes", "monitoring.cohort.twice", this.register.city(again.cityId()).name());
		});
		changes.forEach(change -> {
			switch (change.what()) {
				case "add" -> add(year, change.cityId(), change.reason(), by);
				case "defer" -> defer(year, change.cityId(), change.reason(), by);
				default -> leaveOut(year, change.cityId(), change.reason(), by);
			}
		});
	}

	/** A member city reports in this cohort although it is not due. */
	public void add(int year, String cityId, String reason, String by) {
		var city = open(year, cityId, reason);
		var added = this.sql.sql("""
				INSERT INTO mmr_cohort_city AS c (year, city_id, origin, included, reason, changed_by, changed_at)
				VALUES (?, ?, 'ADDED', true, ?, ?, ?) ON CONFLICT (year, city_id) DO UPDATE
				SET included = true, reason = excluded.reason, changed_by = excluded.changed_by,
				  changed_at = excluded.changed_at WHERE NOT c.included""")
			.params(year, cityId, reason.strip(), by, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (added == 0) {
			throw new InputRefused("changes", "monitoring.cohort.listed", city.name());
		}
	}

	/**
	 * A city of the list does not report in this cohort; its next report is due after the
	 * usual years.
	 */
	public void leaveOut(int year, String cityId, String reason, String by) {
		var city = open(year, cityId, reason);
		var left = this.sql.sql("""
				UPDATE mmr_cohort_city SET included = false, reason = ?, changed_by = ?, changed_at = ?
				WHERE year = ? AND city_id = ? AND included""")
			.params(reason.strip(), by, this.clock.instant().atOffset(ZoneOffset.UTC), year, cityId)
			.update();
		if (left == 0) {
			throw new InputRefused("changes", "monitoring.cohort.not-listed", city.name());
		}
	}

	/**
	 * A city of the list reports a year later; its later reports count from there.
	 */
	public void defer(int year, String cityId, String reason, String by) {
		leaveOut(year, cityId, reason, by);
		this.membership.setMmrDueYear(cityId, year + 1, reason, by);
	}

	private City open(int year, String cityId, String reason) {
		var cohort = this.cohorts.lock(year);
		var checks = new InputChecks();
		checks.require(cohort.state() == State.PROPOSED, "changes", "monitoring.cohort.confirmed",
				Integer.toString(year));
		checks.require(reason != null && !reason.isBlank() && reason.length() <= LONGEST_REASON, "changes",
				"monitoring.reason-missing", LONGEST_REASON);
		checks.done();
		var city = this.register.city(cityId);
		if (!city.isMember()) {
			throw new InputRefused("changes", "monitoring.cohort.no-member", city.name());
		}
		return city;
	}

}
