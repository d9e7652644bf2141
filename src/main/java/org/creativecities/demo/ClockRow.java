package org.creativecities.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.creativecities.workflow.KeptClock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moved clock of the demonstration, kept in the one row of its table. */
@Component
@Profile("demo")
class ClockRow implements KeptClock {

	private final JdbcClient sql;

	ClockRow(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public Duration ahead() {
		return this.sql.sql("SELECT ahead_ms FROM demo_clock")
			.query(Long.class)
			.optional()
			.map(Duration::ofMillis)
			.orElse(Duration.ZERO);
	}

	@Override
	public void keep(Duration ahead, Instant standing) {
		this.sql.sql("""
				INSERT INTO demo_clock (ahead_ms, stood_at) VALUES (?, ?)
				ON CONFLICT (id) DO UPDATE SET ahead_ms = excluded.ahead_ms, stood_at = excluded.stood_at""")
			.params(ahead.toMillis(), standing.atOffset(ZoneOffset.UTC))
			.update();
	}

}
