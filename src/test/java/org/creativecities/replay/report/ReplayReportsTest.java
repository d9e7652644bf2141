package org.creativecities.replay.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

import org.creativecities.ProductTest;
import org.creativecities.replay.stage.Progress;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The smallest cohort, as the command plays it. */
@ProductTest
class ReplayReportsTest {

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	@Autowired
	private MembersThen members;

	@Autowired
	private CohortRound round;

	@Autowired
	private CohortCounting counting;

	@Test
	void thirteen_cities_report_in_2020_and_invented_ones_meet_everything_else() {
		var fates = this.members.before(2020);
		CohortSummary summary;
		try (var progress = new Progress(60, new PrintStream(this.shown))) {
			var cast = new CohortCast(2020, fates, progress);
			this.round.play(cast);
			summary = this.counting.of(cast);
		}

		assertThat(summary.cities()).isEqualTo(13);
		assertThat(summary.invented()).isEqualTo(fates.size());
		assertThat(summary.accepted()).as("all but the one that left").isEqualTo(13 + fates.size() - 1);
		assertThat(summary.revised()).isEqualTo(2);
		assertThat(summary.arbitrated()).isEqualTo(1);
		assertThat(summary.late()).isEqualTo(3);
		assertThat(summary.invitedToLeave()).isEqualTo(2);
		assertThat(summary.nextDue()).isEqualTo(2024);
		assertThat(this.shown.toString()).contains("100%", "The year is summed up");
	}

}
