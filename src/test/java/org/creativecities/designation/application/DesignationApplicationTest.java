package org.creativecities.designation.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.mail.PostOffice;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.assessment.AssessmentScene;
import org.creativecities.designation.assessment.Evaluation;
import org.creativecities.designation.assessment.Feedback;
import org.creativecities.designation.overview.PublishedFeedback;
import org.creativecities.network.Contact;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.designation.application.DesignationApplicationStory.OFFICER;

/** An application from its opening to the day when its outcome is final. */
@ProductTest
class DesignationApplicationTest {

	@Autowired
	private ApplicationContext product;

	private DesignationApplicationStory alder;

	@BeforeEach
	void begin() {
		this.alder = new DesignationApplicationStory(this.product).callOpens();
	}

	@AfterEach
	void tidy(@Autowired JdbcClient sql) {
		DesignationApplicationStory.remove(sql);
	}

	@Test
	void a_city_applies_is_designated_and_welcomed() {
		this.alder.opens().isReady();

		assertThat(this.alder.versions()).hasSize(1);
		assertThat(this.alder.letters("submit-application")).extracting("email")
			.containsExactlyInAnyOrder("main+unesco@example.org", "alternative+unesco@example.org",
					"national.commission.of.alderland@example.org");
		this.product.getBean(PostOffice.class).deliver();
		assertThat(this.alder.letters("submit-application")).filteredOn(letter -> letter.email().startsWith("main"))
			.singleElement()
			.satisfies(letter -> assertThat(letter.text()).contains("open your task, correct it and submit it again"));
		assertThat(this.alder.letters("submit-application"))
			.filteredOn(letter -> letter.email().startsWith("national.commission"))
			.singleElement()
			.satisfies(letter -> assertThat(letter.text()).contains("there is nothing to do with it")
				.doesNotContain("open your task", "Thank you"));
		this.alder.callCloses();
		assertThat(this.alder.application().state()).isEqualTo(State.SCREENING);
		this.alder.officerScreens();
		assertThat(this.alder.application().state()).isEqualTo(State.ASSESSING);
		assertThat(this.alder.waiting()).contains("Activity_AssessApplication");

		this.alder.isAssessed().isPublished(State.DESIGNATED);

		assertThat(this.alder.letters("announce-designation")).extracting("email")
			.containsExactlyInAnyOrder("main+unesco@example.org", "alternative+unesco@example.org",
					"mayor+unesco@example.org", "national.commission.of.alderland@example.org");
		assertThat(this.alder.shown("Activity_SendWelcomePack")).containsEntry("contactEmail",
				"main+unesco@example.org");
		this.alder.does(OFFICER, "Activity_SendWelcomePack",
				Map.of("packSent", true, "conference", "Santos, 13–17 July 2020"));
		assertThat(this.alder.letters("welcome-pack")).hasSize(2);
		assertThat(this.alder.hasEnded()).as("the correction window is open").isFalse();
		this.alder.daysPass(8);
		assertThat(this.alder.hasEnded()).isTrue();
		assertThat(this.alder.hasPassed("Event_OutcomeFinal")).isTrue();
	}

	@Test
	void a_city_that_is_not_designated_reads_what_its_evaluators_thought_but_no_score() {
		this.alder.evaluatorsAreThere().opens().isReady().callCloses().officerScreens();
		this.alder.evaluatorsAccept(5).evaluatorsHandIn(5);
		assertThat(this.alder.application().state()).isEqualTo(State.ASSESSED);
		assertThat(feedback().comments()).as("not before the outcome is public").isEmpty();

		this.alder.isPublished(State.NOT_DESIGNATED);

		assertThat(feedback().comments()).hasSize(5);
		assertThat(feedback().criteria()).as("averages stand on the page").hasSize(5);

		assertThat(this.alder.said("announce-no-designation")).hasSize(4)
			.allSatisfy(
					letter -> assertThat(letter).contains(AssessmentScene.COMMENT).doesNotContain("4.0", "80", "of 5"));
		assertThat(this.alder.letters("announce-designation")).isEmpty();
		this.alder.daysPass(8);
		assertThat(this.alder.hasEnded()).isTrue();
		assertThat(this.alder.hasPassed("Activity_SendWelcomePack")).isFalse();
	}

	@Test
	void an_outcome_taken_back_is_told_to_all_who_were_told_before() {
		this.alder.opens().isReady().callCloses().officerScreens().isAssessed().isPublished(State.DESIGNATED);

		this.alder.isCorrected(State.VOID, "Two files were mixed up.");

		assertThat(this.alder.said("correct-outcome")).hasSize(4)
			.allSatisfy(letter -> assertThat(letter).as("name and logo must go").contains("\"voided\": true"));
		assertThat(this.alder.waiting()).as("no welcome pack goes out").contains("Event_CorrectionWindowOver");
		this.alder.daysPass(8);
		assertThat(this.alder.hasEnded()).isTrue();
		assertThat(this.alder.letters("welcome-pack")).isEmpty();
	}

	@Test
	void a_city_refused_by_mistake_is_announced_and_welcomed_after_all() {
		this.alder.opens().isReady().callCloses().officerScreens().isAssessed().isPublished(State.NOT_DESIGNATED);

		this.alder.isCorrected(State.DESIGNATED, "A page of the list was missing.");

		assertThat(this.alder.said("correct-outcome")).hasSize(4)
			.allSatisfy(letter -> assertThat(letter).contains("\"voided\": false"));
		assertThat(this.alder.letters("announce-designation")).hasSize(4);
		this.alder.does(OFFICER, "Activity_SendWelcomePack", Map.of("packSent", true));
		assertThat(this.alder.letters("welcome-pack")).hasSize(2);
		this.alder.daysPass(8);
		assertThat(this.alder.hasPassed("Event_OutcomeFinal")).isTrue();
	}

