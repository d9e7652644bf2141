package org.creativecities.monitoring.review;

import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.workflow.DecisionTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The table {@code report-outcome} (D9), pair by pair. */
@ProductTest
class ReportOutcomeTest {

	@Autowired
	DecisionTables tables;

	@ParameterizedTest
	@CsvSource({ "very-satisfactory, very-satisfactory, true, very-satisfactory",
			"very-satisfactory, satisfactory, true, satisfactory", "satisfactory, satisfactory, true, satisfactory",
			"very-satisfactory, unsatisfactory, true, arbiter", "very-satisfactory, unsatisfactory, false, arbiter",
			"satisfactory, unsatisfactory, true, revise", "unsatisfactory, unsatisfactory, true, revise",
			"unsatisfactory, unsatisfactory, false, unsatisfactory", "satisfactory, unsatisfactory, false, officer",
			"very-satisfactory, needs-revision, true, revise", "needs-revision, needs-revision, true, revise",
			"unsatisfactory, needs-revision, true, revise", "very-satisfactory, needs-revision, false, officer",
			"unsatisfactory, needs-revision, false, officer", "satisfactory, none, true, officer",
			"none, none, true, officer" })
	void two_verdicts_come_to_one_outcome(String better, String worse, boolean roundsLeft, String outcome) {
		assertThat(decide("none", better, worse, roundsLeft)).isEqualTo(outcome);
	}

	@ParameterizedTest
	@CsvSource({ "very-satisfactory, true, very-satisfactory", "satisfactory, false, satisfactory",
			"unsatisfactory, true, revise", "unsatisfactory, false, unsatisfactory", "needs-revision, true, revise",
			"needs-revision, false, officer", "unavailable, true, officer", "unavailable, false, officer" })
	void an_arbiter_decides_between_peers_who_are_far_apart(String arbiter, boolean roundsLeft, String outcome) {
		assertThat(decide(arbiter, "very-satisfactory", "unsatisfactory", roundsLeft)).isEqualTo(outcome);
	}

	private String decide(String arbiter, String better, String worse, boolean roundsLeft) {
		return this.tables.decide("report-outcome",
				Map.of("arbiter", arbiter, "better", better, "worse", worse, "roundsLeft", roundsLeft));
	}

}
