package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;

import org.creativecities.network.OverdueDuties;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose reports of any year are missing though their last day is over. */
@Service
@Transactional(readOnly = true)
public class OverdueReports implements OverdueDuties {

	private final JdbcClient sql;

	private final Clock clock;

	OverdueReports(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@Override
	public Set<String> cities() {
		return cities("SELECT city_id FROM mmr_report WHERE state = 'DRAFTING' AND deadline <= ?");
	}

	/**
	 * Those of them that were invited to leave, and have neither reported nor got more
	 * time since, nor has the head concluded.
	 */
	public Set<String> citiesInvitedToLeave() {
		return cities(
				"SELECT city_id FROM mmr_report WHERE state = 'DRAFTING' AND deadline <= ? AND answer_by IS NOT NULL");
	}

	private Set<String> cities(String query) {
		return this.sql.sql(query).param(this.clock.instant().atOffset(ZoneOffset.UTC)).query(String.class).set();
	}

}
