package org.creativecities.ballots.proof;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file of a ballot in which somebody changed something, beside the root and the hash
 * that people know. Each is shown to the command and to the page.
 *
 * @param what was changed
 * @param root as it was published
 * @param hash as it was published
 * @param defect which the command names
 * @param sentence which the page shows
 */
record Forgery(String what, Pack file, String root, String hash, String defect, String sentence) {

	/** What stands in the file is published by nobody else but whoever forged it. */
	private static final String RESULT = "Counted again, the result is another one";

	private static final String ROUND = "not those of its root";

	private static final String HASH = "not the one whose hash was published";

	private static final String RULES = "The hash of the rules is not";

	private static final Pack HONEST = HonestPack.of(6, 3, 1, 2);

	private static final Pack DRAWN = HonestPack.of(4, 4, 0, 0);

	private static final Pack RUN_OFF = HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1));

	/** Between the two in front; the third withdraws meanwhile. */
	private static final Pack WITHDRAWN = HonestPack.first(4, 4, 2)
		.runOff(2, List.of(1, 2), List.of(2, 2, 1))
		.withdraws(3, 2)
		.pack();

	/**
	 * One of the two in front withdraws: the run-off is stopped, the other is elected.
	 */
	private static final Pack LEFT_ALONE = HonestPack.first(4, 4, 2).stops(2).withdraws(1, 2).pack();

	static Stream<Forgery> all() {
		return Stream.of(afterPublication(), byThePublisher(), rounds(), withdrawals()).flatMap(each -> each);
	}

	/** Root and hash are known; whoever forges writes a fitting hash into the file. */
	private static Stream<Forgery> afterPublication() {
		return Stream.of(
				known("all choices changed, and the result with them", HONEST,
						hashed(winner("bid-2", first(round -> fill(round, "choices", 2)))), "hash-published", HASH),
				known("a vote added after the close", HONEST, hashed(first(Forgery::addVote)), "root", ROUND),
				known("a vote left out", HONEST, hashed(first(round -> {
					array(round, "roll").remove(0);
					array(round, "papers").remove(0);
					array(round, "codes").remove(0);
					array(round, "choices").remove(0);
				})), "root", ROUND), known("a vote left out, with a root of its own", HONEST, bound(first(round -> {
					array(round, "roll").remove(0);
					array(round, "papers").remove(0);
					array(round, "codes").remove(0);
					array(round, "choices").remove(0);
				})), "root-published", "not the one that was published at the close"),
				known("the quorum lowered", HONEST, edited(pack -> ((ObjectNode) pack.get("rules")).put("quorum", 0)),
						"rules", RULES),
				known("another title", HONEST, edited(pack -> ((ObjectNode) pack.get("title")).put("en", "Host 2030")),
						"rules", RULES),
				known("a table that would run code", HONEST,
						edited(pack -> ((ObjectNode) pack.get("rules")).put("table",
								HonestPack.table()
									.replace("<decisionTable ", "<decisionTable expressionLanguage=\"juel\" "))),
						"rules", RULES),
				known("a round closed earlier", HONEST, first(round -> round.put("closesAt", "2021-09-20T09:00:00Z")),
						"out-of-time", "outside the time"),
				known("the log cut at its end", HONEST,
						edited(pack -> ((ObjectNode) pack.get("log")).put("entries", 11)), "hash-published", HASH),
				known("another hash in the file", HONEST, edited(pack -> pack.put("hash", "0".repeat(64))),
						"hash-inside", HASH),
				known("no run-off was stopped", LEFT_ALONE,
						edited(LEFT_ALONE, pack -> array(pack, "stopped").removeAll()), "hash-published", HASH),
				known("nobody withdrew", WITHDRAWN, edited(WITHDRAWN, pack -> array(pack, "withdrawn").removeAll()),
						"root", ROUND));
	}

	/** Even whoever publishes root and hash cannot make these agree. */
	private static Stream<Forgery> byThePublisher() {
		return Stream.of(own("all choices changed", bound(first(round -> fill(round, "choices", 2))), "result", RESULT),
				own("another winner", bound(winner("bid-2", HONEST)), "result", RESULT),
				own("nobody was chosen", bound(edited(pack -> {
					var result = (ObjectNode) pack.get("result");
					result.put("kind", "NO_CHOICE");
					result.putObject("seats");
				})), "result", RESULT),
				own("not over yet", bound(edited(pack -> ((ObjectNode) pack.get("result")).put("kind", "RUN_OFF"))),
						"result", RESULT),
				own("a quorum that was missed",
						bound(edited(pack -> ((ObjectNode) pack.get("result")).put("quorum", false))), "quorum",
						"The quorum is not what the file says"),
				own("certified by one person twice",
						bound(edited(pack -> ((ObjectNode) pack.get("result")).putArray("certifiedBy")
							.add("officer")
							.add("officer"))),
						"certified", "not certified by two officers"),
				own("a city on the roll twice",
						bound(first(round -> array(round, "roll").set(0, array(round, "roll").get(1)))), "voted-twice",
						"stands on the roll twice"),
				own("a city of no electorate",
						bound(first(round -> ((ObjectNode) array(round, "roll").get(0)).put("city", "it-nowhere"))),
						"no-elector", "not in the electorate"),
				own("a vote after the close", bound(
						first(round -> ((ObjectNode) array(round, "roll").get(0)).put("hour", "2021-09-30T10:00:00Z"))),
						"out-of-time", "outside the time"),
				own("an exchanged receipt",
						bound(first(round -> array(round, "codes").set(0, round.stringNode("0000-0000-0000-0000")))),
						"receipts", "receipt codes are not those"),
				own("a choice that stands on no paper",
						bound(first(round -> array(round, "choices").set(0, round.numberNode(9)))), "no-option",
						"stands on no paper"),
				own("a choice left out", bound(first(round -> array(round, "choices").remove(0))), "numbers",
						"not equally many"),
				own("other words told for a draw",
						bound(edited(DRAWN,
								pack -> array(pack, "words").set(0, pack.stringNode("the tide was low on a tuesday")))),
						"words", "not those that officers were bound to"),
				own("a draw where none was due", bound(edited(HONEST, pack -> {
					array(pack, "words").add(DRAWN.words().get(0)).add(DRAWN.words().get(1));
				})), "no-draw", "The words told for the draw"));
	}

	private static Stream<Forgery> rounds() {
		var other = HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1));
		return Stream.of(
				own("a run-off that was not due",
						HonestPack.withRunOff(new int[] { 8, 1, 1 }, List.of(1, 3), List.of(3, 3, 1)), "no-run-off",
						"A run-off was not due"),
				own("a run-off of two votes, which should have stayed shut",
						HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2)), "too-few",
						"its papers should have stayed shut"),
				own("a run-off between others",
						HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 3), List.of(3, 3, 1)), "no-run-off",
						"A run-off was not due"),
				own("a run-off without one of those in front, who did not withdraw",
						HonestPack.first(3, 3, 3).stops(2).runOff(3, List.of(1, 2), List.of(2, 2, 1)).pack(),
						"no-run-off", "A run-off was not due"),
				own("the first round exchanged, beside the root of the run-off",
						hashed(edited(RUN_OFF, pack -> array(pack, "rounds").set(0, tree(other).get("rounds").get(0)))),
						"root", ROUND));
	}

	private static Stream<Forgery> withdrawals() {
		return Stream.of(
				own("a candidate in the order who had withdrawn",
						bound(edited(WITHDRAWN, pack -> array((ObjectNode) pack.get("result"), "order").add("bid-3"))),
						"result", RESULT),
				own("elected after the withdrawal", bound(winner("bid-1", LEFT_ALONE)), "result", RESULT),
				own("on the paper after the withdrawal",
						bound(edited(RUN_OFF,
								pack -> array(pack, "withdrawn").addObject().put("key", "bid-1").put("round", 1))),
						"withdrawn", "Somebody who had withdrawn stands on a paper"),
				known("a withdrawal that never was", RUN_OFF,
						bound(edited(RUN_OFF,
								pack -> array(pack, "withdrawn").addObject().put("key", "bid-3").put("round", 2))),
						"root-published", "not the one that was published at the close"));
	}

	private static Forgery known(String what, Pack honest, Pack file, String defect, String sentence) {
		return new Forgery(what, file, root(honest), honest.hash(), defect, sentence);
	}

	private static Forgery own(String what, Pack file, String defect, String sentence) {
		return known(what, file, file, defect, sentence);
	}

	static String root(Pack pack) {
		return pack.rounds().get(pack.rounds().size() - 1).root();
	}

	private static void addVote(ObjectNode round) {
		((ArrayNode) round.get("roll")).addObject().put("city", "it-town-017").put("hour", "2021-09-29T10:00:00Z");
		array(round, "papers").add(array(round, "papers").get(0));
		array(round, "codes").add(array(round, "codes").get(0));
		array(round, "choices").add(2);
	}

	private static void fill(ObjectNode round, String list, int value) {
		var size = array(round, list).size();
		var filled = round.putArray(list);
		for (var at = 0; at < size; at++) {
			filled.add(value);
		}
	}

	private static Pack winner(String key, Pack pack) {
		return edited(pack, tree -> {
			var result = (ObjectNode) tree.get("result");
			result.putObject("seats").put("host", key);
		});
	}

	private static Pack first(Consumer<ObjectNode> edit) {
		return edited(pack -> edit.accept((ObjectNode) pack.get("rounds").get(0)));
	}

	private static Pack edited(Consumer<ObjectNode> edit) {
		return edited(HONEST, edit);
	}

	private static Pack edited(Pack pack, Consumer<ObjectNode> edit) {
		var tree = tree(pack);
		edit.accept(tree);
		return JsonMapper.shared().treeToValue(tree, Pack.class);
	}

	private static ObjectNode tree(Pack pack) {
		return JsonMapper.shared().valueToTree(pack);
	}

	private static ArrayNode array(ObjectNode tree, String list) {
		return (ArrayNode) tree.get(list);
	}

	/** With the hash that a forger writes beside it. */
	static Pack hashed(Pack pack) {
		return edited(pack, tree -> tree.put("hash", Proofs.result(pack.rounds(), pack.stopped(), pack.withdrawn(),
				pack.words(), pack.log(), pack.result())));
	}

	/** With roots and hash that fit what stands in it. */
	static Pack bound(Pack pack) {
		var tree = tree(pack);
		var before = Proofs.FIRST;
		for (var node : array(tree, "rounds")) {
			var round = JsonMapper.shared().treeToValue(node, Pack.Round.class);
			var root = Proofs.root(pack.rulesHash(), before, Proofs.Paper.of(round), pack.electorate(), round.roll(),
					round.papers(), pack.withdrawn());
			((ObjectNode) node).put("root", root);
			before = Proofs.count(root, round.codes(), round.choices());
		}
		return hashed(JsonMapper.shared().treeToValue(tree, Pack.class));
	}

	@Override
	public String toString() {
		return this.what;
	}

}
