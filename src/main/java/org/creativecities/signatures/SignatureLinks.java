package org.creativecities.signatures;

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
 * The links that sign: 256 random bits each, kept as a hash. The link itself stands in
 * one letter only.
 */
@Repository
public class SignatureLinks {

	private final JdbcClient sql;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SignatureLinks(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Makes a link that is valid until then, exclusive.
	 * @param caseId what it signs, such as {@code APP-2019-IT-BIELLA}
	 */
	public String create(String caseId, Instant expires) {
		var bytes = new byte[32];
		this.random.nextBytes(bytes);
		var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		this.sql.sql("INSERT INTO signature_link (case_id, token_sha256, asked_at, expires_at) VALUES (?, ?, ?, ?)")
			.params(caseId, Sha256.of(token), now(), Timestamp.from(expires))
			.update();
		return token;
	}

	/** Links and signatures of a case count no longer. */
	public void lapse(String caseId) {
		this.sql.sql("UPDATE signature_link SET lapsed_at = ? WHERE case_id = ? AND lapsed_at IS NULL")
			.params(now(), caseId)
			.update();
	}

	/**
	 * Links of a case that have not signed can sign no longer; a signature still counts.
	 */
	public void lapseUnsigned(String caseId) {
		this.sql
			.sql("UPDATE signature_link SET lapsed_at = ? WHERE case_id = ? AND lapsed_at IS NULL "
					+ "AND signed_at IS NULL")
			.params(now(), caseId)
			.update();
	}

	/** When the last link of a case expires. */
	public Instant lastExpiry(String caseId) {
		return this.sql.sql("SELECT max(expires_at) FROM signature_link WHERE case_id = ?")
			.param(caseId)
			.query(Timestamp.class)
			.single()
			.toInstant();
	}

	public Optional<Link> find(String token) {
		return this.sql.sql("SELECT * FROM signature_link WHERE token_sha256 = ?")
			.param(Sha256.of(token))
			.query(SignatureLinks::read)
			.optional();
	}

	/** Whether a link of the case has signed, and the signature still counts. */
	public boolean isSigned(String caseId) {
		return this.sql
			.sql("SELECT EXISTS (SELECT FROM signature_link WHERE case_id = ? AND signed_at IS NOT NULL "
					+ "AND lapsed_at IS NULL)")
			.param(caseId)
			.query(Boolean.class)
			.single();
	}

	public void sign(Link link, String name) {
		this.sql.sql("UPDATE signature_link SET signed_at = ?, signed_name = ? WHERE id = ?")
			.params(now(), name, link.id())
			.update();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Link read(ResultSet row, int number) throws SQLException {
		var signed = row.getTimestamp("signed_at");
		var lapsed = row.getTimestamp("lapsed_at");
		return new Link(row.getLong("id"), row.getString("case_id"),
				((lapsed != null) ? lapsed : row.getTimestamp("expires_at")).toInstant(),
				(signed != null && lapsed == null) ? signed.toInstant() : null);
	}

	/**
	 * One link.
	 *
	 * @param expiresAt exclusive
	 * @param signedAt {@code null} until it was used
	 */
	public record Link(long id, String caseId, Instant expiresAt, Instant signedAt) {
	}

}
