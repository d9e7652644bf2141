package org.creativecities.designation.decision;

import java.util.List;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.call.DesignationCallStory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.designation.call.DesignationCallStory.CALL;
import static org.creativecities.designation.call.DesignationCallStory.OFFICER;
import static org.creativecities.designation.call.DesignationCallStory.row;

/** What officers settle before the Director-General decides, and what they must leave. */
@ProductTest
class DossierTest {

	@Autowired
	private ApplicationContext product;

	private DesignationCallStory call;

	private String alder;

	private String birch;

	private String cedar;

	@BeforeEach
	void twoCitiesThatNothingTellsApart() {
		this.call = new DesignationCallStory(this.product).opens();
		this.alder = this.call.submits("Port Alder", "IT", "film");
		this.birch = this.call.submits("Birch Falls", "IT", "film");
		this.cedar = this.call.submits("Cedar Bay", "FR", "music");
		this.call.allAssessed(Map.of(this.alder, 80.0, this.birch, 80.0, this.cedar, 90.0));
	}

	@Test
	void a_tie_is_settled_by_an_officer_with_a_reason() {
		this.call.officerConsolidates(row(this.alder, "designate", "A partner in the region."),
				row(this.birch, "not", "The other one is ready sooner."));

		assertThat(proposal(this.alder).outcome()).isEqualTo("designate");
		assertThat(proposal(this.birch).settledReason()).isEqualTo("The other one is ready sooner.");
		this.call.sectorsAgree().committeeAgrees().directorGeneralDecides();
		assertThat(this.call.decisions()).containsEntry(this.alder, "designate").containsEntry(this.birch, "not");
	}

	@Test
	void what_officers_leave_open_the_director_general_has_to_decide() {
		this.call.consulted();

		assertThatThrownBy(() -> this.call.directorGeneralDecides()).message()
			.contains("Port Alder (" + this.alder + "): the proposal is open", "Birch Falls");
		assertThatThrownBy(() -> this.call.directorGeneralDecides(row(this.alder, "designate", ""),
				row(this.birch, "designate", "")))
			.message()
			.contains("two cities of the country would be designated in the same creative field");

		this.call.directorGeneralDecides(row(this.alder, "designate", ""), row(this.birch, "defer", ""));
		assertThat(this.call.decisions()).containsEntry(this.cedar, "designate").containsEntry(this.birch, "defer");
		this.call.announcementDay();
		assertThat(this.call.application(this.birch).state()).isEqualTo(State.DEFERRED);
	}

	@Test
	void officers_settle_neither_what_the_rules_settled_nor_beyond_a_limit() {
		var dossiers = this.product.getBean(Dossiers.class);

		assertThatThrownBy(() -> dossiers.consolidate(CALL, "Note.",
				List.of(new Choice(this.cedar, "not", "No music this year.", "")), "officer"))
			.hasMessageContaining("choice.not-open");
		assertThatThrownBy(() -> this.call.officerConsolidates(row(this.alder, "designate", "Both."),
				row(this.birch, "designate", "Both.")))
			.message()
			.contains("Port Alder", "Birch Falls", "Only the Director-General may set it aside");

		assertThat(this.call.tasksOf(OFFICER)).containsExactly("Activity_ConsolidateDossier");
		assertThat(proposal(this.alder).outcome()).isEqualTo("choose");
	}

	@Test
	void a_call_is_cancelled_in_the_middle_of_the_decision() {
		this.call.officerConsolidates().headCancels("The building burned down.");

		assertThat(this.call.hasEnded()).isTrue();
		assertThat(this.call.tasksOf(OFFICER)).isEmpty();
	}

	private Proposal proposal(String id) {
		return this.product.getBean(Ranking.class)
			.of(CALL)
			.stream()
			.filter(proposal -> proposal.applicationId().equals(id))
			.findFirst()
			.orElseThrow();
	}

}
