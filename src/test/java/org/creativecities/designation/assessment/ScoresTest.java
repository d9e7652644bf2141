package org.creativecities.designation.assessment;

import java.math.BigDecimal;
import java.util.List;

import org.creativecities.ProductTest;
import org.creativecities.designation.call.AssessmentsFinished;
import org.creativecities.designation.call.Scoring;
import org.creativecities.designation.call.Scorings;
import org.creativecities.mail.Bilingual;
import org.creativecities.settings.SettingsCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.creativecities.network.Membership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What scores come to, and what a city is told of them. */
@ProductTest
@RecordApplicationEvents
class ScoresTest {

	private static final String WEIGHT = "designation.evaluation.weight.assets";

	@Autowired
	private Membership membership;

	@Autowired
	JdbcClient sql;

	@Autowired
	Experts experts;

	@Autowired
	Scores scores;

	@Autowired
	Feedbacks feedbacks;

	@Autowired
	Scorings scorings;

	@Autowired
	Assessments assessments;

	@Autowired
	SettingsCatalogue settings;

	@Autowired
	ApplicationEvents events;

	AssessmentScene scene;

	String application;

	@BeforeEach
	void set() {
		this.scene = new AssessmentScene(this.sql, this.experts, this.membership).call(2, 3);
		this.application = this.scene.application("Port Alder", "XA");
		this.assessments.begin(this.application, 5, AssessmentScene.START);
	}

	@AfterEach
	void strike() {
		this.sql.sql("DELETE FROM setting_change").update();
		this.scene.remove();
	}

	@Test
	void a_sheet_of_fives_is_worth_a_hundred_points_and_one_of_noughts_none() {
		handedIn(1, 5, 5, 5, 5, 5, "recommend", "a");
		handedIn(2, 0, 0, 0, 0, 0, "do-not-recommend", "b");

		assertThat(this.scores.score(this.application)).isEqualTo(new Scores.Result(new BigDecimal("50.00"),
				new BigDecimal("100.00"), 1, 2, true, this.scorings.of("CALL-2019")));
	}

	@Test
	void each_criterion_counts_by_its_weight() {
		handedIn(1, 5, 0, 0, 0, 0, "recommend", "a");
		handedIn(2, 0, 5, 0, 0, 0, "recommend", "b");
		handedIn(3, 0, 0, 5, 0, 0, "recommend", "c");
		handedIn(4, 0, 0, 0, 5, 0, "recommend", "d");
		handedIn(5, 0, 0, 0, 0, 5, "recommend", "e");

		this.scores.score(this.application);

		assertThat(this.sql.sql("SELECT score FROM evaluation ORDER BY number").query(BigDecimal.class).list())
			.extracting(BigDecimal::intValueExact)
			.containsExactly(20, 25, 20, 20, 15);
	}

	@Test
	void a_change_of_the_settings_does_not_reach_a_call_that_runs() {
		handedIn(1, 0, 5, 0, 0, 0, "recommend", "a");
		this.scorings.keep("CALL-2019", new Scoring(20, 40, 20, 10, 10, 1, new BigDecimal("5.00"),
				new BigDecimal("90.00"), new BigDecimal("30.00")));
		this.settings.change(WEIGHT, "30", "A test of the freeze.", 0, "head");
		try {
			var result = this.scores.score(this.application);

			assertThat(result.mean()).isEqualByComparingTo("40");
			assertThat(result.scoring().recommendedFrom()).isEqualByComparingTo("90");
			assertThat(this.feedbacks.of(this.application).averages()).as("one is enough here").hasSize(5);
		}
		finally {
			this.settings.change(WEIGHT, "25", "Back again.", 1, "head");
		}
	}

	@Test
	void weights_that_do_not_sum_to_a_hundred_stop_the_scoring_with_a_sentence() {
		this.settings.change(WEIGHT, "30", "A test of the sum.", 0, "head");
		try {
			assertThatIllegalStateException().isThrownBy(() -> this.scores.score(this.application))
				.withMessageContaining("sum to 105, not to 100");
		}
		finally {
			this.settings.change(WEIGHT, "25", "Back again.", 1, "head");
		}
	}

	@Test
	void a_city_reads_averages_and_comments_without_names() {
		handedIn(1, 5, 4, 3, 2, 1, "recommend", "Strong on the harbour.");
		handedIn(2, 4, 4, 4, 4, 4, "recommend", "Say more about the budget.");
		handedIn(3, 3, 4, 5, 0, 1, "recommend", "Come back with a partner.");

		var feedback = this.feedbacks.of(this.application);

		assertThat(feedback.averages()).extracting(BigDecimal::toPlainString)
			.containsExactly("4.0", "4.0", "4.0", "2.0", "2.0");
		assertThat(feedback.comments()).containsExactlyInAnyOrder("Strong on the harbour.",
				"Say more about the budget.", "Come back with a partner.");
		assertThat(feedback.criteria()).hasSize(5)
			.first()
			.isEqualTo(new Bilingual("Relevance to the 2030 Agenda and the Mission Statement: 4.0 out of 5",
					"Pertinence au regard du Programme 2030 et de la Déclaration de mission : 4,0 sur 5"));
	}

	@Test
	void averages_of_fewer_evaluations_than_a_recommendation_needs_are_told_to_nobody() {
		handedIn(1, 5, 4, 3, 2, 1, "recommend", "Strong on the harbour.");
		handedIn(2, 4, 4, 4, 4, 4, "recommend", "Say more about the budget.");

		var feedback = this.feedbacks.of(this.application);

		assertThat(feedback.averages()).isEmpty();
		assertThat(feedback.comments()).hasSize(2);
	}

	@Test
	void without_evaluations_there_is_nothing_to_tell() {
		assertThat(this.feedbacks.of(this.application)).isEqualTo(new Feedback(List.of(), List.of()));
		assertThat(this.scores.score(this.application).evaluations()).isZero();
	}

	@Test
	void the_last_assessment_lets_the_call_move_on() {
		var second = this.scene.application("Glass Bay", "XE");
		this.sql.sql("UPDATE application SET state = 'ASSESSING'").update();

		this.scores.assess(this.application, "recommended");
		assertThat(this.events.stream(AssessmentsFinished.class)).isEmpty();
		this.scores.assess(second, "to-discuss");

		assertThat(this.events.stream(AssessmentsFinished.class)).containsExactly(new AssessmentsFinished("CALL-2019"));
		assertThat(this.sql.sql("SELECT recommendation FROM application ORDER BY id").query(String.class).list())
			.containsExactly("recommended", "to-discuss");
	}

	private void handedIn(int number, int c1, int c2, int c3, int c4, int c5, String advice, String comment) {
		this.sql
			.sql("""
					INSERT INTO evaluation (id, application_id, number, kind, evaluator, state, proposed_at, answer_by, relevance,
					  assets, local_work, cooperation, feasibility, advice, comment)
					VALUES (?, ?, ?, 'EXPERT', ?, 'RECORDED', ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params("E" + number, this.application, number, "expert" + number,
					AssessmentScene.at("2019-07-20T00:00:00Z"), AssessmentScene.at("2019-07-27T00:00:00Z"), c1, c2, c3,
					c4, c5, advice, comment)
			.update();
	}

}
