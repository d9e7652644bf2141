package org.creativecities.replay.host;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.mail.LetterArchive;
import org.creativecities.network.Register;
import org.creativecities.replay.stage.Progress;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The choice as the command plays it, among twelve cities instead of all 246. */
@ProductTest
class ReplayHostTest {

	private static final List<String> LEVEL = List.of("Sainte-Quinte + Quinta do Mar", "Lake Kestrel");

	private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

	@Autowired
	private HostMembers members;

	@Autowired
	private HostRound round;

	@Autowired
	private HostCounting counting;

	@Autowired
	private Register register;

	@Autowired
	private LetterArchive letters;

	@Test
	void a_run_off_ends_level_and_lots_choose_between_invented_cities() {
		var summary = play(Map.of("Sainte-Quinte", 5, "Lake Kestrel", 3, "Port Alder", 2, "abstention", 1),
				Map.of("Sainte-Quinte", 5, "Lake Kestrel", 5, "abstention", 1));

		assertThat(summary.electorate()).isEqualTo(12);
		assertThat(summary.votes()).isEqualTo(11);
		assertThat(summary.rounds()).isEqualTo(2);
		assertThat(summary.tieDrawn()).isTrue();
		assertThat(summary.winner()).isIn(LEVEL);
		assertThat(summary.root()).matches("[0-9a-f]{64}").isNotEqualTo(summary.hash());
		assertThat(summary.told()).contains("Round 1: 11 voted", "Port Alder 2", "lots fell to " + summary.winner(),
				summary.root(), summary.hash());
		assertThat(this.shown.toString()).contains("100%", "The host agreement is signed");
		assertThat(this.register.members()).filteredOn(city -> city.invented()).hasSize(4);
		assertThat(this.letters.ofCase("HOST-2022")).filteredOn(letter -> letter.template().equals("hosting/keep-host"))
			.as("all are told who hosts, each through two people")
			.hasSize(2 * 12);
	}

	@Test
	void where_a_majority_is_there_at_once_nothing_is_drawn() {
		var summary = play(Map.of("Sainte-Quinte", 3, "Lake Kestrel", 6, "Port Alder", 2));

		assertThat(summary.rounds()).isEqualTo(1);
		assertThat(summary.tieDrawn()).isFalse();
		assertThat(summary.winner()).isEqualTo("Lake Kestrel");
		assertThat(summary.told()).contains("Chosen: Lake Kestrel.");
	}

	@SafeVarargs
	private HostSummary play(Map<String, Integer>... rounds) {
		try (var progress = new Progress(30, new PrintStream(this.shown))) {
			var cast = new HostCast(2022, 12, Bid.all(), new VoteTable(List.of(rounds)), progress);
			this.members.before(cast);
			this.round.play(cast);
			return this.counting.of(cast);
		}
	}

}
