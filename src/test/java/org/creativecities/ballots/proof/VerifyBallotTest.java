package org.creativecities.ballots.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.creativecities.CapturedPrint;
import org.creativecities.commands.Arguments;
import org.creativecities.workflow.FrozenTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
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
		assertThat(found(this.honest)).isEmpty();
		assertThat(verify(JsonMapper.shared().writeValueAsString(this.honest))).isZero();
		assertThat(this.printed.out()).contains("all is right", "Round 1: 12 votes", "host: bid-1");
	}

	@Test
	void a_draw_is_repeated() {
		var drawn = HonestPack.of(4, 4, 0, 0);

		assertThat(drawn.words()).hasSize(2);
		assertThat(PackCheck.check(drawn, root(drawn), drawn.hash(), FrozenTable::decide)).isEmpty();
	}

	@Test
	void other_words_in_a_draw_are_noticed() {
		var drawn = HonestPack.of(4, 4, 0, 0);
		var forged = rehashed(new Pack(drawn.format(), drawn.ballot(), drawn.title(), drawn.rules(), drawn.drawWords(),
				drawn.rulesHash(), drawn.electorate(), drawn.rounds(), drawn.stopped(),
				List.of("the tide was low on a tuesday", drawn.words().get(1)), drawn.log(), drawn.result(),
				drawn.hash()));

		assertThat(PackCheck.check(forged, root(drawn), forged.hash(), FrozenTable::decide))
			.extracting(PackCheck.Defect::what)
			.contains("words");
	}

	@Test
	void a_choice_and_the_result_changed_together_do_not_give_the_published_hash() {
		var forged = rehashed(with(round -> round(round, round.roll(), round.papers(), round.codes(),
				round.choices().stream().map(choice -> 2).toList()), "bid-2"));

		assertThat(found(forged)).contains("hash-published");
	}

	@Test
	void a_choice_changed_alone_gives_another_result() {
		assertThat(own(with(round -> round(round, round.roll(), round.papers(), round.codes(),
				round.choices().stream().map(choice -> 2).toList()), "bid-1")))
			.containsExactly("result");
	}

	@Test
	void a_vote_added_after_the_close_is_not_in_the_root() {
		var forged = with(round -> {
			var roll = new ArrayList<>(round.roll());
			roll.add(new Pack.Mark("it-town-017", "2021-09-30T10:00:00Z"));
			var papers = new ArrayList<>(round.papers());
			papers.add(papers.get(0));
			var codes = new ArrayList<>(round.codes());
			codes.add(codes.get(0));
			var choices = new ArrayList<>(round.choices());
			choices.add(2);
			return round(round, roll, papers, codes, choices);
		}, "bid-1");

		assertThat(found(rehashed(forged))).contains("root");
	}

	@Test
	void a_vote_left_out_is_not_in_the_root_and_its_receipt_is_missing() {
		assertThat(found(with(round -> round(round, round.roll(), round.papers().subList(1, round.papers().size()),
				round.codes(), round.choices()), "bid-1")))
			.contains("root", "numbers", "receipts");
	}

	@Test
	void an_exchanged_receipt_is_noticed() {
		assertThat(found(with(round -> {
			var codes = new ArrayList<>(round.codes());
			codes.set(0, "0000-0000-0000-0000");
			return round(round, round.roll(), round.papers(), codes, round.choices());
		}, "bid-1"))).contains("receipts");
	}

	@Test
	void a_root_of_its_own_does_not_help_a_forger() {
		var forged = with(round -> {
			var roll = round.roll().subList(1, round.roll().size());
			var papers = round.papers().subList(1, round.papers().size());
			var root = Proofs.root(this.honest.rulesHash(), Proofs.FIRST, Proofs.Paper.of(round),
					this.honest.electorate(), roll, papers);
			return new Pack.Round(1, round.options(), round.opensAt(), round.closesAt(), false, roll, papers, root,
					round.codes().subList(1, round.codes().size()), round.choices().subList(1, round.choices().size()));
		}, "bid-1");

		assertThat(found(rehashed(forged))).contains("root-published");
	}

	@Test
	void rules_changed_afterwards_are_noticed() {
		var rules = this.honest.rules();
		var lax = new org.creativecities.ballots.rules.Rules(rules.mode(), rules.seats(), 0, rules.majority(),
				rules.runOff(), rules.openDays(), rules.prolongDays(), rules.runOffDays(), rules.table(),
				rules.precedence());

		assertThat(found(
				new Pack(this.honest.format(), this.honest.ballot(), this.honest.title(), lax, this.honest.drawWords(),
						this.honest.rulesHash(), this.honest.electorate(), this.honest.rounds(), this.honest.stopped(),
						this.honest.words(), this.honest.log(), this.honest.result(), this.honest.hash())))
			.contains("rules");
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
	void a_table_that_counts_for_ever_is_given_up() {
		var endless = table().replaceFirst("<text>mode</text>",
				"<text>count(for i in 1..1000000000 return i * i)</text>");

		assertThatIllegalStateException().isThrownBy(() -> FrozenTable.decide(endless, Map.of("mode", "SEATS")))
			.withMessageContaining("within");
	}

	@Test
	void a_table_is_not_asked_if_a_hash_is_wrong() {
		var forged = with(round -> round, "bid-2");

		assertThat(PackCheck.check(forged, root(this.honest), this.honest.hash(), (table, facts) -> {
			throw new AssertionError("asked");
		})).extracting(PackCheck.Defect::what).containsExactly("hash-published");
	}

	@Test
	void an_honest_run_off_is_right() {
		assertThat(own(HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1)))).isEmpty();
	}

	@Test
	void a_run_off_that_was_not_due_or_between_others_is_noticed() {
		assertThat(own(HonestPack.withRunOff(new int[] { 8, 1, 1 }, List.of(1, 3), List.of(3, 3, 1))))
			.containsExactly("no-run-off");
		assertThat(own(HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 3), List.of(3, 3, 1))))
			.containsExactly("no-run-off");
	}

	@Test
	void a_first_round_exchanged_after_its_close_does_not_go_with_the_root_of_the_run_off() {
		var honest = HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1));
		var other = HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1));
		var rounds = List.of(other.rounds().get(0), honest.rounds().get(1));
		var forged = rehashed(new Pack(honest.format(), honest.ballot(), honest.title(), honest.rules(),
				honest.drawWords(), honest.rulesHash(), honest.electorate(), rounds, List.of(), List.of(), honest.log(),
				honest.result(), honest.hash()));

		assertThat(own(forged)).containsExactly("root");
	}

	@Test
	void title_and_times_are_bound() {
		var renamed = new Pack(this.honest.format(), this.honest.ballot(), Map.of("en", "Host 2030", "fr", "Hôte"),
				this.honest.rules(), this.honest.drawWords(), this.honest.rulesHash(), this.honest.electorate(),
				this.honest.rounds(), List.of(), List.of(), this.honest.log(), this.honest.result(),
				this.honest.hash());
		var shorter = with(round -> new Pack.Round(1, round.options(), round.opensAt(), "2021-09-20T09:00:00Z", false,
				round.roll(), round.papers(), round.root(), round.codes(), round.choices()), "bid-1");

		assertThat(found(renamed)).containsExactly("rules");
		assertThat(found(shorter)).contains("root", "out-of-time");
	}

	@Test
	void a_log_cut_at_its_end_does_not_go_with_the_result() {
		var cut = new Pack(this.honest.format(), this.honest.ballot(), this.honest.title(), this.honest.rules(),
				this.honest.drawWords(), this.honest.rulesHash(), this.honest.electorate(), this.honest.rounds(),
				List.of(), List.of(), new Pack.LogEnd(11, this.honest.log().hash()), this.honest.result(),
				this.honest.hash());

		assertThat(found(cut)).containsExactly("hash-published");
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

	/** By the root and the hash that stand in it. */
	private static List<String> own(Pack pack) {
		var whole = rehashed(pack);
		return PackCheck.check(whole, root(whole), whole.hash(), FrozenTable::decide)
			.stream()
			.map(PackCheck.Defect::what)
			.toList();
	}

	private String table() {
		return this.honest.rules().table();
	}

	private List<String> found(Pack pack) {
		return PackCheck.check(pack, root(this.honest), this.honest.hash(), FrozenTable::decide)
			.stream()
			.map(PackCheck.Defect::what)
			.toList();
	}

	private int verify(String json) throws IOException {
		return new VerifyBallot().run(arguments(Files.writeString(this.folder.resolve("pack.json"), json)));
	}

	private Arguments arguments(Path file) {
		return Arguments.of("verify-ballot", file.toString(), "--root", root(this.honest), "--hash", this.honest.hash())
			.orElseThrow();
	}

	private Pack with(UnaryOperator<Pack.Round> forge, String winner) {
		var result = this.honest.result();
		var order = new ArrayList<>(result.order());
		order.remove(winner);
		order.add(0, winner);
		return new Pack(this.honest.format(), this.honest.ballot(), this.honest.title(), this.honest.rules(),
				this.honest.drawWords(), this.honest.rulesHash(), this.honest.electorate(),
				List.of(forge.apply(this.honest.rounds().get(0))), this.honest.stopped(), this.honest.words(),
				this.honest.log(),
				new Pack.Result(result.kind(), Map.of("host", winner), order, result.quorum(), result.certifiedBy()),
				this.honest.hash());
	}

	/** With the hash that a forger would write beside it. */
	private static Pack rehashed(Pack pack) {
		return new Pack(pack.format(), pack.ballot(), pack.title(), pack.rules(), pack.drawWords(), pack.rulesHash(),
				pack.electorate(), pack.rounds(), pack.stopped(), pack.words(), pack.log(), pack.result(),
				Proofs.result(pack.rounds(), pack.stopped(), pack.words(), pack.log(), pack.result()));
	}

	private static Pack.Round round(Pack.Round round, List<Pack.Mark> roll, List<Pack.SealedPaper> papers,
			List<String> codes, List<Integer> choices) {
		return new Pack.Round(round.number(), round.options(), round.opensAt(), round.closesAt(), round.prolonged(),
				roll, papers, round.root(), codes, choices);
	}

	private static String root(Pack pack) {
		return pack.rounds().get(pack.rounds().size() - 1).root();
	}

}
