package org.creativecities.designation.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.call.DesignationCallStory;
import org.creativecities.network.City;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.workflow.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.creativecities.designation.call.DesignationCallStory.CALL;
import static org.creativecities.designation.call.DesignationCallStory.DIRECTOR_GENERAL;
import static org.creativecities.designation.call.DesignationCallStory.HEAD;
import static org.creativecities.designation.call.DesignationCallStory.OFFICER;
import static org.creativecities.designation.call.DesignationCallStory.row;

/**
 * From the ranking to decisions that are public, and to those that had to be corrected.
 */
@ProductTest
class DesignationDecisionTest {

	@Autowired
	private ApplicationContext product;

	private DesignationCallStory call;

	private String alder;

	private String birch;

	private String cedar;

	@BeforeEach
	void threeRecommendedCitiesOfOneCountry() {
		this.call = new DesignationCallStory(this.product).opens();
		this.alder = this.call.submits("Port Alder", "IT", "film");
		this.birch = this.call.submits("Birch Falls", "IT", "music");
		this.cedar = this.call.submits("Cedar Bay", "IT", "gastronomy");
		this.call.allAssessed(Map.of(this.alder, 90.0, this.birch, 85.0, this.cedar, 80.0));
	}

	@Test
	void the_best_two_of_a_country_are_proposed() {
		assertThat(this.product.getBean(Ranking.class).of(CALL))
			.extracting(Proposal::applicationId, Proposal::outcome, Proposal::rule)
			.containsExactly(tuple(this.alder, "designate", "RECOMMENDED"),
					tuple(this.birch, "designate", "RECOMMENDED"), tuple(this.cedar, "not", "COUNTRY_LIMIT"));
	}

	@Test
	void a_deviation_without_a_reason_is_refused_and_nothing_is_decided() {
		this.call.consulted();

		assertThatThrownBy(() -> this.call.directorGeneralDecides(row(this.birch, "defer", "")))
			.satisfies(refusal -> assertThat(sentence(refusal)).contains("Birch Falls (" + this.birch + "): say why."));

		assertThat(this.call.decisions()).isEmpty();
		assertThat(this.call.tasksOf(DIRECTOR_GENERAL)).containsExactly("Activity_DecideDesignations");
		assertThat(this.call.call().state()).isEqualTo(Call.State.CLOSED);
	}

	@Test
	void each_wrong_row_is_named() {
		this.call.consulted();

		assertThatThrownBy(() -> this.call.directorGeneralDecides(row(this.birch, "defer", ""),
				row(this.cedar, "designate", "It is time."), row(this.cedar, "not", "Or not.")))
			.satisfies(
					refusal -> assertThat(sentence(refusal)).contains("Birch Falls", this.cedar + " is named twice"));
	}

	@Test
	void a_third_city_of_a_country_needs_a_reason_to_set_the_limit_aside() {
		this.call.consulted();

		assertThatThrownBy(() -> this.call.directorGeneralDecides(row(this.cedar, "designate", "It is time.")))
			.satisfies(refusal -> assertThat(sentence(refusal))
				.contains("the country would have more than 2 designations"));

		this.call.directorGeneralDecides(
				row(this.cedar, "designate", "It is time.", "Agreed with the Member State concerned."));
		assertThat(this.call.decisions()).containsEntry(this.cedar, "designate");
		assertThat(this.product.getBean(Designations.class).of(CALL))
			.filteredOn(decision -> decision.applicationId().equals(this.cedar))
			.singleElement()
			.satisfies(decision -> {
				assertThat(decision.proposed()).isEqualTo("not");
				assertThat(decision.overrideReason()).isEqualTo("Agreed with the Member State concerned.");
				assertThat(decision.by()).isEqualTo(DIRECTOR_GENERAL.id());
			});
	}

	@Test
	void a_limit_kept_by_refusing_another_one_needs_no_override() {
		this.call.consulted()
			.directorGeneralDecides(row(this.birch, "not", "Two were enough."),
					row(this.cedar, "designate", "A stronger partner for the region."));

		assertThat(this.call.decisions()).containsEntry(this.birch, "not").containsEntry(this.cedar, "designate");
	}

	@Test
	void an_application_that_is_not_on_the_list_is_refused() {
		this.call.consulted();

		assertThatThrownBy(() -> this.call.directorGeneralDecides(row("APP-2019-XX-NOWHERE", "designate", "Why not.")))
			.satisfies(refusal -> assertThat(sentence(refusal)).isNotEmpty());
		assertThatThrownBy(() -> this.product.getBean(Designations.class)
			.decide(CALL, List.of(new Choice("APP-2019-XX-NOWHERE", "designate", "Why not.", "")), "dg"))
			.hasMessageContaining("choice.unknown");
	}

