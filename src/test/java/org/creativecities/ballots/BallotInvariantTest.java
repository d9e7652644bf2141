package org.creativecities.ballots;

import java.util.List;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.invariants.Invariants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Whoever changes a ballot in the database itself is found out by the check. */
@ProductTest
@TestInstance(Lifecycle.PER_CLASS)
class BallotInvariantTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Invariants invariants;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	/** One for all; what a test forges is taken back. */
	@BeforeAll
	void a_ballot_is_published() {
		var story = new BallotStory(this.product).network().declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		story.votes(Map.of("a", 40, "b", 20, "", 3));
		story.closed();
		story.counted();
		story.certifiedAndPublished();
	}

	@Test
	void an_honest_ballot_is_whole() {
		assertThat(this.invariants.broken()).isEmpty();
		assertThat(this.invariants.claims()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					DELETE FROM ballot_paper WHERE id = (SELECT id FROM ballot_paper LIMIT 1)              | marks
					DELETE FROM ballot_roll WHERE city_id = (SELECT city_id FROM ballot_roll LIMIT 1)      | marks
					DELETE FROM ballot_code WHERE code = (SELECT code FROM ballot_code LIMIT 1)            | codes
					UPDATE ballot_choice SET choice = 2 WHERE choice = 1                                   | result is not the one
					UPDATE ballot_roll SET cast_hour = cast_hour + interval '1 hour'                       | published root
					UPDATE ballot SET rules = jsonb_set(rules, '{quorum}', '0')                            | rules are not those
					UPDATE ballot SET outcome = jsonb_set(outcome, '{seats,host}', '"b"')                  | result is not the one
					DELETE FROM ballot_elector WHERE city_id = (SELECT city_id FROM ballot_roll LIMIT 1)   | without being in the electorate
					UPDATE ballot_round SET state = 'OPEN'                                                 | OPEN
					UPDATE ballot_event SET by = 'nobody' WHERE number = 3                                 | no chain
					DELETE FROM ballot_event WHERE number = 3                                              | no chain
					UPDATE ballot_choice SET choice = 2 WHERE choice = 1                                   | that were counted
					UPDATE ballot SET outcome = jsonb_set(outcome, '{seats,host}', '"b"')                  | counted again
					UPDATE ballot_round SET root = repeat('0', 64)                                         | other hashes
					DELETE FROM ballot_event WHERE what = 'published'                                      | other hashes
					UPDATE ballot SET title = jsonb_set(title, '{en}', '"Host City 2030"')                 | rules are not those
					INSERT INTO ballot_withdrawal VALUES ('HOST-2024', 'a', 1, now(), 'x')                 | published root
					INSERT INTO ballot_share VALUES ('HOST-2024', 1, 'x', 'y', '')                         | shares of its key
					""")
	void what_was_forged_is_said(String forgery, String said) {
		assertThat(brokenBy(forgery)).anySatisfy(place -> assertThat(place).contains("HOST-2024", said));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ballot", "ballot_holder", "ballot_words", "ballot_elector", "ballot_round",
			"ballot_option", "ballot_roll", "ballot_paper", "ballot_code", "ballot_choice", "ballot_certificate",
			"ballot_event" })
	void the_database_refuses_to_delete_or_to_empty_what_was_written(String table) {
		assertThatException().isThrownBy(() -> this.jdbc.execute("DELETE FROM " + table))
			.withStackTraceContaining("Rows of " + table);
		assertThatException().isThrownBy(() -> this.jdbc.execute("TRUNCATE " + table + " CASCADE"))
			.withStackTraceContaining("are only added");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "UPDATE ballot_certificate SET agrees = true", "UPDATE ballot_option SET number = number + 1",
					"UPDATE ballot_words SET commitment = 'other'", "UPDATE ballot_holder SET holder = 'me'",
					"UPDATE ballot_round SET root = 'other'", "UPDATE ballot SET hash = 'other'" })
	void the_database_refuses_to_change_what_was_fixed(String change) {
		assertThatException().isThrownBy(() -> this.jdbc.execute(change)).withStackTraceContaining("ERROR");
	}

	/** As somebody does who may switch off triggers. */
	private List<String> brokenBy(String statement) {
		return this.transaction.execute(status -> {
			status.setRollbackOnly();
			this.jdbc.execute("SET LOCAL session_replication_role = replica");
			this.jdbc.execute(statement);
			return this.invariants.broken();
		});
	}

}
