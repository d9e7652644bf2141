package org.creativecities.designation.assessment.process;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.AssessmentScene;
import org.creativecities.designation.assessment.Evaluation.Kind;
import org.creativecities.designation.assessment.Evaluation.State;
import org.creativecities.designation.assessment.Evaluation;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.designation.assessment.Invitations;
import org.creativecities.designation.assessment.Experts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.creativecities.network.Membership;
import org.creativecities.network.events.CityLeft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What happens to an application between the screening and the Director-General. */
@ProductTest
class DesignationAssessmentTest {

	@Autowired
	private Membership membership;

	@Autowired
	ApplicationContext product;

	@Autowired
	JdbcClient sql;

	@Autowired
	Experts experts;

	AssessmentScene scene;

	@BeforeEach
	void begin() {
		this.scene = new AssessmentScene(this.sql, this.experts, this.membership);
	}

	@AfterEach
	void remove() {
		this.scene.remove();
	}

	@Test
	void five_evaluators_hand_in_and_the_application_is_recommended() {
		var story = story();

		story.begins();
		assertThat(story.live()).extracting("kind")
			.containsExactly(Kind.EXPERT, Kind.EXPERT, Kind.MEMBER, Kind.MEMBER, Kind.MEMBER);
		assertThat(story.assessed().state()).isEqualTo(Application.State.ASSESSING);
		story.allAccept().allHandIn(4);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("state", "mean", "spread", "against", "evaluations", "recommendation")
			.containsExactly(Application.State.ASSESSED, new BigDecimal("80.00"), new BigDecimal("0.00"), 0, 5,
					"recommended");
		assertThat(story.evaluations()).extracting("state").containsOnly(State.RECORDED);
		assertThat(story.evaluations()).allSatisfy(evaluation -> {
			assertThat(story.isOver(evaluation)).isTrue();
			assertThat(story.letters(evaluation)).containsExactly("designation/invite-evaluator");
		});
		assertThat(story.passed("Event_EvaluationHandedIn")).isEqualTo(5);
	}

	@Test
	void whoever_declines_is_replaced_by_the_next_best_of_the_same_kind() {
		var story = story().begins();
		var expert = story.live().get(0);

		story.declines(expert);

		assertThat(story.evaluation(expert.id())).extracting("state", "declineReason", "conflict")
			.containsExactly(State.DECLINED, "No time this summer.", false);
		assertThat(story.isOver(expert)).isTrue();
		var next = story.evaluations().get(5);
		assertThat(next).extracting("number", "kind", "state").containsExactly(6, Kind.EXPERT, State.PROPOSED);
		assertThat(story.evaluations()).extracting("evaluator").doesNotHaveDuplicates();
		assertThat(story.letters(next)).containsExactly("designation/invite-evaluator");

		story.allAccept().allHandIn(3);
		assertThat(story.assessed().recommendation()).isEqualTo("to-discuss");
	}

	@Test
	void a_city_that_leaves_the_network_evaluates_no_more_and_the_next_best_is_asked() {
		var story = story().begins();
		var asked = story.live().get(3);
		var works = story.live().get(4);
		story.accepts(works);

		leaves(asked.evaluator());
		leaves(works.evaluator());

		assertThat(story.evaluation(asked.id()).state()).isEqualTo(State.RELEASED);
		assertThat(story.evaluation(works.id()).state()).isEqualTo(State.RELEASED);
		assertThat(story.isOver(works)).isTrue();
		assertThat(story.live()).hasSize(5)
			.extracting("evaluator")
			.doesNotContain(asked.evaluator(), works.evaluator());
	}

