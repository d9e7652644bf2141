package org.creativecities.ballots.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.creativecities.CapturedPrint;
import org.creativecities.commands.Arguments;
import org.creativecities.workflow.FrozenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Whoever forges a ballot's file is found out, whatever they change along with it. */
class VerifyBallotTest {

	private final Pack honest = HonestPack.of(6, 3, 1, 2);

	@TempDir
	private Path folder;

	@RegisterExtension
	private final CapturedPrint printed = new CapturedPrint();

	@Test
	void an_honest_file_is_right() throws IOException {
		assertThat(own(this.honest)).isEmpty();
		assertThat(verify(JsonMapper.shared().writeValueAsString(this.honest))).isZero();
		assertThat(this.printed.out()).contains("all is right", "Round 1: 12 votes", "host: bid-1, Bid 1");
	}

	@Test
	void a_draw_is_repeated() {
		var drawn = HonestPack.of(4, 4, 0, 0);

		assertThat(drawn.words()).hasSize(2);
		assertThat(PackCheck.check(drawn, root(drawn), drawn.hash(), FrozenTable::decide)).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("org.creativecities.ballots.proof.Forgery#all")
	void a_forgery_is_named(Forgery forgery) {
		assertThat(defects(forgery.file(), forgery.root(), forgery.hash())).contains(forgery.defect());
	}

	@ParameterizedTest
	@MethodSource("org.creativecities.ballots.proof.Addition#all")
	void an_honest_file_to_which_something_was_added_is_refused(Addition addition) throws IOException {
		var file = Files.writeString(this.folder.resolve("pack.json"), addition.text());
		var honest = Addition.HONEST;

		assertThat(new VerifyBallot()
			.run(Arguments.of("verify-ballot", file.toString(), "--root", root(honest), "--hash", honest.hash())
				.orElseThrow()))
			.isOne();
		assertThat(this.printed.out()).isEmpty();
	}

	@Test
	void the_root_of_an_earlier_round_is_told_from_a_wrong_one() {
		var pack = HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1));

