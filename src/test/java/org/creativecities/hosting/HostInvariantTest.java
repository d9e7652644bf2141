package org.creativecities.hosting;

import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.invariants.Invariants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.hosting.HostCityStory.bid;

/**
 * Whoever makes another city the host in the database itself is found out by the check.
 */
@ProductTest
@TestInstance(Lifecycle.PER_CLASS)
class HostInvariantTest {

	@Autowired
	private Invariants invariants;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private TransactionTemplate transaction;

	/** Town 1 was chosen and failed, town 2 with town 7 hosts, town 3 was never asked. */
	@BeforeAll
	void a_host_is_agreed(@Autowired ApplicationContext product) {
		var story = new HostCityStory(product);
		story.begins().stands(1).stands(2, 7).stands(3).isVoted(Map.of(bid(1), 50, bid(2), 20, bid(3), 10));
		story.contestIsOver();
		story.officer("Activity_ConcludeHostAgreement", Map.of("answer", "failed", "reason", "No hall any more."));
		story.completes(HostCityStory.city(2), HostCityStory.ID, "Activity_AcceptHosting", Map.of("answer", "yes"));
		story.signs();
	}

	@Test
	void an_honest_choice_is_right() {
		assertThat(this.invariants.broken()).isEmpty();
		assertThat(this.invariants.claims()).anyMatch(claim -> claim.startsWith("Each year with an agreed host"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					UPDATE host_award SET state = 'FAILED'                                              | AGREED, with 0 hosts
					UPDATE host_selection SET state = 'NO_HOST'                                         | NO_HOST, with 1 hosts
					UPDATE host_award SET candidature_id = 'HOST-2024-it-town-3', city_id = 'it-town-3' WHERE state = 'AGREED' | it-town-3 was asked out of
					DELETE FROM host_award WHERE state = 'FAILED'                                       | it-town-2 was asked out of
					UPDATE host_award SET city_id = 'it-town-50' WHERE state = 'AGREED'                 | it-town-50, which did not
					UPDATE host_award SET state = 'OFFERED' WHERE state = 'AGREED'; UPDATE city SET state = 'WITHDRAWN' WHERE id = 'it-town-2' | it-town-2, which has left
					UPDATE ballot SET state = 'CERTIFYING'                                              | without being certified
					UPDATE host_ballot SET set_aside = true                                             | no complaint was upheld
					INSERT INTO host_complaint (ballot_id, city_id, words, filed_by, filed_at) VALUES ('HOST-2024', 'it-town-50', 'Why?', 'main', now()); UPDATE host_ballot SET set_aside = true | it-town-50 was never decided
					INSERT INTO host_complaint (ballot_id, city_id, words, filed_by, filed_at) VALUES ('HOST-2024', 'it-town-50', 'Why?', 'main', now()) | it-town-50 was never answered
					UPDATE host_bidder SET agreed_at = NULL                                             | it-town-7 has not agreed
					""")
	void what_was_forged_is_said(String forgery, String said) {
		this.transaction.executeWithoutResult(status -> {
			// as somebody does who may switch off triggers
			this.jdbc.execute("SET LOCAL session_replication_role = replica");
			this.jdbc.execute(forgery);
			assertThat(this.invariants.broken()).anySatisfy(place -> assertThat(place).contains("HOST-2024", said));
			status.setRollbackOnly();
		});
	}

}