	@Test
	void nothing_is_published_before_its_day_nor_before_it_is_decided() {
		var publications = this.product.getBean(Publications.class);
		this.call.consulted();
		this.product.getBean(ClockTravel.class).to(Instant.parse("2019-10-29T23:00:00Z"));
		assertThatThrownBy(() -> publications.publish(CALL)).hasMessageContaining("CLOSED");
		this.call.directorGeneralDecides();

		this.product.getBean(ClockTravel.class).to(Instant.parse("2019-10-29T22:59:59Z"));
		assertThatThrownBy(() -> publications.publish(CALL)).hasMessageContaining("still to come");

		assertThat(this.call.application(this.alder).state()).isEqualTo(State.ASSESSED);
	}

	@Test
	void the_head_hears_when_the_announcement_nears_and_nothing_is_decided() {
		this.call.consulted().noonOn(LocalDate.of(2019, 10, 15));
		assertThat(this.call.letters(CALL, "report-late-decision")).isEmpty();

		this.call.noonOn(LocalDate.of(2019, 10, 16));

		assertThat(this.call.letters(CALL, "report-late-decision")).hasSize(1);
		this.call.directorGeneralDecides().announcementDay();
		assertThat(this.call.application(this.alder).state()).isEqualTo(State.DESIGNATED);
	}

	@Test
	void a_city_with_a_mandate_speaks_for_the_coordination_committee_and_it_is_written_down() {
		var harbour = this.call.member("Old Harbour", "FR", "film");
		this.product.getBean(Mandates.class)
			.give("film", Mandate.Role.COORDINATOR, harbour.id(), LocalDate.of(2019, 1, 1), LocalDate.of(2021, 1, 1),
					"officer");
		var coordinator = new Person("olga", Set.of("cities", "city-" + harbour.id()));
		this.call.officerConsolidates().sectorsAgree();
		assertThat(this.call.tasksOf(coordinator)).containsExactly("Activity_GiveOpinion");
		assertThat(this.call.tasksOf(DesignationCallStory.COMMITTEE)).as("mandates decide, not a group").isEmpty();

		this.call.gives(coordinator, Map.of("objection", "yes", "answer", "One city is a rival of the others."));

		assertThat(this.product.getBean(Consultations.class).ofCall(CALL)).last()
			.satisfies(answer -> assertThat(answer)
				.extracting(Consultations.Answer::by, Consultations.Answer::onBehalf, Consultations.Answer::objection)
				.containsExactly("olga", "Old Harbour, coordinator / coordination (Film)", true));
		assertThat(this.call.shown(DIRECTOR_GENERAL, "answers")).contains("Old Harbour, coordinator");
	}

	@Test
	void a_city_that_withdraws_leaves_the_list_before_which_the_director_general_sits() {
		this.call.consulted();
		assertThat(this.call.shown(DIRECTOR_GENERAL, "proposals")).contains("Port Alder", "Birch Falls");

		this.call.ends(this.birch);

		assertThat(this.call.shown(DIRECTOR_GENERAL, "proposals")).contains("Port Alder").doesNotContain("Birch Falls");
		assertThat(this.call.shown(DIRECTOR_GENERAL, "applications")).doesNotContain(this.birch);
		this.call.directorGeneralDecides();
		assertThat(this.call.decisions()).containsOnlyKeys(this.alder, this.cedar);
	}

	@Test
	void a_city_that_withdraws_during_the_consultation_shows_no_proposal_to_those_consulted() {
		this.call.officerConsolidates();

		this.call.ends(this.birch);

		assertThat(this.call.variables()).contains("candidates").doesNotContain("proposals", "answers");
		assertThat(this.call.shown(OFFICER, "candidates")).contains("Port Alder").doesNotContain("Birch Falls");
	}

	@Test
	void nobody_hears_anything_where_the_decision_is_in_time() {
		this.call.consulted().directorGeneralDecides().announcementDay();

		assertThat(this.call.letters(CALL, "report-late-decision")).isEmpty();
	}

	@Test
	void nobody_sees_a_decision_in_the_register_before_the_announcement_day() {
		this.call.consulted().directorGeneralDecides().noonOn(LocalDate.of(2019, 10, 29));

		assertThat(this.call.application(this.alder).state()).isEqualTo(State.ASSESSED);
		assertThat(this.call.register.city("it-port-alder").isMember()).isFalse();
		assertThat(this.call.variables()).doesNotContain("proposals", "answers", "deviations");

		this.call.at(Instant.parse("2019-10-29T23:00:00Z"));
		assertThat(this.call.register.city("it-port-alder").isMember()).isTrue();
	}

