package org.creativecities.designation.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
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

	List<Call> all() {
		return this.sql.sql("SELECT * FROM designation_call ORDER BY year DESC").query(CallRows::read).list();
	}

	Optional<Call> ofYear(int year) {
		return this.sql.sql("SELECT * FROM designation_call WHERE year = ?")
			.param(year)
			.query(CallRows::read)
			.optional();
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
					  id, year, state, registered_by, registered_at)
					VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
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
					  allow_clarification = ?, wait_one_call = ?
					WHERE id = ?""")
			.params(terms(call))
			.param(call.id())
			.update();
	}

	private static Object[] terms(Call call) {
		return new Object[] { Timestamp.from(call.opensAt()), Timestamp.from(call.deadline()),
				Timestamp.from(call.announcementAt()), call.fields().toArray(String[]::new), call.endorsedLimit(),
				call.designatedLimit(), call.endorsedFieldsDiffer(), call.expertsPerFile(), call.membersPerFile(),
				call.allowClarification(), call.waitOneCall() };
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
		this.sql.sql("UPDATE designation_call SET cancel_reason = ? WHERE id = ?").params(reason, id).update();
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
				row.getBoolean("wait_one_call"), row.getString("return_reason"), row.getString("cancel_reason"));
	}

}
