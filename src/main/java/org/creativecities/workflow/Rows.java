package org.creativecities.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Moments as columns of type {@code timestamptz} keep them. */
public final class Rows {

	private Rows() {
	}

	/** {@code null} for NULL. */
	public static Instant instant(ResultSet row, String column) throws SQLException {
		return moment(row, column).orElse(null);
	}

	/** Empty for NULL. */
	public static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	/** To be stored; {@code null} stays NULL. */
	public static OffsetDateTime utc(Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	/** This moment, to be stored. */
	public static OffsetDateTime now(Clock clock) {
		return utc(clock.instant());
	}

}
