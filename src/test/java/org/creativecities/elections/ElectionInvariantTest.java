package org.creativecities.elections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.invariants.Invariants;
import org.creativecities.network.Mandate.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever changes who coordinates in the database itself is found out by the check. */
@ProductTest
class ElectionInvariantTest extends ThreeCities {

	@Autowired
	private Invariants invariants;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void a_coordinator_is_elected_and_the_deputy_stays() {
		this.story.holds(this.rowan, Role.DEPUTY, LocalDate.of(2022, 6, 1), LocalDate.of(2024, 6, 1));
		this.story.officerOpensAll();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 9)).roundIsCounted().isCertified();
	}

	@Test
	void an_honest_election_is_whole() {
		assertThat(this.invariants.broken()).isEmpty();
		assertThat(this.invariants.claims()).anySatisfy(claim -> assertThat(claim).contains("one holder at most"));
	}

	@Test
	void two_holders_of_a_seat_and_two_seats_of_a_city_are_said() {
		assertThat(brokenBy("""
				INSERT INTO mandate (field_id, role, city_id, from_day, until_day, kept_by, kept_at)
				SELECT field_id, role, '%s', until_day - 1, until_day + 1, 'x', kept_at FROM mandate
				WHERE role = 'COORDINATOR'""".formatted(this.cormier)))
			.anySatisfy(place -> assertThat(place).contains("film, COORDINATOR", "at the same time"));
		assertThat(brokenBy("""
				INSERT INTO mandate (field_id, role, city_id, from_day, until_day, kept_by, kept_at)
				SELECT 'music', role, city_id, from_day, until_day, 'x', kept_at FROM mandate
				WHERE role = 'COORDINATOR'""")).singleElement()
			.satisfies(place -> assertThat(place).contains(this.alder, "two seats"));
	}

	@Test
	void a_mandate_made_longer_is_said() {
		assertThat(brokenBy("UPDATE mandate SET until_day = until_day + 1 WHERE role = 'COORDINATOR'")).singleElement()
			.satisfies(place -> assertThat(place).contains("COORD-film-2024", "the election gave it until"));
	}

	@Test
	void a_winner_who_did_not_stand_or_had_no_vote_is_said() {
		assertThat(brokenBy("UPDATE mandate SET city_id = '%s' WHERE role = 'COORDINATOR'".formatted(this.cormier)))
			.singleElement()
			.satisfies(place -> assertThat(place).contains(this.cormier, "did not stand"));
		assertThat(brokenBy("DELETE FROM ballot_elector WHERE city_id = '%s'".formatted(this.alder)))
			.anySatisfy(place -> assertThat(place).contains(this.alder, "had no vote"));
		assertThat(brokenBy("UPDATE nomination SET state = 'ACCEPTED'"))
			.anySatisfy(place -> assertThat(place).contains("COORD-film-2024 is over, and a nomination still waits"));
	}

	@Test
	void a_seat_with_the_mandate_of_another_is_said() {
		assertThat(brokenBy("UPDATE mandate SET role = 'DEPUTY', from_day = until_day WHERE role = 'COORDINATOR'"))
			.singleElement()
			.satisfies(place -> assertThat(place).contains("of another seat"));
	}

	/**
	 * What the check says in a transaction that is taken back; as somebody who may switch
	 * off triggers.
	 */
	private List<String> brokenBy(String forgery) {
		var broken = new ArrayList<String>();
		this.transaction.executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc.execute("SET LOCAL session_replication_role = replica");
			assertThat(this.jdbc.update(forgery)).isPositive();
			broken.addAll(this.invariants.broken());
		});
		return broken;
	}

}
