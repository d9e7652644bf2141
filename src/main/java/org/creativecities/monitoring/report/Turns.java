package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.report.Report.State;

import org.springframework.context.event.EventListener;
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
				case SUBMITTED, TO_DECIDE, TO_VALIDATE -> SECRETARIAT;
				case PUBLISHED, EXEMPTED, LEFT -> NOBODY;
			};
		}

	}

	void pass(String reportId, State state, Instant at) {
		this.sql.sql("INSERT INTO mmr_turn (report_id, side, from_at) VALUES (?, ?, ?)")
			.params(reportId, Side.of(state).name(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/**
	 * Whoever else is to act from now on, though the report stays in its state: while the
	 * head or the Director-General's office decides about a late report, it waits for the
	 * secretariat. Nothing changes if that side has the turn already.
	 */
	public void take(String reportId, Side side) {
		this.sql.sql("""
				INSERT INTO mmr_turn (report_id, side, from_at)
				SELECT :report, :side, :now WHERE :side IS DISTINCT FROM
				  (SELECT side FROM mmr_turn WHERE report_id = :report ORDER BY id DESC LIMIT 1)""")
			.param("report", reportId)
			.param("side", side.name())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The city has time again. */
	@EventListener
	void on(DeadlineMoved moved) {
		take(moved.reportId(), Side.CITY);
	}

	/**
	 * One turn.
	 *
	 * @param until when the next one began; now, for the last one
	 */
	public record Turn(Side side, Instant from, Instant until) {

		/** Full days. */
		public long days() {
			return time().toDays();
		}

		private Duration time() {
			return Duration.between(this.from, this.until);
		}

	}

	/** All turns of a report, the first one first. */
	public List<Turn> of(String reportId) {
		var began = this.sql.sql("SELECT side, from_at FROM mmr_turn WHERE report_id = ? ORDER BY id")
			.param(reportId)
			.query((row, number) -> Map.entry(Side.valueOf(row.getString("side")),
					row.getObject("from_at", OffsetDateTime.class).toInstant()))
			.list();
		var turns = new ArrayList<Turn>();
		for (var index = 0; index < began.size(); index++) {
			var end = (index + 1 < began.size()) ? began.get(index + 1).getValue() : this.clock.instant();
			turns.add(new Turn(began.get(index).getKey(), began.get(index).getValue(), end));
		}
		return turns;
	}

	/** Full days that each side has had the report until now. */
	public Map<Side, Long> days(String reportId) {
		var spent = new EnumMap<Side, Duration>(Side.class);
		of(reportId).forEach(turn -> spent.merge(turn.side(), turn.time(), Duration::plus));
		var days = new EnumMap<Side, Long>(Side.class);
		spent.forEach((side, time) -> days.put(side, time.toDays()));
		return days;
	}

}
