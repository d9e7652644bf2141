package org.creativecities.elections;

import java.time.LocalDate;

import org.creativecities.ProductTest;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.elections.nomination.Nomination;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.network.Mandate.Role;
import org.creativecities.workflow.CurrentPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The Director-General's office signs that a city leaves, and does nothing else. */
@ProductTest
class ElectionDepartureTest extends ThreeCities {

	@Autowired
	private JdbcClient sql;

	@Test
	void who_signs_has_withdrawn_nobody_from_the_ballot() {
		this.story.officerOpensAll();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.stands(this.rowan, "Cy Example", "COORDINATOR");
		this.story.stands(this.cormier, "Dee Example", "COORDINATOR");
		this.story.callCloses().ballotOpens();
		var ballot = this.story.ballot();
		this.story.leaves(this.alder);

		assertThat(this.story.nomination(ada).state()).isEqualTo(Nomination.State.WITHDRAWN);
		assertThat(this.story.bean(Nominations.class).withdrawal(ada).orElseThrow().by())
			.isEqualTo(CurrentPerson.PRODUCT);
		assertThat(this.story.bean(BallotLog.class).of(ballot)).filteredOn(entry -> entry.what().equals("withdrawn"))
			.extracting(BallotLog.Entry::by)
			.containsExactly(CurrentPerson.PRODUCT);
		assertThat(asked("SELECT by FROM ballot_withdrawal WHERE ballot_id = ?", ballot))
			.isEqualTo(CurrentPerson.PRODUCT);
	}

	@Test
	void nor_has_who_signs_given_a_seat_up() {
		var seat = this.story.holds(this.alder, Role.COORDINATOR, LocalDate.of(2023, 9, 1), LocalDate.of(2025, 9, 1));
		this.story.leaves(this.alder);

		assertThat(this.story.begun("VACANCY-" + seat)).isEqualTo(1);
		assertThat(asked("SELECT told_by FROM seat_vacancy WHERE mandate_id = ?", seat))
			.isEqualTo(CurrentPerson.PRODUCT);
		assertThat(asked("SELECT done_by FROM mmr_log WHERE report_id LIKE ? AND what = 'left'", "%" + this.alder))
			.as("the report keeps who let the city go")
			.isEqualTo("dg");
	}

	private String asked(String question, Object of) {
		return this.sql.sql(question).param(of).query(String.class).single();
	}

}
