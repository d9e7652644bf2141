package org.creativecities.designation.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code designation_call}, and beside it what was changed in it later. */
@Repository
public class CallRows {

	private final JdbcClient sql;

	private final Clock clock;

	CallRows(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	Call get(String id) {
		return one(id, "");
	}

	/**
	 * As {@link #get}, and nobody else changes or counts it before this transaction ends.
	 */
	public Call lock(String id) {
		return one(id, " FOR UPDATE");
	}

	/**
	 * As {@link #get}, and it neither closes nor moves before this transaction ends.
	 * Others may hold on to it at the same time.
	 */
	Call share(String id) {
		return one(id, " FOR SHARE");
	}

	List<Call> all() {
		return this.sql.sql("SELECT * FROM designation_call ORDER BY year DESC, registered_at DESC, id DESC")
			.query(CallRows::read)
			.list();
	}

	/** The call that holds a year; a cancelled one gives its year back. */
	Optional<Call> ofYear(int year) {
		return this.sql.sql("SELECT * FROM designation_call WHERE year = ? AND state <> 'CANCELLED'")
			.param(year)
			.query(CallRows::read)
			.optional();
	}

	/** {@code CALL-2019}, or {@code CALL-2019-2} if the first one was cancelled. */
	String freeId(int year) {
		var cancelled = this.sql.sql("SELECT count(*) FROM designation_call WHERE year = ?")
			.param(year)
			.query(Integer.class)
			.single();
		return "CALL-" + year + ((cancelled == 0) ? "" : "-" + (cancelled + 1));
	}

	/**
	 * Calls that are neither cancelled nor over on the way from one instant to another.
	 */
	List<Call> between(Instant from, Instant to) {
		return this.sql.sql("""
				SELECT * FROM designation_call
				WHERE state <> 'CANCELLED' AND opens_at < ? AND announcement_at > ? ORDER BY year""")
			.params(Timestamp.from(to), Timestamp.from(from))
			.query(CallRows::read)
			.list();
	}

	void insert(Call call, String by) {
		this.sql
			.sql("""
					INSERT INTO designation_call (opens_at, deadline, announcement_at, fields, endorsed_limit, designated_limit,
					  endorsed_fields_differ, experts_per_file, members_per_file, allow_clarification, wait_one_call,
					  grace_minutes, id, year, state, registered_by, registered_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(terms(call))
			.params(call.id(), call.year(), call.state().name(), by, now())
			.update();
	}

	/** Replaces everything that an officer may set. */
	void update(Call call) {
		this.sql
			.sql("""
					UPDATE designation_call SET opens_at = ?, deadline = ?, announcement_at = ?, fields = ?, endorsed_limit = ?,
					  designated_limit = ?, endorsed_fields_differ = ?, experts_per_file = ?, members_per_file = ?,
					  allow_clarification = ?, wait_one_call = ?, grace_minutes = ?
					WHERE id = ?""")
			.params(terms(call))
			.param(call.id())
			.update();
	}

	private static Object[] terms(Call call) {
		return new Object[] { Timestamp.from(call.opensAt()), Timestamp.from(call.deadline()),
				Timestamp.from(call.announcementAt()), call.fields().toArray(String[]::new), call.endorsedLimit(),
				call.designatedLimit(), call.endorsedFieldsDiffer(), call.expertsPerFile(), call.membersPerFile(),
				call.allowClarification(), call.waitOneCall(), call.grace().toMinutes() };
	}

	void approve(String id, String by) {
		this.sql.sql("""
				UPDATE designation_call SET state = 'APPROVED', approved_by = ?, approved_at = ?, return_reason = NULL
				WHERE id = ?""").params(by, now(), id).update();
	}

	void sendBack(String id, String reason) {
		this.sql.sql("UPDATE designation_call SET return_reason = ? WHERE id = ?").params(reason, id).update();
	}

	public void become(String id, Call.State state) {
		this.sql.sql("UPDATE designation_call SET state = ? WHERE id = ?").params(state.name(), id).update();
	}

	public void published(String id) {
		this.sql.sql("UPDATE designation_call SET state = 'PUBLISHED', published_at = ? WHERE id = ?")
			.params(now(), id)
			.update();
	}

	public Optional<Instant> publishedAt(String id) {
		return this.sql.sql("SELECT published_at FROM designation_call WHERE id = ? AND published_at IS NOT NULL")
			.param(id)
			.query(Timestamp.class)
			.optional()
			.map(Timestamp::toInstant);
	}

	void cancelled(String id, String reason) {
		this.sql.sql("UPDATE designation_call SET state = 'CANCELLED', cancel_reason = ? WHERE id = ?")
			.params(reason, id)
			.update();
	}

	void moveDeadline(String id, Instant deadline) {
		this.sql.sql("UPDATE designation_call SET deadline = ? WHERE id = ?")
			.params(Timestamp.from(deadline), id)
			.update();
	}

	/** Writes down a change that was made after the head had approved the call. */
	void log(String id, String what, Object before, Object after, String reason, String by) {
		this.sql
			.sql("""
					INSERT INTO designation_call_change (call_id, what, old_value, new_value, reason, changed_by, changed_at)
					VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(id, what, String.valueOf(before), String.valueOf(after), reason, by, now())
			.update();
	}

	/** Whether a cancelled call had opened before; otherwise nobody was told of it. */
	boolean hadOpened(String id) {
		return this.sql.sql("""
				SELECT count(*) FROM designation_call_change
				WHERE call_id = ? AND what = 'state' AND old_value NOT IN ('DRAFT', 'APPROVED')""")
			.param(id)
			.query(Integer.class)
			.single() > 0;
	}

	/** The last time its deadline was moved. */
	Optional<DeadlineChange> lastDeadlineChange(String id) {
		return this.sql.sql("""
				SELECT id, old_value FROM designation_call_change
				WHERE call_id = ? AND what = 'deadline' ORDER BY id DESC LIMIT 1""")
			.param(id)
			.query((row, number) -> new DeadlineChange(row.getLong("id"), Instant.parse(row.getString("old_value"))))
			.optional();
	}

	/**
	 * A deadline that was moved.
	 *
	 * @param id of the row that tells of it
	 * @param before exclusive
	 */
	record DeadlineChange(long id, Instant before) {
	}

	private Call one(String id, String suffix) {
		return this.sql.sql("SELECT * FROM designation_call WHERE id = ?" + suffix)
			.param(id)
			.query(CallRows::read)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no call '%s'.".formatted(id)));
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

	private static Call read(ResultSet row, int number) throws SQLException {
		return new Call(row.getString("id"), row.getInt("year"), Call.State.valueOf(row.getString("state")),
				row.getTimestamp("opens_at").toInstant(), row.getTimestamp("deadline").toInstant(),
				row.getTimestamp("announcement_at").toInstant(), List.of((String[]) row.getArray("fields").getArray()),
				row.getInt("endorsed_limit"), row.getInt("designated_limit"), row.getBoolean("endorsed_fields_differ"),
				row.getInt("experts_per_file"), row.getInt("members_per_file"), row.getBoolean("allow_clarification"),
				row.getBoolean("wait_one_call"), row.getString("return_reason"), row.getString("cancel_reason"),
				Duration.ofMinutes(row.getInt("grace_minutes")));
	}

}
