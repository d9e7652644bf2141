package org.creativecities.ballots.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may vote, and who has. Never what. */
@Service
@Transactional(readOnly = true)
public class Roll {

	private final JdbcClient sql;

	Roll(JdbcClient sql) {
		this.sql = sql;
	}

	/** The electorate, by name. */
	public List<Elector> electorate(String ballot) {
		return this.sql.sql("SELECT * FROM ballot_elector WHERE ballot_id = ? ORDER BY name, city_id")
			.param(ballot)
			.query(Roll::elector)
			.list();
	}

	public boolean isElector(String ballot, String city) {
		return elector(ballot, city).isPresent();
	}

	/** A city of the electorate. */
	public Optional<Elector> elector(String ballot, String city) {
		return this.sql.sql("SELECT * FROM ballot_elector WHERE ballot_id = ? AND city_id = ?")
			.params(ballot, city)
			.query(Roll::elector)
			.optional();
	}

	/** When and by whom a city has voted. */
	public Optional<Mark> mark(Round round, String city) {
		return this.sql.sql("SELECT * FROM ballot_roll WHERE ballot_id = ? AND round = ? AND city_id = ?")
			.params(round.ballot(), round.number(), city)
			.query(Roll::mark)
			.optional();
	}

	/** In the order of the cities' ids. */
	public List<Mark> marks(Round round) {
		return this.sql.sql("SELECT * FROM ballot_roll WHERE ballot_id = ? AND round = ? ORDER BY city_id")
			.params(round.ballot(), round.number())
			.query(Roll::mark)
			.list();
	}

	/** How many have voted. */
	public int turnout(Round round) {
		return this.sql.sql("SELECT count(*) FROM ballot_roll WHERE ballot_id = ? AND round = ?")
			.params(round.ballot(), round.number())
			.query(Integer.class)
			.single();
	}

	/** Ids of the cities that may still vote. */
	public List<String> missing(Round round) {
		return this.sql.sql("""
				SELECT city_id FROM ballot_elector e WHERE ballot_id = ? AND NOT EXISTS (
				  SELECT FROM ballot_roll r WHERE r.ballot_id = e.ballot_id AND r.round = ? AND r.city_id = e.city_id)
				ORDER BY city_id""").params(round.ballot(), round.number()).query(String.class).list();
	}

	/** Voters and electors of each region: {@code [voters, electors]}. */
	public Map<String, int[]> byRegion(Round round) {
		var regions = new TreeMap<String, int[]>();
		this.sql.sql("""
				SELECT e.region, count(r.city_id) AS voters, count(*) AS electors FROM ballot_elector e
				LEFT JOIN ballot_roll r ON r.ballot_id = e.ballot_id AND r.city_id = e.city_id AND r.round = ?
				WHERE e.ballot_id = ? GROUP BY e.region""")
			.params(round.number(), round.ballot())
			.query((row, number) -> regions.put(row.getString("region"),
					new int[] { row.getInt("voters"), row.getInt("electors") }))
			.list();
		return regions;
	}

	private static Elector elector(ResultSet row, int number) throws SQLException {
		return new Elector(row.getString("city_id"), row.getString("name"), row.getString("region"));
	}

	private static Mark mark(ResultSet row, int number) throws SQLException {
		return new Mark(row.getString("city_id"), row.getString("cast_by"), Rows.instant(row, "cast_hour"));
	}

	/** A city that may vote. */
	public record Elector(String city, String name, String region) {

	}

	/**
	 * A city has voted.
	 *
	 * @param by user id
	 * @param hour the full hour before, in UTC
	 */
	public record Mark(String city, String by, Instant hour) {

	}

}
