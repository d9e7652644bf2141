package org.creativecities.replay.call;

import org.creativecities.replay.stage.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.network.PastRound;
import org.creativecities.network.RegisterImport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A round as the command plays it, with the first cities of 2019 instead of all 66. */
@ProductTest
class ReplayCallTest {

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	@Autowired
	private RegisterImport registerImport;

	@Autowired
	private Past past;

	@Autowired
	private Round round;

	@Autowired
	private Counting counting;

	@Test
	void cities_are_designated_and_each_rule_ends_an_invented_application() {
		var summary = play(2019);

		assertThat(summary.designated()).isEqualTo(3);
		assertThat(summary.members()).isEqualTo(180 + 3);
		assertThat(summary.refusedByRule()).isEqualTo(Map.of("ALREADY_MEMBER", 1, "WAIT_ONE_CALL", 1,
				"NOT_MEMBER_STATE", 1, "MAYOR_LETTER_MISSING", 1, "ASSOCIATION_LETTERS", 1, "ENDORSEMENT_LIMIT", 1));
		assertThat(summary.applications()).isEqualTo(3 + summary.invented());
		assertThat(summary.letters()).isPositive();
		assertThat(this.shown.toString()).contains("100%", "Designations are published");
	}

	@Test
	void where_endorsements_must_be_in_different_fields_a_second_one_in_a_field_is_refused() {
		var summary = play(2021);

		assertThat(summary.designated()).isEqualTo(3);
		assertThat(summary.refusedByRule()).containsEntry("ENDORSEMENT_SAME_FIELD", 1);
	}

	private Summary play(int year) {
		var all = this.registerImport.round(year);
		var few = new PastRound(all.announced(), all.designated().subList(0, 3), all.changes());
		var plan = CallPlan.of(year, few.announced());
		var cast = Cast.of(few, plan.fieldsDiffer());
		this.past.before(plan, cast);
		try (var progress = new Progress(cast.steps(), new PrintStream(this.shown))) {
			this.round.play(plan, cast, progress);
		}
		return this.counting.of(plan, cast);
	}

}