	private void leaves(String city) {
		this.product.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
			this.membership.leave(city, java.time.LocalDate.of(2019, 7, 21));
			this.product.publishEvent(new CityLeft(city));
		});
		this.product.getBean(org.creativecities.Jobs.class).runDue();
	}

	@Test
	void whoever_declares_a_conflict_is_not_asked_about_that_city_again() {
		var story = story().begins();
		var member = story.live().get(4);

		story.declaresConflict(member);

		assertThat(story.evaluation(member.id())).extracting("state", "conflict").containsExactly(State.DECLINED, true);
		assertThat(story.live()).hasSize(5).extracting("evaluator").doesNotContain(member.evaluator());
		this.sql.sql("UPDATE application SET state = 'WITHDRAWN' WHERE id = ?").param(story.application).update();
		this.sql.sql(
				"INSERT INTO designation_call SELECT 'CALL-2021', 2021, state, opens_at, deadline, announcement_at, fields, "
						+ "4, 2, false, 0, 5, false, true, 'officer', registered_at FROM designation_call")
			.update();
		this.sql
			.sql("""
					INSERT INTO application (id, call_id, city_id, country, field_id, language, state, opened_by, opened_at)
					SELECT 'APP-2021-XA-PORT-ALDER', 'CALL-2021', city_id, country, field_id, 'en', 'SCREENING', 'city', opened_at
					FROM application""")
			.update();
		var later = new DesignationAssessmentStory(this.product, "APP-2021-XA-PORT-ALDER").begins();
		assertThat(later.live()).hasSize(4).extracting("evaluator").doesNotContain(member.evaluator());
	}

	@Test
	void whoever_finds_a_conflict_while_reading_is_replaced_and_not_asked_about_that_city_again() {
		var story = story().begins().allAccept();
		var expert = story.live().get(0);
		assertThat(mayRead(expert)).isTrue();

		story.findsConflict(expert, "My brother leads the festival.");

		assertThat(story.evaluation(expert.id())).extracting("state", "conflict", "declineReason")
			.containsExactly(State.DECLINED, true, "My brother leads the festival.");
		assertThat(mayRead(expert)).isFalse();
		assertThat(story.tasksOf(expert.group())).isEmpty();
		assertThat(story.isOver(expert)).isTrue();
		assertThat(story.live()).hasSize(5);
		assertThat(story.evaluations().get(5).kind()).isEqualTo(Kind.EXPERT);
		assertThatThrownBy(() -> story.findsConflict(expert, "Again.")).hasMessageContaining("no-longer-asked");
	}

	@Test
	void an_answer_comes_too_late_even_before_its_timer_has_run() {
		var story = story().begins();
		var late = story.live().get(0);

		this.product.getBean(ClockTravel.class).to(late.answerBy());

		assertThatThrownBy(() -> this.product.getBean(Evaluations.class).accept(late.id(), "expert"))
			.hasMessageContaining("time-over");
		assertThat(story.evaluation(late.id()).state()).isEqualTo(State.PROPOSED);
	}

	@Test
	void an_evaluation_comes_too_late_even_before_its_timer_has_run() {
		var story = story().begins().allAccept();
		var late = story.live().get(0);
		var replacedAt = late.dueAt().plus(Duration.ofDays(10));

		this.product.getBean(ClockTravel.class).to(replacedAt.minusSeconds(1));
		story.submit(DesignationAssessmentStory.evaluator(story.live().get(1)), story.live().get(1).id(),
				"Activity_EvaluateApplication", AssessmentScene.sheet(4));
		this.product.getBean(ClockTravel.class).to(replacedAt);

		assertThatThrownBy(() -> story.submit(DesignationAssessmentStory.evaluator(late), late.id(),
				"Activity_EvaluateApplication", AssessmentScene.sheet(4)))
			.hasMessageContaining("The time for " + late.id() + " is over");
		assertThat(story.evaluation(late.id()).state()).isEqualTo(State.ACCEPTED);
	}

	@Test
	void silence_for_seven_days_counts_as_declined() {
		var story = story().begins();
		var silent = story.live().get(1);
		story.live().stream().filter(each -> !each.equals(silent)).forEach(story::accepts);

		story.daysPass(6);
		assertThat(story.evaluation(silent.id()).state()).isEqualTo(State.PROPOSED);
		story.daysPass(1);

		assertThat(story.evaluation(silent.id()).state()).isEqualTo(State.SILENT);
		assertThat(story.tasksOf(silent.group())).isEmpty();
		assertThat(story.live()).hasSize(5);
	}

	@Test
	void an_accepted_evaluation_is_reminded_of_three_times_then_the_officer_hears_and_then_it_goes_to_another() {
		var story = story().begins();
		story.allAccept();
		var late = story.live().get(0);
		assertThat(mayRead(late)).isTrue();
		story.live().stream().skip(1).forEach(each -> story.handsIn(each, 4));

		story.daysPass(30);
		assertThat(story.letters(late)).containsExactly("designation/remind-evaluator", "designation/remind-evaluator",
				"designation/remind-evaluator", "designation/invite-evaluator");
		story.daysPass(3);
		assertThat(story.letters(late)).contains("designation/alert-officer");
		assertThat(story.tasksOf(late.group())).hasSize(1);
		story.daysPass(7);

		assertThat(story.evaluation(late.id()).state()).isEqualTo(State.REPLACED);
		assertThat(mayRead(late)).isFalse();
		assertThat(story.tasksOf(late.group())).isEmpty();
		assertThat(story.letters(late)).contains("designation/replace-evaluator");
		story.allAccept().allHandIn(4);
		assertThat(story.assessed().evaluations()).isEqualTo(5);
	}

	@Test
	void whoever_has_handed_in_is_reminded_no_more() {
		var story = story().begins().allAccept();
		var quick = story.live().get(0);
		story.handsIn(quick, 4);

		story.daysPass(40);

		assertThat(story.letters(quick)).containsExactly("designation/invite-evaluator");
	}

	@Test
	void scores_too_far_apart_bring_one_extra_expert_and_only_one() {
		var story = story().begins().allAccept();
		var live = story.live();
		story.handsIn(live.get(0), 2);
		live.subList(1, 5).forEach(each -> story.handsIn(each, 4));

		assertThat(story.isOver()).isFalse();
		assertThat(story.live()).hasSize(1);
		assertThat(story.live().get(0).kind()).isEqualTo(Kind.EXPERT);
		story.allAccept().allHandIn(1);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("mean", "spread", "against", "evaluations", "recommendation")
			.containsExactly(new BigDecimal("63.33"), new BigDecimal("60.00"), 2, 6, "to-discuss");
	}

	@ParameterizedTest
	@CsvSource({ "4, 4, 4, 3, 2, 30, true", "4, 5, 3, 3, 2, 31, false" })
	void thirty_points_apart_is_not_too_far_but_thirty_one_is(int relevance, int assets, int localWork, int cooperation,
			int feasibility, BigDecimal apart, boolean over) {
		var story = story().begins().allAccept();
		var live = story.live();
		var higher = AssessmentScene.sheet(4);
		higher.putAll(Map.of("relevance", relevance, "assets", assets, "localWork", localWork, "cooperation",
				cooperation, "feasibility", feasibility));

		story.handsIn(live.get(0), 2);
		live.subList(1, 5).forEach(each -> story.handsIn(each, higher));

		assertThat(story.assessed().spread()).isEqualByComparingTo(apart);
		assertThat(story.isOver()).isEqualTo(over);
	}

	@Test
	void experts_of_other_fields_are_asked_where_those_of_the_field_are_too_few() {
		this.scene.call(2, 3)
			.experts(1)
			.members(3)
			.expert("compatriot", "XA", "film")
			.expert("musician", "XB", "music");
		var story = new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA")).begins();
		// the musician is asked, too, since experts of the field are too few
		assertThat(story.live()).extracting("evaluator").contains("expert1", "musician").hasSize(5);
		story.live().stream().filter(each -> each.evaluator().equals("musician")).forEach(story::declines);
		assertThat(story.officersTasks()).containsExactly("Name evaluators");
	}

	@Test
	void the_officer_cannot_name_somebody_with_a_conflict() {
		this.scene.call(2, 3).experts(1).members(3).expert("compatriot", "XA", "film");
		var story = new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA")).begins();
		assertThat(story.live()).hasSize(4);
		assertThat(story.officersTasks()).containsExactly("Name evaluators");

		assertThatThrownBy(() -> story.officerNames("EXPERT:compatriot"))
			.hasMessageContaining("Expert Compatriot cannot be asked: from the same country");
		assertThatThrownBy(() -> story.officerNames("EXPERT:nobody")).hasMessageContaining("Evaluators to ask");
		assertThat(story.officersTasks()).containsExactly("Name evaluators");

		this.scene.expert("newcomer", "XD", "film").expert("other", "XD", "film");
		assertThatThrownBy(() -> story.officerNames("EXPERT:newcomer", "EXPERT:other"))
			.hasMessageContaining("one seat is empty");
		story.officerNames("EXPERT:newcomer");
		assertThat(story.live()).hasSize(5);
		assertThat(story.evaluations().get(4)).extracting("evaluator", "proposedBy")
			.containsExactly("newcomer", "officer");
		story.allAccept().allHandIn(5);
		assertThat(story.assessed().recommendation()).isEqualTo("recommended");
	}

	@Test
	void where_too_few_can_be_asked_the_officer_goes_on_with_those_there_are() {
		var story = onlyFourCanBeAsked();

		story.officerGoesOnWithout();
		story.allAccept().allHandIn(4);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("evaluations", "recommendation").containsExactly(4, "recommended");
	}

	@Test
	void where_too_few_can_be_asked_and_nobody_is_named_in_ten_days_the_assessment_goes_on() {
		var story = onlyFourCanBeAsked().allAccept().allHandIn(4);
		assertThat(story.isOver()).isFalse();

		story.daysPass(10);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed().evaluations()).isEqualTo(4);
	}

	@Test
	void where_nobody_at_all_can_be_asked_the_result_is_insufficient() {
		this.scene.call(2, 3);
		var story = new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA")).begins();
		assertThat(story.officersTasks()).containsExactly("Name evaluators");

		story.daysPass(10);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("evaluations", "recommendation").containsExactly(0, "insufficient");
	}

	@Test
	void where_no_extra_expert_can_be_asked_the_officer_goes_on_without_and_sees_no_score() {
		this.scene.call(2, 3).experts(2).members(3);
		var story = new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA")).begins()
			.allAccept();
		var live = story.live();
		story.handsIn(live.get(0), 2);
		live.subList(1, 5).forEach(each -> story.handsIn(each, 4));
		assertThat(story.officersTasks()).containsExactly("Name evaluators");
		assertThat(story.variables()).contains("emptySeats").doesNotContain("mean", "against", "recommendation");

		story.officerGoesOnWithout();

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("evaluations", "recommendation").containsExactly(5, "to-discuss");
	}

	@Test
	void an_expert_is_entered_while_somebody_works_on_an_application_that_lacks_evaluators() throws Exception {
		var story = onlyFourCanBeAsked();
		var transaction = this.product.getBean(TransactionTemplate.class);

		transaction.executeWithoutResult(status -> {
			this.product.getBean(Applications.class).lock(story.application);
			var entering = CompletableFuture.runAsync(() -> this.scene.expert("newcomer", "XD", "film"));
			assertThat(entering).as("nobody waits for anybody").succeedsWithin(Duration.ofSeconds(20));
		});

		story.officerNames("EXPERT:newcomer");
		assertThat(story.live()).extracting("evaluator").contains("newcomer");
	}

	private DesignationAssessmentStory onlyFourCanBeAsked() {
		this.scene.call(2, 3).experts(1).members(3);
		var story = new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA")).begins();
		assertThat(story.live()).hasSize(4);
		assertThat(story.officersTasks()).containsExactly("Name evaluators");
		return story;
	}

	@Test
	void where_nobody_is_left_to_ask_the_officer_goes_on_without() {
		this.scene.call(2, 3).experts(2).members(3);
		var story = new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA")).begins();
		var declining = story.live().get(0);
		story.live().stream().skip(1).forEach(each -> {
			story.accepts(each);
			story.handsIn(each, 4);
		});
		story.declines(declining);
		assertThat(story.officersTasks()).containsExactly("Name evaluators");

		assertThatThrownBy(() -> story.officerNames()).hasMessageContaining("Name somebody");
		story.officerGoesOnWithout();

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("evaluations", "recommendation").containsExactly(4, "recommended");
	}

	@Test
	void when_nobody_is_named_in_ten_days_the_assessment_goes_on() {
		this.scene.call(1, 3).experts(1).members(3);
		var story = new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA")).begins();
		story.declines(story.live().get(0));
		story.allAccept().allHandIn(4);
		assertThat(story.isOver()).isFalse();

		story.daysPass(10);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed().evaluations()).isEqualTo(3);
	}

	@Test
	void at_the_end_of_the_evaluation_time_three_are_enough_and_the_others_are_thanked() {
		var story = story().begins().allAccept();
		story.live().subList(0, 3).forEach(each -> story.handsIn(each, 4));
		story.daysPass(41);
		story.allAccept();
		var unfinished = story.live();
		assertThat(unfinished).hasSize(2).allSatisfy(each -> assertThat(each.dueAt()).isEqualTo(story.endsAt()));

		story.daysPass(19);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("evaluations", "recommendation").containsExactly(3, "recommended");
		assertThat(unfinished).allSatisfy(each -> {
			assertThat(story.evaluation(each.id()).state()).isEqualTo(State.RELEASED);
			assertThat(story.letters(each)).contains("designation/thank-evaluator");
			assertThat(mayRead(each)).isFalse();
			assertThat(story.isOver(each)).isTrue();
		});
	}

	@Test
	void with_too_few_evaluations_and_no_substitute_the_result_is_insufficient_however_good() {
		this.scene.call(2, 3).experts(2).members(3);
		var story = new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA")).begins()
			.allAccept();
		story.live().subList(0, 2).forEach(each -> story.handsIn(each, 5));
		story.daysPass(40);
		assertThat(story.officersTasks()).containsExactly("Name evaluators");

		story.daysPass(10);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("evaluations", "mean", "recommendation")
			.containsExactly(2, new BigDecimal("100.00"), "insufficient");
	}

	@Test
	void at_the_end_of_the_time_a_substitute_makes_the_third_evaluation() {
		var story = oneOfTwoHandsInAndTheOtherIsStillAtWorkWhenTheTimeIsOver();
		assertThat(story.officersTasks()).containsExactly("Name evaluators");
		assertThat(story.live()).hasSize(1);

		this.scene.expert("later", "XD", "film");
		story.officerNames("EXPERT:later");
		story.allAccept().allHandIn(4);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("evaluations", "recommendation").containsExactly(3, "recommended");
		assertThat(story.evaluations().get(3)).extracting("evaluator", "state", "proposedBy")
			.containsExactly("later", State.RECORDED, "officer");
	}

	@Test
	void the_evaluation_time_is_extended_only_once() {
		var story = oneOfTwoHandsInAndTheOtherIsStillAtWorkWhenTheTimeIsOver();
		this.scene.expert("later", "XD", "film");
		story.officerNames("EXPERT:later");
		story.daysPass(5);
		story.accepts(story.live().get(1));

		story.daysPass(25);

		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed()).extracting("evaluations", "recommendation").containsExactly(1, "insufficient");
		assertThat(story.evaluations().get(3).state()).isEqualTo(State.RELEASED);
	}

	private DesignationAssessmentStory oneOfTwoHandsInAndTheOtherIsStillAtWorkWhenTheTimeIsOver() {
		this.scene.call(2, 0).experts(3);
		var story = new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA")).begins()
			.allAccept();
		story.handsIn(story.live().get(0), 4);
		story.daysPass(41);
		return story.allAccept().daysPass(19);
	}

	@Test
	void a_withdrawn_application_frees_its_evaluators() {
		var story = story().begins();
		story.accepts(story.live().get(0));

		this.product.getBean(Invitations.class).release(story.application);
		story.daysPass(0);

		assertThat(story.evaluations()).extracting("state").containsOnly(State.RELEASED);
		assertThat(story.evaluations()).allSatisfy(each -> {
			assertThat(story.isOver(each)).isTrue();
			assertThat(story.letters(each)).contains("designation/thank-evaluator");
			assertThat(mayRead(each)).isFalse();
		});
	}

	@Test
	void nobody_sees_what_another_wrote_and_the_engine_forgets_it() {
		var story = story().begins().allAccept();
		var first = story.live().get(0);
		story.handsIn(first, 4);

		assertThat(story.shownTo(story.live().get(0))).containsEntry("cityName", "Port Alder")
			.containsEntry("fieldName", "Film")
			.containsKey("summary")
			.doesNotContainKeys("relevance", "comment", "advice", "mean");
		assertThat(this.sql.sql("SELECT comment FROM evaluation WHERE id = ?")
			.param(first.id())
			.query(String.class)
			.single()).isEqualTo(AssessmentScene.COMMENT);
		assertThat(
				this.sql.sql("SELECT count(*) FROM act_ru_variable WHERE name_ IN ('relevance', 'comment', 'advice')")
					.query(Integer.class)
					.single())
			.isZero();
	}

	@Test
	void the_two_last_who_hand_in_at_once_end_the_waiting_once() throws Exception {
		var story = story().begins().allAccept();
		var live = story.live();
		live.subList(0, 3).forEach(each -> story.handsIn(each, 4));
		var together = new CyclicBarrier(2);
		var people = Executors.newFixedThreadPool(2);
		try {
			var both = live.subList(3, 5).stream().map(each -> people.submit(() -> {
				together.await();
				story.submit(DesignationAssessmentStory.evaluator(each), each.id(), "Activity_EvaluateApplication",
						AssessmentScene.sheet(4));
				return null;
			})).toList();
			for (var one : both) {
				one.get(30, TimeUnit.SECONDS);
			}
		}
		finally {
			people.shutdownNow();
		}
		assertThat(story.evaluations()).extracting("state").containsOnly(State.RECORDED);
		assertThat(story.passed("Activity_AwaitEvaluations")).isOne();
		story.daysPass(0);
		assertThat(story.isOver()).isTrue();
		assertThat(story.assessed().evaluations()).isEqualTo(5);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "relevance | 5.5", "relevance | 900", "relevance | -1", "assets | ",
			"comment | ", "advice | ", "advice | maybe", "noConflict | false", "mark | 3" })
	void a_sheet_with_a_bad_entry_is_refused_at_its_field(String field, String entry) {
		var story = story().begins().allAccept();
		var sheet = AssessmentScene.sheet(4);
		sheet.compute(field, (key, before) -> (entry != null) ? typed(field, entry) : null);

		assertThatThrownBy(() -> story.handsIn(story.live().get(0), sheet)).hasMessageContaining(label(field));
		assertThat(story.evaluation(story.live().get(0).id()).state()).isEqualTo(State.ACCEPTED);
	}

	@ParameterizedTest
	@ValueSource(ints = { 19, 301 })
	void a_comment_too_short_or_too_long_is_refused(int words) {
		var story = story().begins().allAccept();
		var sheet = AssessmentScene.sheet(4);
		sheet.put("comment", "mot ".repeat(words));

		assertThatThrownBy(() -> story.handsIn(story.live().get(0), sheet)).hasMessageContaining("Comment")
			.hasMessageContaining(String.valueOf(words));
	}

	@ParameterizedTest
	@ValueSource(ints = { 20, 300 })
	void a_comment_at_its_limits_is_taken(int words) {
		var story = story().begins().allAccept();
		var first = story.live().get(0);
		var sheet = AssessmentScene.sheet(4);
		sheet.put("comment", "mot ".repeat(words));

		story.handsIn(first, sheet);

		assertThat(story.evaluation(first.id()).state()).isEqualTo(State.RECORDED);
	}

	private static Object typed(String field, String entry) {
		return switch (field) {
			case "comment", "advice" -> entry;
			case "noConflict" -> Boolean.valueOf(entry);
			default -> Double.valueOf(entry);
		};
	}

	private static String label(String field) {
		return Map
			.of("relevance", "1. Relevance", "assets", "2. Creative assets", "comment", "Comment", "advice",
					"Your advice", "noConflict", "I have no conflict", "mark", "mark")
			.get(field);
	}

	private boolean mayRead(Evaluation evaluation) {
		return this.sql.sql("SELECT count(*) FROM document_case_reader WHERE case_id = ? AND group_id = ?")
			.params(evaluation.applicationId(), evaluation.group())
			.query(Integer.class)
			.single() == 1;
	}

	private DesignationAssessmentStory story() {
		this.scene.call(2, 3).experts(4).members(5);
		return new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA"));
	}

}