	@Test
	void a_city_designated_by_mistake_is_taken_back_and_another_one_designated() {
		this.call.consulted().directorGeneralDecides().announcementDay();
		assertThat(this.call.application(this.birch).state()).isEqualTo(State.DESIGNATED);

		this.call.headCorrects(
				Map.of("application", this.birch, "correction", "withdraw", "reason", "Two files were mixed up."));
		this.call.headCorrects(
				Map.of("application", this.cedar, "correction", "designate", "reason", "Two files were mixed up."));

		assertThat(this.call.application(this.birch).state()).isEqualTo(State.VOID);
		assertThat(this.call.register.city("it-birch-falls").state()).isEqualTo(City.State.VOID);
		assertThat(this.call.application(this.cedar).state()).isEqualTo(State.DESIGNATED);
		assertThat(this.call.register.city("it-cedar-bay").isMember()).isTrue();
		assertThat(this.call.decisions()).containsEntry(this.birch, "void").containsEntry(this.cedar, "designate");
		assertThat(this.call.tasksOf(HEAD)).containsExactly("Activity_WatchPublication");
	}

	@Test
	void a_wrong_withdrawal_is_put_right_again() {
		this.call.consulted().directorGeneralDecides().announcementDay();
		this.call.headCorrects(
				Map.of("application", this.birch, "correction", "withdraw", "reason", "Two files were mixed up."));

		this.call.headCorrects(
				Map.of("application", this.birch, "correction", "designate", "reason", "They were not, after all."));

		assertThat(this.call.application(this.birch).state()).isEqualTo(State.DESIGNATED);
		assertThat(this.call.register.city("it-birch-falls").isMember()).isTrue();
		assertThat(this.call.decisions()).containsEntry(this.birch, "designate");
	}

	@Test
	void a_correction_may_break_a_limit_only_with_a_reason() {
		this.call.consulted().directorGeneralDecides().announcementDay();
		var correction = Map.<String, Object>of("application", this.cedar, "correction", "designate", "reason",
				"Two files were mixed up.");

		assertThatThrownBy(() -> this.call.headCorrects(correction))
			.satisfies(refusal -> assertThat(sentence(refusal)).contains("would exceed the designations"));
		assertThat(this.call.application(this.cedar).state()).isEqualTo(State.NOT_DESIGNATED);

		var overridden = new HashMap<>(correction);
		overridden.put("overrideReason", "Agreed with the Member State concerned.");
		this.call.headCorrects(overridden);
		assertThat(this.call.application(this.cedar).state()).isEqualTo(State.DESIGNATED);
	}

	@Test
	void a_correction_comes_too_late_even_before_its_timer_has_run() {
		this.call.consulted().directorGeneralDecides().announcementDay();
		var corrections = this.product.getBean(Corrections.class);
		var clock = this.product.getBean(ClockTravel.class);

		// published when its timer ran, at 00:00 on 30 October
		clock.to(Instant.parse("2019-11-05T23:00:00Z"));

		assertThatThrownBy(() -> corrections.withdraw(CALL, this.birch, "Mixed up.", "head"))
			.hasMessageContaining("correction.too-late");
		this.call.at(Instant.parse("2019-11-05T23:00:00Z"));
		assertThat(this.call.tasksOf(HEAD)).isEmpty();
	}

	@Test
	void only_what_was_published_so_can_be_corrected() {
		this.call.consulted().directorGeneralDecides().announcementDay();
		var corrections = this.product.getBean(Corrections.class);

		assertThatThrownBy(() -> corrections.withdraw(CALL, this.cedar, "Mixed up.", "head"))
			.hasMessageContaining("not-designated");
		assertThatThrownBy(() -> corrections.designate(CALL, this.alder, "Mixed up.", "", "head"))
			.hasMessageContaining("not-refused");
		assertThatThrownBy(() -> corrections.withdraw(CALL, "APP-2019-XX-NOWHERE", "Mixed up.", "head"))
			.hasMessageContaining("correction.unknown");
		assertThatThrownBy(() -> corrections.withdraw(CALL, this.alder, " ", "head"))
			.hasMessageContaining("reason-missing");
	}

	private static String sentence(Throwable refusal) {
		return String.valueOf(refusal.getMessage());
	}

}
