package org.creativecities.elections.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.creativecities.elections.nomination.Nomination.State;
import org.creativecities.elections.nomination.Nomination.Wish;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code nomination}. */
@Repository
class NominationRows {

	private final JdbcClient sql;

	private final Clock clock;

	NominationRows(JdbcClient sql, Clock clock) {
		this.sql = sql;
		this.clock = clock;
	}

	Optional<Nomination> find(String id) {
		return this.sql.sql("SELECT * FROM nomination WHERE id = ?").param(id).query(NominationRows::read).optional();
	}

	/** By when they were begun. */
	List<Nomination> of(String election) {
		return this.sql.sql("SELECT * FROM nomination WHERE election_id = ? ORDER BY begun_at, id")
			.param(election)
			.query(NominationRows::read)
			.list();
	}

	/** Those of a city that may still lead to a seat. */
	List<Nomination> live(String city) {
		return this.sql.sql("SELECT * FROM nomination WHERE city_id = ? ORDER BY begun_at, id")
			.param(city)
			.query(NominationRows::read)
			.list()
			.stream()
			.filter(nomination -> nomination.state().isLive())
			.toList();
	}

	void insert(String id, String election, String city, String by) {
		this.sql
			.sql("INSERT INTO nomination (id, election_id, city_id, state, begun_by, begun_at) "
					+ "VALUES (?, ?, ?, 'DRAFT', ?, ?)")
			.params(id, election, city, by, Rows.now(this.clock))
			.update();
	}

	void describe(String id, FormValues entered) {
		this.sql.sql("""
				UPDATE nomination SET state = 'ASKED', person = ?, email = ?, language = ?, seat = ?, statement_en = ?,
				statement_fr = ?, languages = ?::text[] WHERE id = ?""")
			.params(entered.text("person").strip().replaceAll("\\s+", " "), entered.text("email").strip(),
					entered.text("language"), entered.text("seat"), entered.text("statementEn").strip(),
					entered.text("statementFr").strip(), entered.choices("languages").toArray(String[]::new), id)
			.update();
	}

	void answer(String id, State state, String name) {
		this.sql.sql("UPDATE nomination SET state = ?, answered_as = ?, answered_at = ? WHERE id = ?")
			.params(state.name(), name, Rows.now(this.clock), id)
			.update();
	}

	void judge(String id, List<String> reasons) {
		this.sql.sql("UPDATE nomination SET reasons = ?::text[] WHERE id = ?")
			.params(reasons.toArray(String[]::new), id)
			.update();
	}

	void decide(String id, State state, String remark) {
		this.sql.sql("UPDATE nomination SET state = ?, remark = ? WHERE id = ?")
			.params(state.name(), remark.isBlank() ? null : remark.strip(), id)
			.update();
	}

	void withdraw(String id, String by) {
		this.sql.sql("UPDATE nomination SET state = 'WITHDRAWN', withdrawn_by = ?, withdrawn_at = ? WHERE id = ?")
			.params(by, Rows.now(this.clock), id)
			.update();
	}

	Optional<Nomination.Withdrawal> withdrawal(String id) {
		return this.sql
			.sql("SELECT withdrawn_by, withdrawn_at FROM nomination WHERE id = ? AND withdrawn_at IS NOT NULL")
			.param(id)
			.query((row, number) -> new Nomination.Withdrawal(row.getString("withdrawn_by"),
					Rows.instant(row, "withdrawn_at")))
			.optional();
	}

	void become(String id, State state) {
		this.sql.sql("UPDATE nomination SET state = ? WHERE id = ?").params(state.name(), id).update();
	}

	private static Nomination read(ResultSet row, int number) throws SQLException {
		var wish = row.getString("seat");
		return new Nomination(row.getString("id"), row.getString("election_id"), row.getString("city_id"),
				State.valueOf(row.getString("state")), text(row, "person"), text(row, "email"), text(row, "language"),
				(wish != null) ? Wish.valueOf(wish) : null, text(row, "statement_en"), text(row, "statement_fr"),
				texts(row, "languages"), Optional.ofNullable(row.getString("answered_as")),
				Rows.moment(row, "answered_at"), texts(row, "reasons"), text(row, "remark"));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getString(column)).orElse("");
	}

	private static List<String> texts(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

}
