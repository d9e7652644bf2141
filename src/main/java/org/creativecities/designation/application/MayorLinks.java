package org.creativecities.designation.application;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import org.creativecities.documents.Sha256;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links that sign for a mayor: 256 random bits each, kept as a hash. The link itself
 * stands in the mayor's letter only.
 */
@Repository
public class MayorLinks {

	private final JdbcClient sql;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	MayorLinks(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/** Makes a link that is valid until then, exclusive. */
	String create(String applicationId, Instant expires) {
		var bytes = new byte[32];
		this.random.nextBytes(bytes);
		var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.sql.sql("""
				INSERT INTO mayor_signature (application_id, token_sha256, asked_at, expires_at) VALUES (?, ?, ?, ?)""")
			.params(applicationId, Sha256.of(token), now(), Timestamp.from(expires))
			.update();
		return token;
	}

	/** Links and signatures for another creative field count no longer. */
	void lapse(String applicationId) {
		this.sql.sql("UPDATE mayor_signature SET lapsed_at = ? WHERE application_id = ? AND lapsed_at IS NULL")
			.params(now(), applicationId)
			.update();
	}

	/** When the last link expires. */
	Instant lastExpiry(String applicationId) {
		return this.sql.sql("SELECT max(expires_at) FROM mayor_signature WHERE application_id = ?")
			.param(applicationId)
			.query(Timestamp.class)
			.single()
			.toInstant();
	}

	Optional<Link> find(String token) {
		return this.sql.sql("SELECT * FROM mayor_signature WHERE token_sha256 = ?")
			.param(Sha256.of(token))
			.query(MayorLinks::read)
			.optional();
	}

	void sign(Link link, String name) {
		this.sql.sql("UPDATE mayor_signature SET signed_at = ?, signed_name = ? WHERE id = ?")
			.params(now(), name, link.id())
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Link read(ResultSet row, int number) throws SQLException {
		var signed = row.getTimestamp("signed_at");
		var lapsed = row.getTimestamp("lapsed_at");
		return new Link(row.getLong("id"), row.getString("application_id"),
				((lapsed != null) ? lapsed : row.getTimestamp("expires_at")).toInstant(),
				(signed != null && lapsed == null) ? signed.toInstant() : null);
	}

	/**
	 * One link.
	 *
	 * @param signedAt {@code null} until it was used
	 */
	record Link(long id, String applicationId, Instant expiresAt, Instant signedAt) {
	}

}
