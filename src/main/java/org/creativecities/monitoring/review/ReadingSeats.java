package org.creativecities.monitoring.review;

import java.util.HashMap;
import java.util.Map;

import org.creativecities.monitoring.assignment.SeatsAgreed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the assignment of a year how many readers each reading hopes for. */
@Component
class ReadingSeats implements SeatsAgreed {

	private final JdbcClient sql;

	ReadingSeats(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public Map<String, Integer> of(int year) {
		var seats = new HashMap<String, Integer>();
		this.sql.sql("""
				SELECT r.city_id, m.seats FROM mmr_reading m JOIN mmr_report r ON r.id = m.report_id
				WHERE r.year = ?""").param(year).query(row -> {
			seats.put(row.getString("city_id"), row.getInt("seats"));
		});
		return seats;
	}

}
