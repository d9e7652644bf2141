package org.creativecities.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.creativecities.network.Contact.Role;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ladders and their rungs as rows. */
@Repository
class LadderTable {

	private final JdbcClient sql;

	LadderTable(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * @throws IllegalArgumentException if there is no such ladder
	 */
	Ladder get(String name) {
		return this.sql.sql("SELECT * FROM reminder_ladder WHERE name = ?")
			.param(name)
			.query(this::ladder)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no reminder ladder '%s'.".formatted(name)));
	}

	/** By name. */
	List<Ladder> all() {
		return this.sql.sql("SELECT * FROM reminder_ladder ORDER BY name").query(this::ladder).list();
	}

	void replace(String ladder, Collection<Rung> rungs) {
		this.sql.sql("DELETE FROM reminder_rung WHERE ladder = ?").param(ladder).update();
		rungs.forEach(
				rung -> this.sql.sql("INSERT INTO reminder_rung (ladder, days, addressees) VALUES (?, ?, ?::text[])")
					.params(ladder, rung.days(), rung.whom().stream().map(Role::name).toArray(String[]::new))
					.update());
	}

	private Ladder ladder(ResultSet row, int number) throws SQLException {
		var name = row.getString("name");
		return new Ladder(name, row.getBoolean("names_people"), row.getBoolean("past_deadline"),
				row.getBoolean("deadline_moves"), row.getString("mark"), rungs(name));
	}

	private List<Rung> rungs(String ladder) {
		return this.sql.sql("SELECT days, addressees FROM reminder_rung WHERE ladder = ? ORDER BY days")
			.param(ladder)
			.query(LadderTable::rung)
			.list();
	}

	private static Rung rung(ResultSet row, int number) throws SQLException {
		var whom = Arrays.stream((String[]) row.getArray("addressees").getArray());
		return new Rung(row.getInt("days"), whom.map(Role::valueOf).collect(Collectors.toSet()));
	}

}
