package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

import org.creativecities.monitoring.report.Report.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose turn it is in a report, and how long each side has had it. */
@Component
public class Turns {

	private final JdbcClient sql;

	private final Clock clock;

	Turns(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/** Whom a report waits for. */
	public enum Side {

		CITY, PEERS, SECRETARIAT, NOBODY;

		static Side of(State state) {
			return switch (state) {
				case DRAFTING, REVISING -> CITY;
				case IN_REVIEW -> PEERS;
				case SUBMITTED, TO_VALIDATE -> SECRETARIAT;
				case PUBLISHED, EXEMPTED, LEFT -> NOBODY;
			};
		}

	}

	void pass(String reportId, State state, Instant at) {
		this.sql.sql("INSERT INTO mmr_turn (report_id, side, from_at) VALUES (?, ?, ?)")
			.params(reportId, Side.of(state).name(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Full days that each side has had the report until now. */
	public Map<Side, Long> days(String reportId) {
		var spent = new EnumMap<Side, Duration>(Side.class);
		var turns = this.sql.sql("SELECT side, from_at FROM mmr_turn WHERE report_id = ? ORDER BY id")
			.param(reportId)
			.query((row, number) -> Map.entry(Side.valueOf(row.getString("side")),
					row.getObject("from_at", OffsetDateTime.class).toInstant()))
			.list();
		for (var index = 0; index < turns.size(); index++) {
			var end = (index + 1 < turns.size()) ? turns.get(index + 1).getValue() : this.clock.instant();
			spent.merge(turns.get(index).getKey(), Duration.between(turns.get(index).getValue(), end), Duration::plus);
		}
		var days = new EnumMap<Side, Long>(Side.class);
		spent.forEach((side, time) -> days.put(side, time.toDays()));
		return days;
	}

}
