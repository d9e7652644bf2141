package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.workflow.Json;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the designation left behind, read from its two views: what a city wrote in the
 * application with which it was designated, and how many applications it evaluated since.
 */
@Component
public class DesignationMemory {

	private final JdbcClient sql;

	DesignationMemory(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * The application with which a city was designated.
	 *
	 * @param id such as {@code APP-2019-IT-BIELLA}
	 * @param answers by the keys of its form
	 */
	public record Application(String id, int year, Map<String, Object> answers) {
	}

	/** The application of a city, if it ran in this product. */
	Optional<Application> of(String cityId, int before) {
		return this.sql
			.sql("SELECT * FROM designated_application WHERE city_id = ? AND year < ? ORDER BY year DESC LIMIT 1")
			.params(cityId, before)
			.query((row, number) -> new Application(row.getString("id"), row.getInt("year"),
					Json.read(row.getString("answers"))))
			.optional();
	}

	/** How many applications a city evaluated, as rows of the question about it. */
	List<Map<String, Object>> evaluations(String cityId, Period period) {
		var rows = new ArrayList<Map<String, Object>>();
		this.sql.sql(
				"SELECT year, number FROM evaluations_of_member WHERE city_id = ? AND year BETWEEN ? AND ? ORDER BY year")
			.params(cityId, period.from(), period.to())
			.query(row -> {
				var counted = new LinkedHashMap<String, Object>();
				counted.put("year", row.getInt("year"));
				counted.put("number", row.getInt("number"));
				rows.add(counted);
			});
		return rows;
	}

}
