package org.creativecities.monitoring.cohort;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reports that were still open when their cohort was summed up. They go on by
 * themselves; the list says whom the synthesis does not speak of.
 */
@Service
@Transactional
public class OpenCases {

	private final CohortEnd end;

	private final JdbcClient sql;

	OpenCases(CohortEnd end, JdbcClient sql) {
		this.end = end;
		this.sql = sql;
	}

	private void add(int year, String cityId) {
		this.sql.sql("INSERT INTO mmr_open_case (year, city_id) VALUES (?, ?) ON CONFLICT DO NOTHING")
			.params(year, cityId)
			.update();
	}

	public void keep(int year) {
		this.end.stillOpen(year).forEach(city -> add(year, city));
	}

	/** The cities on the list of a year. */
	@Transactional(readOnly = true)
	public List<String> of(int year) {
		return this.sql.sql("SELECT city_id FROM mmr_open_case WHERE year = ? ORDER BY city_id")
			.param(year)
			.query(String.class)
			.list();
	}

}