		assertThat(defects(pack, pack.rounds().get(0).root(), pack.hash())).containsExactly("root-earlier");
		assertThat(defects(pack, "0".repeat(64), pack.hash())).containsExactly("root-published");
	}

	@Test
	void a_file_that_an_editor_has_marked_as_text_is_right() throws IOException {
		assertThat(verify("\ufeff" + JsonMapper.shared().writeValueAsString(this.honest))).isZero();
	}

	@Test
	void what_does_not_belong_into_a_file_is_named() throws IOException {
		var honest = JsonMapper.shared().writeValueAsString(this.honest);

		verify(honest.replaceFirst("\"format\"", "\"note\":\"x\",\"format\""));
		assertThat(this.printed.err()).contains("\"note\" does not belong there");
		verify(honest.replaceFirst("\"format\"", "\"format\":\"x\",\"format\""));
		assertThat(this.printed.err()).contains("a field stands there twice");
	}

	@Test
	void a_table_is_not_asked_if_a_hash_is_wrong() {
		var other = "0".repeat(64);

		assertThat(PackCheck.check(this.honest, root(this.honest), other, (table, facts) -> {
			throw new AssertionError("asked");
		})).extracting(PackCheck.Defect::what).contains("hash-published");
	}

	@Test
	void an_honest_run_off_is_right() {
		assertThat(own(HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1)))).isEmpty();
		assertThat(own(HonestPack.withRunOff(new int[] { 5, 4, 2 }, List.of(1, 2), List.of(2, 2, 1, 1)))).isEmpty();
	}

	/** With the third not on the paper, one of three on it, and one of two on it. */
	@Test
	void an_honest_run_off_from_which_somebody_withdrew_is_right() {
		var third = HonestPack.first(4, 4, 2).runOff(2, List.of(1, 2), List.of(2, 2, 1)).withdraws(3, 2).pack();
		var anew = HonestPack.first(3, 3, 3).stops(2).withdraws(1, 2).runOff(3, List.of(2, 3), List.of(2, 2, 3)).pack();
		var alone = HonestPack.first(4, 4, 2).stops(2).withdraws(1, 2).pack();

		assertThat(own(third)).isEmpty();
		assertThat(third.result().order()).containsExactly("bid-2", "bid-1");
		assertThat(own(anew)).isEmpty();
		assertThat(own(alone)).isEmpty();
		assertThat(alone.result().seats()).containsEntry("host", "bid-2");
		assertThat(alone.result().order()).containsExactly("bid-2", "bid-3");
	}

	@Test
	void a_table_that_would_run_code_is_not_run() throws IOException {
		var forged = JsonMapper.shared()
			.writeValueAsString(this.honest)
			.replace("<decisionTable ", "<decisionTable expressionLanguage=\\\"juel\\\" ");

		assertThat(verify(forged)).isOne();
		assertThat(this.printed.out()).doesNotContain("all is right");
	}

	@Test
	void a_table_that_hides_its_language_behind_another_encoding_is_not_run() {
		var hidden = table().replaceFirst("encoding=\"UTF-8\"", "encoding=\"ISO-2022-JP\"")
			.replace("<decisionTable ", "<decisionTable expression\u001b(BLanguage=\"juel\" ");
		var other = table().replace("<decisionTable ", "<decisionTable expressionLangu&#97;ge=\"juel\" ");
		var juel = table().replace("<inputExpression ", "<inputExpression expressionLanguage='juel' ");
		var utf16 = table().replaceFirst("encoding=\"UTF-8\"", "encoding='UTF-16'");

		for (var table : List.of(hidden, other, juel, utf16, "<!DOCTYPE x>" + table(), "", "no xml")) {
			assertThatIllegalStateException().isThrownBy(() -> FrozenTable.decide(table, Map.of()));
		}
	}

	@Test
	void two_contents_never_give_one_line() {
		var at = java.time.Instant.EPOCH;

		assertThat(Proofs.entry("none", 1, at, "a", "b\nc", "d"))
			.isNotEqualTo(Proofs.entry("none", 1, at, "a", "b", "c\nd"))
			.isNotEqualTo(Proofs.entry("none", 1, at, "a", "b c", "d"));
		assertThat(Proofs.entry("none", 1, at, "a", "b%0Ac", "d"))
			.isNotEqualTo(Proofs.entry("none", 1, at, "a", "b\nc", "d"));
	}

	@Test
	void what_is_no_file_of_a_ballot_is_refused() throws IOException {
		assertThat(verify("")).isOne();
		assertThat(verify("{}")).isOne();
		assertThat(verify("[1, 2]")).isOne();
		assertThat(new VerifyBallot().run(arguments(this.folder.resolve("missing.json")))).isOne();
	}

	@Test
	void what_a_file_says_steers_no_terminal() throws IOException {
		var honest = JsonMapper.shared().writeValueAsString(this.honest);

		assertThat(verify(honest.replace("\"HOST-2024\"", "\"HOST\\u001b[2JAll is right\""))).isOne();
		assertThat(this.printed.out()).doesNotContain("All is right");
		assertThat(
				verify(honest.replaceFirst("\"it-town-001\"(,\"hour\")", "\"x\\\\u001b[2J\\\\u202eAll is right\"$1")))
			.isOne();
		assertThat(this.printed.out()).contains("x\\u001b[2J\\u202eAll is right").doesNotContain("\u001b", "\u202e");
	}

	/** By the root and the hash that stand in it. */
	private static List<String> own(Pack pack) {
		return defects(pack, root(pack), pack.hash());
	}

	private static List<String> defects(Pack pack, String root, String hash) {
		return PackCheck.check(pack, root, hash, FrozenTable::decide).stream().map(PackCheck.Defect::what).toList();
	}

	private String table() {
		return this.honest.rules().table();
	}

	private int verify(String json) throws IOException {
		return new VerifyBallot().run(arguments(Files.writeString(this.folder.resolve("pack.json"), json)));
	}

	private Arguments arguments(Path file) {
		return Arguments.of("verify-ballot", file.toString(), "--root", root(this.honest), "--hash", this.honest.hash())
			.orElseThrow();
	}

	private static String root(Pack pack) {
		return Forgery.root(pack);
	}

}
