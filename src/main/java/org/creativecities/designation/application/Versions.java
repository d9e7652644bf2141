package org.creativecities.designation.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.documents.Sha256;
import org.creativecities.workflow.Json;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Submitted versions of applications. */
@Service
public class Versions {

	private final JdbcClient sql;

	private final Clock clock;

	Versions(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/** The version that counts. */
	public Optional<Version> last(String applicationId) {
		return all(applicationId).stream().findFirst();
	}

	/** All versions, the last one first. */
	public List<Version> all(String applicationId) {
		return this.sql.sql("SELECT * FROM application_version WHERE application_id = ? ORDER BY version DESC")
			.param(applicationId)
			.query(Versions::read)
			.list();
	}

	/** Whether sections 1 to 6 are others now than in the version that counts. */
	public boolean isBehind(String applicationId, Map<String, Object> candidature) {
		return last(applicationId)
			.filter(version -> !Json.canonical(version.candidature()).equals(Json.canonical(candidature)))
			.isPresent();
	}

	/**
	 * Seals a new version, unless the last one says the same: a double click makes one.
	 * The caller holds the lock of the application.
	 * @return the version, and whether it is new
	 */
	Sealed seal(String applicationId, Map<String, Object> content, String by) {
		var json = Json.canonical(content);
		var hash = Sha256.of(json);
		var last = last(applicationId);
		if (last.isPresent() && last.get().sha256().equals(hash)) {
			return new Sealed(last.get(), false);
		}
		var version = new Version(applicationId, last.map(Version::version).orElse(0) + 1, content, hash, by,
				this.clock.instant());
		this.sql.sql("INSERT INTO application_version VALUES (?, ?, ?::jsonb, ?, ?, ?)")
			.params(applicationId, version.version(), json, hash, by, Timestamp.from(version.submittedAt()))
			.update();
		return new Sealed(version, true);
	}

	/**
	 * A version that was sealed just now, or that said the same before.
	 */
	record Sealed(Version version, boolean isNew) {
	}

	private static Version read(ResultSet row, int number) throws SQLException {
		return new Version(row.getString("application_id"), row.getInt("version"), Json.read(row.getString("answers")),
				row.getString("sha256"), row.getString("submitted_by"), row.getTimestamp("submitted_at").toInstant());
	}

}
