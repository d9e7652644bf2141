package org.creativecities.designation.application;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.camunda.bpm.engine.TaskService;
import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.assessment.Evaluation;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.designation.assessment.Expert;
import org.creativecities.designation.assessment.Experts;
import org.creativecities.network.Contact;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A city withdraws, or its call is cancelled, at every stage that an application has. */
@ProductTest
class EndEarlyTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	private DesignationApplicationStory alder;

	/** Where an application stands when it ends, and how it came there. */
	enum Stage {

		OPENED(alder -> {
		}, "Activity_DescribeCandidature"),

		PREPARED(alder -> alder.describes(), "Activity_DraftApplication"),

		ASKED_BY_ITS_COMMISSION(alder -> alder.describes().commissionAnswers("question", "Which kitchen?"),
				"Activity_AnswerQuestion"),

		SUBMITTED(alder -> alder.isReady(), "Activity_DraftApplication"),

		SCREENED(alder -> alder.isReady().callCloses(), "Activity_ScreenApplication"),

		CLARIFIED(alder -> {
			alder.bean(JdbcClient.class).sql("UPDATE designation_call SET allow_clarification = true").update();
			alder.describes().mayorSigns().commissionAnswers("endorse", null);
			alder.attaches("association-letter", 2).attaches("photo", 2).attaches("rights-form", 1).submits();
			alder.callCloses().officerScreens();
		}, "Activity_ClarifyApplication"),

		BEFORE_THE_HEAD(alder -> alder.describes().submits().callCloses().officerScreens(),
				"Activity_ConfirmInadmissibility"),

		WITHOUT_EVALUATORS(alder -> alder.isReady().callCloses().officerScreens(), "Activity_NameEvaluators"),

		PROPOSED_TO_EVALUATORS(alder -> {
			evaluatorsAreThere(alder);
			alder.isReady().callCloses().officerScreens();
		}, "Activity_AssessApplication"),

		READ_BY_EVALUATORS(alder -> {
			evaluatorsAreThere(alder);
			alder.isReady().callCloses().officerScreens();
			allAccept(alder);
		}, "Activity_AssessApplication"),

		BEFORE_THE_DOSSIER(Stage::isAssessed, "Event_DecisionPublished"),

		BEFORE_THE_DIRECTOR_GENERAL(alder -> {
			isAssessed(alder);
			alder.call.consulted();
		}, "Event_DecisionPublished"),

		DECIDED_UNDER_EMBARGO(alder -> {
			isAssessed(alder);
			alder.call.consulted().directorGeneralDecides();
		}, "Event_DecisionPublished");

		private final Consumer<DesignationApplicationStory> way;

		private final String waitsAt;

		Stage(Consumer<DesignationApplicationStory> way, String waitsAt) {
			this.way = way;
			this.waitsAt = waitsAt;
		}

		int evaluators() {
			return (this == PROPOSED_TO_EVALUATORS || this == READ_BY_EVALUATORS) ? 5 : 0;
		}

		void reach(DesignationApplicationStory alder) {
			this.way.accept(alder);
			assertThat(alder.waiting()).as("the stage is reached").contains(this.waitsAt);
		}

		private static void isAssessed(DesignationApplicationStory alder) {
			alder.isReady().callCloses().officerScreens().isAssessed();
			alder.call.assessed(alder.id, "recommended", 80);
		}

		private static void allAccept(DesignationApplicationStory alder) {
			var tasks = alder.bean(TaskList.class);
			for (var evaluation : alder.bean(Evaluations.class).ofApplication(alder.id)) {
				var evaluator = new Person("evaluator", Set.of(evaluation.group()));
				var task = tasks.find(evaluator, evaluation.id(), "Activity_AcceptEvaluation").orElseThrow();
				tasks.complete(evaluator, task, Map.of("answer", "accept"));
			}
		}

		private static void evaluatorsAreThere(DesignationApplicationStory alder) {
			for (var id : List.of("expert1", "expert2")) {
				alder.bean(Experts.class)
					.enter(new Expert(id, "Expert " + id, id + "@example.org", Locale.ENGLISH,
							ZoneId.of("Europe/Paris"), "XK", List.of("gastronomy"), true, true));
			}
			for (var city : List.of("Mole One", "Mole Two", "Mole Three")) {
				alder.call.member(city, "XK", "gastronomy");
			}
		}

	}

	@BeforeEach
	void begin() {
		this.alder = new DesignationApplicationStory(this.product).callOpens();
		this.alder.country("XK", "Birchland", "Bouleauland");
		this.alder.call.speaker("XK", Contact.Role.NATIONAL_COMMISSION, "National Commission of Birchland");
		this.alder.opens();
	}

	@AfterEach
	void tidy() {
		DesignationApplicationStory.remove(this.sql);
	}

	@ParameterizedTest
	@EnumSource
	void a_city_withdraws(Stage stage) {
		stage.reach(this.alder);
		var evaluations = evaluations();
		assertThat(evaluations).hasSize(stage.evaluators());
		assertThat(readers()).hasSize((stage == Stage.READ_BY_EVALUATORS) ? 5 : 0);

		this.alder.withdraws("The council wants more time.");
		this.product.getBean(Jobs.class).runDue();

		assertThat(this.alder.application().state()).isEqualTo(State.WITHDRAWN);
		assertThat(this.alder.letters("withdraw-application")).isNotEmpty();
		nothingIsLeft();
		assertThat(evaluations).as("each is thanked")
			.allMatch(evaluation -> !this.alder.call.letters(evaluation, "thank-evaluator").isEmpty());
		assertThat(readers()).as("the file is closed to its evaluators").isEmpty();
		this.alder.callCloses();
		assertThat(this.alder.call.waiting()).as("the call does not wait for it")
			.doesNotContain("Activity_AwaitScreening", "Activity_AwaitAssessments");
		this.alder.call.headCancels("No city is left.");
		assertThat(this.alder.application().state()).as("what has ended stays as it ended").isEqualTo(State.WITHDRAWN);
	}

	@ParameterizedTest
	@EnumSource
	void a_call_is_cancelled(Stage stage) {
		var birch = this.alder.neighbour("Birch Falls").opens();
		stage.reach(this.alder);
		var evaluations = evaluations();
		assertThat(evaluations).hasSize(stage.evaluators());
		assertThat(readers()).hasSize((stage == Stage.READ_BY_EVALUATORS) ? 5 : 0);

		this.alder.call.headCancels("The General Conference moved the call to next year.");

		assertThat(this.alder.call.hasEnded()).isTrue();
		assertThat(this.alder.call.call().cancelReason()).contains("General Conference");
		assertThat(this.alder.application().state()).isEqualTo(State.CANCELLED);
		assertThat(this.alder.letters("cancel-application")).isNotEmpty();
		nothingIsLeft();
		assertThat(readers()).as("the file is closed to its evaluators").isEmpty();
		assertThat(birch.application().state()).as("whatever became of it").isIn(State.CANCELLED, State.NOT_SUBMITTED);
		assertThat(birch.hasEnded()).isTrue();
	}

	/** The evaluations that somebody is expected to hand in. */
	private List<String> evaluations() {
		return this.product.getBean(Evaluations.class)
			.ofApplication(this.alder.id)
			.stream()
			.filter(evaluation -> evaluation.state().isLive())
			.map(Evaluation::id)
			.toList();
	}

	/** Groups of evaluators that may read the files. */
	private List<String> readers() {
		return this.sql.sql("SELECT group_id FROM document_case_reader WHERE case_id = ? AND group_id <> 'dg-office'")
			.param(this.alder.id)
			.query(String.class)
			.list();
	}

	/** No instance, no task and no live evaluation of the application. */
	private void nothingIsLeft() {
		assertThat(this.alder.hasEnded()).isTrue();
		assertThat(evaluations()).isEmpty();
		assertThat(this.product.getBean(TaskService.class).createTaskQuery().list()).as("tasks of the application")
			.noneMatch(
					task -> task.getTaskDefinitionKey().matches(".*(Application|Evaluation|Candidature|Evaluators)"));
	}

}
