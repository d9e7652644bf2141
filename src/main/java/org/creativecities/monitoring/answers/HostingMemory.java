package org.creativecities.monitoring.answers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.creativecities.hosting.events.ConferenceCancelled;
import org.creativecities.hosting.events.ConferenceMoved;
import org.creativecities.hosting.events.HostAgreed;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Json;
import org.creativecities.workflow.Rows;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers who hosts the Annual Conference, on the day on which it begins: the next
 * report of the city opens with it once that day is over. A conference that moves takes
 * its memory along.
 */
@Component
@Transactional
class HostingMemory {

	private static final String BY = CurrentPerson.PRODUCT;

	private final JdbcClient sql;

	private final Clock clock;

	HostingMemory(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	@EventListener
	void on(HostAgreed agreed) {
		var detail = Json
			.write(Map.of("title", "Annual Conference " + agreed.year(), "what", "annual", "case", agreed.selection()));
		for (var city : agreed.cities()) {
			remember(city, agreed.from(), detail);
		}
	}

	@EventListener
	void on(ConferenceMoved moved) {
		var known = this.sql.sql(
				"SELECT city_id, detail::text AS detail FROM city_fact WHERE detail ->> 'case' = ? AND removed_at IS NULL")
			.param(moved.selection())
			.query((row, number) -> new String[] { row.getString("city_id"), row.getString("detail") })
			.list();
		forget(moved.selection());
		known.forEach(fact -> remember(fact[0], moved.from(), fact[1]));
	}

	@EventListener
	void on(ConferenceCancelled cancelled) {
		forget(cancelled.selection());
	}

	private void remember(String city, LocalDate day, String detail) {
		this.sql.sql(
				"INSERT INTO city_fact (city_id, kind, day, detail, kept_by, kept_at) VALUES (?, 'HOSTED', ?, ?::jsonb, ?, ?)")
			.params(city, day, detail, BY, Rows.now(this.clock))
			.update();
	}

	private void forget(String selection) {
		this.sql.sql(
				"UPDATE city_fact SET removed_by = ?, removed_at = ? WHERE detail ->> 'case' = ? AND removed_at IS NULL")
			.params(BY, Rows.now(this.clock), selection)
			.update();
	}

}
