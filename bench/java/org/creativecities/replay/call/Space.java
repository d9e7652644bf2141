package org.creativecities.replay.call;

import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Bytes that each table takes, with its indexes, after all dead rows are gone.
 *
 * @param byTable bytes by the table's name
 */
record Space(Map<String, Long> byTable) {

	static Space of(DataSource database) {
		var jdbc = new JdbcTemplate(database);
		jdbc.execute("VACUUM FULL");
		var sizes = new TreeMap<String, Long>();
		jdbc.query("""
				SELECT relname, pg_total_relation_size(oid) AS size FROM pg_class
				WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace""", row -> {
			sizes.put(row.getString("relname"), row.getLong("size"));
		});
		return new Space(sizes);
	}

	/** What came since. */
	Space since(Space before) {
		var grown = new TreeMap<String, Long>();
		this.byTable.forEach((table, size) -> grown.put(table, size - before.byTable.getOrDefault(table, 0L)));
		return new Space(grown);
	}

	long engine() {
		return sum("act_");
	}

	/** Bytes of the tables whose names begin so. */
	long sum(String prefix) {
		return this.byTable.entrySet()
			.stream()
			.filter(table -> table.getKey().startsWith(prefix))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	long all() {
		return sum("");
	}

}
