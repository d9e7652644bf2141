package org.creativecities.elections;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.network.Mandate.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** After an annulled ballot nothing goes on by itself: the head says how. */
@ProductTest
class AnnulledElectionTest extends ThreeCities {

	@Test
	void cities_vote_anew_only_if_the_head_says_so_and_the_same_cities() {
		this.story.officerOpensAll();
		var id = this.story.election().id();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		var cy = this.story.stands(this.rowan, "Cy Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 5, cy, 4));
		this.story.headAnnuls("Two key sheets are lost.");

		assertThat(this.story.ballot()).as("no other one is declared").isEqualTo(id);
		assertThat(this.story.waiting(id)).contains("Activity_DecideWayOfElection");
		assertThat(this.story.shows(id, "annulled")).isEqualTo("Two key sheets are lost.");
		this.story.member("Lac Sorrel", "CH");
		this.story.noonOn(LocalDate.of(2025, 1, 8));
		this.story.does("head", id, "Activity_DecideWayOfElection",
				Map.of("answer", "anew", "reason", "New sheets are printed."));
		assertThat(this.story.ballot()).isEqualTo(id + "-vote-2");
		assertThat(decision(id)).as("of the head, with the reason")
			.returns("voted-anew", BallotLog.Entry::what)
			.returns("head", BallotLog.Entry::by)
			.returns("New sheets are printed.", BallotLog.Entry::detail);
		assertThat(decision(id).at()).isCloseTo(this.story.bean(ClockTravel.class).now(),
				within(1, ChronoUnit.MINUTES));
		assertThat(this.story.bean(Ballots.class).get(id).title(Locale.ENGLISH)).isEqualTo("Coordinators of Film 2024");
		assertThat(this.story.bean(Ballots.class).get(id + "-vote-2").title(Locale.ENGLISH))
			.as("called the same, also in the next year")
			.isEqualTo("Coordinators of Film 2024, vote 2");

		this.story.ballotOpens().votes(Map.of(ada, 9)).roundIsCounted().isCertified();
		var roll = this.story.bean(Roll.class);
		assertThat(roll.electorate(id + "-vote-2")).as("who became a member since does not vote")
			.hasSize(17)
			.isEqualTo(roll.electorate(id));
		assertThat(this.story.seatsOn(LocalDate.of(2025, 12, 1))).isEqualTo(Map.of(Role.COORDINATOR, this.alder));
	}

	@Test
	void after_a_ballot_in_which_too_few_voted_the_head_reads_why_and_decides() {
		this.story.officerOpensAll();
		var id = this.story.election().id();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 2)).timeIsOver().timeIsOver();

		assertThat(this.story.waiting(id)).contains("Activity_DecideWayOfElection");
		assertThat(this.story.shows(id, "annulled")).contains("Fewer than 3 cities voted");
		assertThat(this.story.shows(id, "annulledFr")).contains("Moins de 3 villes ont voté");
		this.story.does("head", id, "Activity_DecideWayOfElection",
				Map.of("answer", "anew", "reason", "Many were on holiday."));
		this.story.ballotOpens().votes(Map.of(ada, 9)).roundIsCounted().isCertified();
		assertThat(this.story.seatsOn(LocalDate.of(2024, 12, 1))).isEqualTo(Map.of(Role.COORDINATOR, this.alder));
	}

	@Test
	void nobody_is_elected_if_the_head_says_so_and_the_incumbent_stays() {
		this.story.holds(this.cormier, Role.COORDINATOR, LocalDate.of(2022, 6, 1), LocalDate.of(2024, 6, 1));
		this.story.officerOpensAll();
		var id = this.story.election().id();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 5));
		this.story.headAnnuls("Two key sheets are lost.");
		this.story.does("head", id, "Activity_DecideWayOfElection",
				Map.of("answer", "nobody", "reason", "Too late in the year."));

		assertThat(this.story.underWay("film")).isEmpty();
		assertThat(this.story.hasPassed(id, "Event_IncumbentsStay")).isTrue();
		assertThat(this.story.election(id).endedReason()).hasValue("Too late in the year.");
		assertThat(decision(id)).returns("ended-with-nobody", BallotLog.Entry::what)
			.returns("head", BallotLog.Entry::by)
			.returns("Too late in the year.", BallotLog.Entry::detail);
		assertThat(this.story.bean(BallotLog.class).isUnbroken(id)).isTrue();
		assertThat(this.story.seatsOn(LocalDate.of(2024, 11, 1))).isEqualTo(Map.of(Role.COORDINATOR, this.cormier));
		assertThat(this.story.readers(id, "prolong-mandates")).hasSize(6);
		assertThat(this.story.says(id, "prolong-mandates", "reason")).isEqualTo("Too late in the year.");
		assertThat(this.story.says(id, "prolong-mandates", "hash")).as("nothing is published").isEmpty();
	}

	/** What the log of a ballot tells last. */
	private BallotLog.Entry decision(String ballot) {
		var log = this.story.bean(BallotLog.class).of(ballot);
		return log.get(log.size() - 1);
	}

}
