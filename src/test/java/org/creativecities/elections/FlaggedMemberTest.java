package org.creativecities.elections;

import java.time.LocalDate;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.Membership;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A city that is flagged does not vote, and reads of its sub-network all the same. */
@ProductTest
class FlaggedMemberTest extends ThreeCities {

	@Test
	void it_reads_each_letter_and_has_the_dates_but_no_vote() {
		this.story.bean(Membership.class).flag(this.cormier, true);
		this.story.holds(this.cormier, Role.COORDINATOR, LocalDate.of(2022, 6, 1), LocalDate.of(2024, 6, 1));
		this.story.officerOpensAll();
		var id = this.story.election().id();
		var reader = "main." + this.cormier + "@example.org";
		assertThat(this.story.readers(id, "call-for-nominations")).contains(reader);
		assertThat(this.story.inFrench(id, "call-for-nominations", this.cormier)).contains("n’a pas de voix")
			.doesNotContain("Proposer une personne");
		assertThat(this.story.inFrench(id, "call-for-nominations", this.rowan)).contains("Proposer une personne")
			.doesNotContain("n’a pas");
		assertThat(this.story.dates(this.cormier)).containsKey("nominations-due");

		this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of("no", 7));
		assertThat(this.story.bean(Roll.class).electorate(id)).hasSize(16);
		this.story.roundIsCounted().isCertified();
		assertThat(this.story.seatsOn(LocalDate.of(2024, 9, 1))).as("cities refused Ada, so its own mandate goes on")
			.isEqualTo(Map.of(Role.COORDINATOR, this.cormier));
		assertThat(this.story.readers(id, "remind-field")).as("nobody asks it to name somebody")
			.isNotEmpty()
			.doesNotContain(reader);
		assertThat(this.story.readers(id, "prolong-mandates")).contains(reader);
	}

	@Test
	void it_is_no_member_with_all_rights_so_its_nominee_does_not_stand() {
		this.story.officerOpensAll();
		this.story.bean(Membership.class).flag(this.rowan, true);
		var cy = this.story.names(this.rowan, "Cy Example", "EITHER");
		this.story.answers(cy, true);
		assertThat(this.story.nomination(cy).reasons()).containsExactly("NOT_ACTIVE");
	}

}
