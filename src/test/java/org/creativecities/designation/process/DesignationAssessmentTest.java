package org.creativecities.designation.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.creativecities.ProductTest;
import org.creativecities.designation.Application;
import org.creativecities.designation.AssessmentScene;
import org.creativecities.designation.Evaluation.Kind;
import org.creativecities.designation.Evaluation.State;
import org.creativecities.designation.Experts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What happens to an application between the screening and the Director-General. */
@ProductTest
class DesignationAssessmentTest {

	@Autowired
	ApplicationContext product;

	@Autowired
	JdbcClient sql;

	@Autowired
	Experts experts;

	AssessmentScene scene;

	@BeforeEach
	void deploy() {
		this.scene = new AssessmentScene(this.sql, this.experts);
		var repository = this.product.getBean(RepositoryService.class);
		if (repository.createProcessDefinitionQuery().processDefinitionKey("reminder-ladder").count() == 0) {
			repository.createDeployment()
				.addModelInstance("processes/reminder-ladder.bpmn",
						Bpmn.createExecutableProcess("reminder-ladder")
							.camundaHistoryTimeToLiveString("P1D")
							.startEvent()
							.endEvent()
							.done())
				.deploy();
		}
		if (repository.createProcessDefinitionQuery().processDefinitionKey("designation-assessment").count() == 0) {
			var deployment = repository.createDeployment();
			List.of("processes/designation-assessment.bpmn", "processes/designation-evaluation.bpmn",
					"processes/recommendation.dmn", "processes/evaluator-conflict.dmn", "forms/name-evaluators.form",
					"forms/assign-substitute.form", "forms/accept-evaluation.form", "forms/evaluate-application.form")
				.forEach(deployment::addClasspathResource);
			deployment.deploy();
		}
	}

	@AfterEach
	void remove() {
		this.sql.sql("DELETE FROM assessment").update();
		this.sql.sql("DELETE FROM evaluation").update();
		this.sql.sql("DELETE FROM application_version").update();
		this.sql.sql("DELETE FROM application").update();
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

	private DesignationAssessmentStory story() {
		this.scene.call(2, 3).experts(4).members(5);
		return new DesignationAssessmentStory(this.product, this.scene.application("Port Alder", "XA"));
	}

}
