package org.creativecities.monitoring.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.assignment.Seat.Why;
import org.creativecities.monitoring.assignment.Seat.Widening;
import org.creativecities.monitoring.assignment.TakenSeat.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits on which report. */
@Service
@Transactional
public class Seats {

	private final JdbcClient sql;

	Seats(JdbcClient sql) {
		this.sql = sql;
	}

	/** All seats of a year that count, proposed ones too; by report, then by reader. */
	public List<TakenSeat> ofYear(int year) {
		return this.sql
			.sql("SELECT * FROM mmr_seat WHERE year = ? AND state IN ('PROPOSED', 'OPEN', 'DONE') "
					+ "ORDER BY city_id, reader")
			.param(year)
			.query(Seats::seat)
			.list();
	}

	/** The seats of one report, whatever became of them, in the order made. */
	public List<TakenSeat> of(int year, String cityId) {
		return this.sql.sql("SELECT * FROM mmr_seat WHERE year = ? AND city_id = ? ORDER BY id")
			.params(year, cityId)
			.query(Seats::seat)
			.list();
	}

	/** Who was asked in vain in a year: declined, was silent, or much too late. */
	List<TakenSeat> dropped(int year) {
		return this.sql.sql("SELECT * FROM mmr_seat WHERE year = ? AND state = 'DROPPED' ORDER BY city_id, id")
			.param(year)
			.query(Seats::seat)
			.list();
	}

	/**
	 * How many files each city has: of this year, read or not, and of other years, still
	 * to be read.
	 */
	Map<String, Integer> files(int year) {
		var files = new HashMap<String, Integer>();
		this.sql.sql("""
				SELECT reader, count(*) AS files FROM mmr_seat
				WHERE state = 'OPEN' OR (state = 'DONE' AND year = ?) GROUP BY reader""").param(year).query(row -> {
			files.put(row.getString("reader"), row.getInt("files"));
		});
		return files;
	}

	/**
	 * @throws IllegalArgumentException if there is no such seat
	 */
	public TakenSeat get(long id) {
		return this.sql.sql("SELECT * FROM mmr_seat WHERE id = ?")
			.param(id)
			.query(Seats::seat)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no seat %d.".formatted(id)));
	}

	TakenSeat add(int year, int number, Seat seat, State state, int attempt) {
		var id = this.sql.sql("""
				INSERT INTO mmr_seat (year, number, city_id, reader, why, file, other_language, widened, state, attempt)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""")
			.params(year, number, seat.cityId(), seat.reader(), seat.why().name(), seat.file(), seat.otherLanguage(),
					seat.widened().stream().map(Enum::name).toArray(String[]::new), state.name(), attempt)
			.query(Long.class)
			.single();
		return new TakenSeat(id, year, number, seat, state, attempt);
	}

	/** The reader has handed in. */
	public void done(long id) {
		become(id, State.DONE);
	}

	/** The reader reads it no more: declined, silent, late, or no member any longer. */
	public void drop(long id) {
		become(id, State.DROPPED);
	}

	/** Nobody asked the reader, against whom something speaks by now. */
	public void undo(long id) {
		become(id, State.UNDONE);
	}

	/** Nothing is expected of the reader any more; what was read stays. */
	public void free(long id) {
		this.sql.sql("UPDATE mmr_seat SET state = 'DROPPED' WHERE id = ? AND state = 'OPEN'").param(id).update();
	}

	/** As {@link #free(long)} for all who sit on a report, or are to sit there. */
	public void free(int year, String cityId) {
		this.sql.sql("""
				UPDATE mmr_seat SET state = CASE state WHEN 'OPEN' THEN 'DROPPED' ELSE 'UNDONE' END
				WHERE year = ? AND city_id = ? AND state IN ('PROPOSED', 'OPEN')""").params(year, cityId).update();
	}

	/** A proposal that somebody forestalls. */
	void forgetProposal(int year, String cityId, String reader) {
		this.sql.sql(
				"UPDATE mmr_seat SET state = 'UNDONE' WHERE state = 'PROPOSED' AND year = ? AND city_id = ? AND reader = ?")
			.params(year, cityId, reader)
			.update();
	}

	private void become(long id, State state) {
		this.sql.sql("UPDATE mmr_seat SET state = ? WHERE id = ?").params(state.name(), id).update();
	}

	void become(int year, State from, State to) {
		this.sql.sql("UPDATE mmr_seat SET state = ? WHERE year = ? AND state = ?")
			.params(to.name(), year, from.name())
			.update();
	}

	private static TakenSeat seat(ResultSet row, int number) throws SQLException {
		var widened = EnumSet.noneOf(Widening.class);
		for (var rule : (String[]) row.getArray("widened").getArray()) {
			widened.add(Widening.valueOf(rule));
		}
		return new TakenSeat(row.getLong("id"), row.getInt("year"), row.getInt("number"),
				new Seat(row.getString("city_id"), row.getString("reader"), Why.valueOf(row.getString("why")),
						row.getInt("file"), row.getBoolean("other_language"), widened),
				State.valueOf(row.getString("state")), row.getInt("attempt"));
	}

}
