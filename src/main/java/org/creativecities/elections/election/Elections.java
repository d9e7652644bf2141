package org.creativecities.elections.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.creativecities.elections.election.Election.State;
import org.creativecities.network.Mandate.Role;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Elections and how far they are. Whoever changes an election, or a nomination in it,
 * first locks it.
 */
@Service
@Transactional
public class Elections {

	private final ElectionRows rows;

	private final JdbcClient sql;

	private final Clock clock;

	Elections(ElectionRows rows, JdbcClient sql, Clock clock) {
		this.rows = rows;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such election
	 */
	@Transactional(readOnly = true)
	public Election get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("There is no election '%s'".formatted(id)));
	}

	@Transactional(readOnly = true)
	public Optional<Election> find(String id) {
		return this.rows.find(id, "");
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<Election> all() {
		return this.rows.all();
	}

	/** Of one sub-network, the newest first. */
	@Transactional(readOnly = true)
	public List<Election> of(String field) {
		return this.rows.of(field);
	}

	@Transactional(readOnly = true)
	public Optional<Election> underWay(String field) {
		return this.rows.underWay(field);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public Election lock(String id) {
		return this.rows.find(id, "FOR UPDATE")
			.orElseThrow(() -> new IllegalArgumentException("There is no election '%s'".formatted(id)));
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void become(String id, State state) {
		this.sql.sql("UPDATE election SET state = ?, closed_at = ? WHERE id = ?")
			.params(state.name(), (state == State.CLOSED) ? Rows.now(this.clock) : null, id)
			.update();
	}

	/** The call is open once more. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void extend(String id, Instant until) {
		this.sql.sql("UPDATE election SET state = 'NOMINATING', extended = true, nominations_until = ? WHERE id = ?")
			.params(Rows.utc(until), id)
			.update();
	}

	/** It is decided by this ballot. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void votes(String id, String ballot) {
		this.sql.sql("UPDATE election SET ballot_id = ? WHERE id = ?").params(ballot, id).update();
	}

	/** After an annulled ballot nobody votes anew. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void endWithNobody(String id, String reason) {
		this.sql.sql("UPDATE election SET ended_reason = ? WHERE id = ?").params(reason, id).update();
	}

	/** It ends, whatever it has come to. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void stop(String id, String reason, String by) {
		this.sql
			.sql("UPDATE election SET state = 'CLOSED', closed_at = ?, stopped_by = ?, stop_reason = ? WHERE id = ?")
			.params(Rows.now(this.clock), by, reason, id)
			.update();
	}

	/**
	 * A seat is filled.
	 * @param until when the mandate is to end; exclusive
	 * @param interim whether the incumbent stays for some months
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void fill(String id, Role role, long mandate, LocalDate until, boolean interim) {
		this.sql.sql(
				"UPDATE election_seat SET mandate_id = ?, term_until = ?, interim = ? WHERE election_id = ? AND seat = ?")
			.params(mandate, until, interim, id, role.name())
			.update();
	}

	/** Keeps what those who leave say to those who come. */
	public void handOver(String id, String note) {
		lock(id);
		this.sql.sql("UPDATE election SET handover_note = ? WHERE id = ?").params(note, id).update();
	}

	/** Mandates that were given ad interim, by number. */
	@Transactional(readOnly = true)
	public List<Long> interim() {
		return this.sql
			.sql("SELECT mandate_id FROM election_seat WHERE interim AND mandate_id IS NOT NULL "
					+ "UNION SELECT mandate_id FROM late_stay")
			.query(Long.class)
			.list();
	}

	/** It is late: with this mandate an incumbent stays until its result. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void stay(String id, long mandate) {
		this.sql.sql("INSERT INTO late_stay (mandate_id, election_id) VALUES (?, ?)").params(mandate, id).update();
	}

	/** Mandates of incumbents who stay, or stayed, until its result, by number. */
	@Transactional(readOnly = true)
	public List<Long> stays(String id) {
		return this.sql.sql("SELECT mandate_id FROM late_stay WHERE election_id = ?")
			.param(id)
			.query(Long.class)
			.list();
	}

	/**
	 * When the last election ended that did not fill this seat: nobody was elected, or it
	 * was stopped. Empty if none did.
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> leftVacant(String field, Role role) {
		return lastEnd(field, role, "s.mandate_id IS NULL");
	}

	/** When an officer last stopped an election of this seat; empty if none did. */
	@Transactional(readOnly = true)
	public Optional<Instant> stopped(String field, Role role) {
		return lastEnd(field, role, "e.stopped_by IS NOT NULL");
	}

	/**
	 * When an election last left this seat to its incumbent ad interim; empty if none
	 * did.
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> stayed(String field, Role role) {
		return lastEnd(field, role, "s.interim");
	}

	private Optional<Instant> lastEnd(String field, Role role, String which) {
		return this.sql
			.sql("""
					SELECT e.closed_at FROM election e JOIN election_seat s ON s.election_id = e.id
					WHERE e.field_id = ? AND s.seat = ? AND e.state = 'CLOSED' AND\s""" + which
					+ " ORDER BY e.closed_at DESC LIMIT 1")
			.params(field, role.name())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

}
