package org.creativecities.ballots.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Rules;
import org.creativecities.workflow.Rows;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads ballots and rounds. */
@Component
class BallotRows {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final JdbcClient sql;

	BallotRows(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * @param lock {@code FOR UPDATE}, {@code FOR SHARE} or nothing
	 */
	Optional<Ballot> ballot(String id, String lock) {
		return this.sql.sql("SELECT * FROM ballot WHERE id = ? " + lock).param(id).query(BallotRows::ballot).optional();
	}

	List<Ballot> all() {
		return this.sql.sql("SELECT * FROM ballot ORDER BY opens_at DESC, id").query(BallotRows::ballot).list();
	}

	Optional<Round> last(String ballot, String lock) {
		return this.sql.sql("SELECT * FROM ballot_round WHERE ballot_id = ? ORDER BY number DESC LIMIT 1 " + lock)
			.param(ballot)
			.query(this::round)
			.optional();
	}

	List<Round> rounds(String ballot) {
		return this.sql.sql("SELECT * FROM ballot_round WHERE ballot_id = ? ORDER BY number")
			.param(ballot)
			.query(this::round)
			.list();
	}

	static String json(Object value) {
		return JSON.writeValueAsString(value);
	}

	private static Ballot ballot(ResultSet row, int number) throws SQLException {
		return new Ballot(row.getString("id"), texts(row.getString("title")),
				Optional.ofNullable(row.getString("field_id")), JSON.readValue(row.getString("rules"), Rules.class),
				Optional.ofNullable(row.getString("rules_hash")),
				JSON.readValue(row.getString("options"), new TypeReference<List<Option>>() {
				}), Ballot.State.valueOf(row.getString("state")), Rows.instant(row, "opens_at"),
				Optional.ofNullable(row.getString("electorate_of")));
	}

	private Round round(ResultSet row, int number) throws SQLException {
		var ballot = row.getString("ballot_id");
		var round = row.getInt("number");
		return new Round(ballot, round, row.getBoolean("run_off"), Round.State.valueOf(row.getString("state")),
				Rows.instant(row, "opens_at"), Rows.instant(row, "closes_at"), row.getBoolean("prolonged"),
				Rows.moment(row, "stopped_at"), row.getBytes("public_key"), Optional.ofNullable(row.getString("root")),
				Optional.ofNullable(row.getString("count_hash")), options(ballot, round));
	}

	private List<Option> options(String ballot, int round) {
		return this.sql.sql("SELECT * FROM ballot_option WHERE ballot_id = ? AND round = ? ORDER BY number")
			.params(ballot, round)
			.query((row, number) -> new Option(row.getInt("number"), row.getString("key"), row.getString("name_en"),
					row.getString("name_fr"), JSON.readValue(row.getString("seats"), new TypeReference<Set<String>>() {
					}), row.getString("grouped"), row.getInt("precedence")))
			.list();
	}

	private static Map<String, String> texts(String json) {
		return JSON.readValue(json, new TypeReference<Map<String, String>>() {
		});
	}

}