	@Test
	void every_correction_is_told_also_the_one_that_corrects_a_correction() {
		this.alder.opens().isReady().callCloses().officerScreens().isAssessed().isPublished(State.DESIGNATED);
		this.alder.does(OFFICER, "Activity_SendWelcomePack", Map.of("packSent", true));

		this.alder.isCorrected(State.VOID, "Two files were mixed up.");
		this.alder.isCorrected(State.DESIGNATED, "They were not mixed up after all.");

		assertThat(this.alder.letters("correct-outcome")).hasSize(8);
		assertThat(this.alder.letters("announce-designation")).hasSize(8);
		this.alder.does(OFFICER, "Activity_SendWelcomePack", Map.of("packSent", true));
		assertThat(this.alder.letters("welcome-pack")).hasSize(4);
	}

	@Test
	void an_application_without_submission_ends_with_the_call() {
		this.alder.opens().describes().keeps(DesignationApplicationStory.draft()).callCloses();

		assertThat(this.alder.application().state()).isEqualTo(State.NOT_SUBMITTED);
		assertThat(this.alder.letters("record-no-submission")).hasSize(2);
		assertThat(this.alder.hasEnded()).isTrue();
	}

	@Test
	void an_application_that_was_never_described_ends_with_the_call() {
		this.alder.opens().callCloses();

		assertThat(this.alder.application().state()).isEqualTo(State.NOT_SUBMITTED);
		assertThat(this.alder.hasEnded()).isTrue();
	}

	@Test
	void a_city_withdraws_before_it_submits_and_may_open_another_application() {
		var first = this.alder.opens().describes().withdraws("The council wants more time.").id;

		assertThat(this.alder.application().state()).isEqualTo(State.WITHDRAWN);
		assertThat(this.alder.letters("withdraw-application")).hasSize(3);
		assertThat(this.alder.hasEnded()).isTrue();
		this.alder.opens();
		assertThat(this.alder.id).isEqualTo(first + "-2");
		assertThat(this.alder.application().state()).isEqualTo(State.OPENED);
	}

	@Test
	void nobody_withdraws_after_the_outcome_is_public() {
		this.alder.opens().isReady().callCloses().officerScreens().isAssessed().isPublished(State.DESIGNATED);

		assertThatThrownBy(() -> this.alder.withdraws("Too late.")).isInstanceOf(InputRefused.class)
			.hasMessageContaining("application.decided");
	}

	@Test
	void a_cancelled_call_ends_its_applications_wherever_they_are() {
		var birch = this.alder.neighbour("Birch Falls").opens().isReady();
		this.alder.opens().describes();

		this.alder.call.headCancels("The General Conference moved the call to next year.");

		for (var story : List.of(this.alder, birch)) {
			assertThat(story.application().state()).isEqualTo(State.CANCELLED);
			assertThat(story.hasEnded()).isTrue();
			assertThat(story.letters("cancel-application")).hasSize(3);
		}
	}

	@Test
	void a_city_withdraws_and_whoever_evaluated_it_is_thanked_and_reads_no_more() {
		this.alder.evaluatorsAreThere().opens().isReady().callCloses().officerScreens();
		this.alder.evaluatorsAccept(3).evaluatorsHandIn(1);
		assertThat(this.alder.evaluations()).extracting("state")
			.containsExactly(Evaluation.State.RECORDED, Evaluation.State.ACCEPTED, Evaluation.State.ACCEPTED,
					Evaluation.State.PROPOSED, Evaluation.State.PROPOSED);
		assertThat(this.alder.evaluations().subList(0, 3)).allMatch(this.alder::mayRead);

		this.alder.withdraws("").daysPass(0);

		assertThat(this.alder.application().state()).isEqualTo(State.WITHDRAWN);
		assertThat(this.alder.hasEnded()).isTrue();
		assertThat(this.alder.evaluations()).hasSize(5).allSatisfy(evaluation -> {
			assertThat(evaluation.state().isLive()).isFalse();
			assertThat(this.alder.mayRead(evaluation)).isFalse();
			assertThat(this.alder.call.letters(evaluation.id(), "thank-evaluator")).hasSize(1);
		});
	}

	@Test
	void a_moved_deadline_moves_tasks_and_the_chase_of_the_national_commission() {
		this.alder.opens().describes();

		this.alder.call.headMovesDeadline(LocalDate.of(2019, 7, 14));

		this.alder.at(Instant.parse("2019-06-28T10:00:00Z"));
		assertThat(this.alder.hasPassed("Activity_TellOfSilence")).as("would have been on the 24th").isFalse();
		this.alder.at(Instant.parse("2019-07-01T10:00:00Z")).submits();
		assertThat(this.alder.versions()).as("the first deadline has passed").hasSize(1);
		this.alder.at(Instant.parse("2019-07-09T10:00:00Z"));
		assertThat(this.alder.letters("tell-of-silence")).hasSize(2);
	}

	@Test
	void the_people_of_a_city_open_for_their_own_city_alone() {
		var city = this.alder.register();
		this.alder.opens().withdraws("");
		var ada = new Person("ada", Set.of("cities", "city-xj-port-alder"));

		this.alder.opens(ada, Map.of());

		assertThat(this.alder.application().cityId()).isEqualTo("xj-port-alder");
		assertThat(city.contact("xj-port-alder", Contact.Role.MAIN)).isPresent();
		assertThatThrownBy(() -> this.alder.opens(ada, DesignationApplicationStory.opening("Birch Falls")))
			.hasMessageContaining("your own city");
	}

	private Feedback feedback() {
		return this.alder.bean(PublishedFeedback.class).of(this.alder.application());
	}

}
