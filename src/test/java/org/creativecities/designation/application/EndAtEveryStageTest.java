package org.creativecities.designation.application;

import java.util.List;
import java.util.function.Consumer;

import org.creativecities.ProductTest;
import org.creativecities.Jobs;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.assessment.Evaluation;
import org.creativecities.designation.assessment.Experts;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A city withdraws, or its call is cancelled, wherever the application stands before its outcome is public. */
@ProductTest
class EndAtEveryStageTest {

	@Autowired
	private ApplicationContext product;

	private DesignationApplicationStory alder;

	@BeforeEach
	void begin() {
		this.alder = new DesignationApplicationStory(this.product).callOpens().evaluatorsAreThere().opens();
	}

	@AfterEach
	void tidy(@Autowired JdbcClient sql) {
		DesignationApplicationStory.remove(sql);
	}

	/** Where an application may stand, the step where it waits then, and how it comes there. */
	enum Stage {

		OPENED("Activity_DescribeCandidature", alder -> {
		}),

		DRAFTED("Activity_DraftApplication", DesignationApplicationStory::describes),

		SUBMITTED("Activity_DraftApplication", DesignationApplicationStory::isReady),

		SCREENED("Activity_ScreenApplication", alder -> alder.isReady().callCloses()),

		CLARIFIED("Activity_ClarifyApplication", alder -> {
			alder.bean(JdbcClient.class).sql("UPDATE designation_call SET allow_clarification = true").update();
			alder.isReady().callCloses().officerScreens("addedMinor", List.of("PHOTOS"));
		}),

		HELD_INADMISSIBLE("Activity_ConfirmInadmissibility",
				alder -> alder.isReady().callCloses().officerScreens("addedGrave", List.of("FORM_ALTERED"))),

		WITHOUT_EVALUATORS("Activity_NameEvaluators", alder -> {
			alder.bean(Experts.class).all().forEach(expert -> alder.bean(Experts.class).activate(expert.id(), false));
			alder.isReady().callCloses().officerScreens();
		}),

		EVALUATED("Activity_AwaitEvaluations",
				alder -> alder.isReady().callCloses().officerScreens().evaluatorsAccept(3).evaluatorsHandIn(1)),

		ASSESSED("Event_DecisionPublished", Stage::allHandIn),

		DECIDED("Event_DecisionPublished", alder -> {
			allHandIn(alder);
			alder.bean(JdbcClient.class).sql("UPDATE designation_call SET state = 'DECIDED'").update();
		});

		private final String waits;

		private final Consumer<DesignationApplicationStory> story;

		Stage(String waits, Consumer<DesignationApplicationStory> story) {
			this.waits = waits;
			this.story = story;
		}

		private static void allHandIn(DesignationApplicationStory alder) {
			alder.isReady().callCloses().officerScreens().evaluatorsAccept(5).evaluatorsHandIn(5);
		}

	}

	@ParameterizedTest
	@EnumSource
	void a_city_withdraws(Stage stage) {
		reach(stage);

		this.alder.withdraws("The council wants more time.");
		this.product.getBean(Jobs.class).runDue();

		assertThat(this.alder.application().state()).isEqualTo(State.WITHDRAWN);
		assertThat(this.alder.letters("withdraw-application")).hasSize(recipients(stage));
		everythingIsOver();
	}

	@ParameterizedTest
	@EnumSource
	void its_call_is_cancelled(Stage stage) {
		reach(stage);

		this.alder.call.headCancels("The General Conference moved the call to next year.");
		this.product.getBean(Jobs.class).runDue();

		assertThat(this.alder.application().state()).isEqualTo(State.CANCELLED);
		assertThat(this.alder.letters("cancel-application")).hasSize(recipients(stage));
		everythingIsOver();
	}

	private void reach(Stage stage) {
		stage.story.accept(this.alder);
		assertThat(this.alder.waiting()).contains(stage.waits);
	}

	/** The city's contacts and the National Commission; before it is described there is one contact. */
	private static int recipients(Stage stage) {
		return (stage == Stage.OPENED) ? 2 : 3;
	}

	/** Nobody works on it any more, nobody may read it, and whoever did is thanked. */
	private void everythingIsOver() {
		assertThat(this.alder.hasEnded()).isTrue();
		assertThat(this.alder.evaluations()).allSatisfy(evaluation -> {
			assertThat(evaluation.state().isLive()).isFalse();
			assertThat(this.alder.mayRead(evaluation)).isFalse();
			assertThat(letters(evaluation)).contains("designation/thank-evaluator");
		});
	}

	private List<String> letters(Evaluation evaluation) {
		return this.product.getBean(Outbox.class).ofCase(evaluation.id()).stream().map(SentLetter::template).toList();
	}

}
