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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transactions;

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
		assertThat(this.sql.sql("SELECT DISTINCT model::text FROM letter WHERE template = 'hosting/announce-result'")
			.query(String.class)
			.single()).contains("Round 1: 11 of 12 cities voted. Round 2: 11 of 12 cities voted.",
					"Tour 2 : 11 villes sur 12 ont voté.");
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

	@ParameterizedTest
	@CsvSource({ "1, root-published", "2, hash-published" })
	void a_file_that_does_not_fit_what_members_were_told_by_letter_proves_nothing(int which, String defect) {
		var cast = played(Map.of("Sainte-Quinte", 3, "Lake Kestrel", 6, "Port Alder", 2));
		forgeLetters(which);

		assertThatThrownBy(() -> this.counting.of(cast)).hasMessageContaining(defect);
	}

	/**
	 * As somebody does who may switch off triggers: sent letters are never changed.
	 * @param which of the two, root or hash, that each letter on the result tells
	 */
	private void forgeLetters(int which) {
		this.transactions.executeWithoutResult(status -> {
			this.sql.sql("SET LOCAL session_replication_role = replica").update();
			this.sql.sql("""
					UPDATE letter SET text = regexp_replace(text, '[0-9a-f]{64}', repeat('0', 64), 1, ?)
					WHERE template = 'hosting/announce-result'""").param(which).update();
		});
	}

	@SafeVarargs
	private HostSummary play(Map<String, Integer>... rounds) {
		return this.counting.of(played(rounds));
	}

	@SafeVarargs
	private HostCast played(Map<String, Integer>... rounds) {
		try (var progress = new Progress(30, new PrintStream(this.shown))) {
			var cast = new HostCast(2022, 12, Bid.all(), new VoteTable(List.of(rounds)), progress);
			this.members.before(cast);
			this.round.play(cast);
			return cast;
		}
	}

}
