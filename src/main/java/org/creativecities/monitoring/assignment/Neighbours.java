package org.creativecities.monitoring.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.settings.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far one may go to find readers: the table of neighbouring fields, and settings. */
@Component
class Neighbours {

	private final JdbcClient sql;

	private final Settings settings;

	Neighbours(JdbcClient sql, Settings settings) {
		this.sql = sql;
		this.settings = settings;
	}

	Limits limits() {
		var files = this.settings.count("monitoring.review.files");
		return new Limits(files, Math.max(files, this.settings.count("monitoring.review.files-raised")), all());
	}

	Map<String, List<String>> all() {
		var neighbours = new HashMap<String, List<String>>();
		this.sql.sql("SELECT field_id, neighbour FROM field_neighbour ORDER BY field_id, place").query(row -> {
			neighbours.computeIfAbsent(row.getString("field_id"), each -> new ArrayList<>())
				.add(row.getString("neighbour"));
		});
		return neighbours;
	}

	/**
	 * @param neighbours ids of fields, the nearest first
	 */
	void replace(String fieldId, List<String> neighbours) {
		this.sql.sql("DELETE FROM field_neighbour WHERE field_id = ?").param(fieldId).update();
		for (var place = 1; place <= neighbours.size(); place++) {
			this.sql.sql("INSERT INTO field_neighbour (field_id, neighbour, place) VALUES (?, ?, ?)")
				.params(fieldId, neighbours.get(place - 1), place)
				.update();
		}
	}

}
