package org.creativecities.ballots.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.creativecities.ballots.keys.KeyPair;
import org.creativecities.ballots.keys.Paper;
import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.rules.Draw;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.rules.Rules;
import org.creativecities.ballots.rules.Tally;
import org.creativecities.ballots.rules.Withdrawal;
import org.creativecities.workflow.FrozenTable;

/** A pack as the product writes it, made without the product. */
public final class HonestPack {

	static final String BALLOT = "HOST-2024";

	private static final Map<String, String> TITLE = Map.of("en", "Host", "fr", "Hôte");

	private static final Pack.LogEnd LOG = new Pack.LogEnd(12, "ab".repeat(32));

	private static final List<Option> OPTIONS = IntStream.rangeClosed(1, 3)
		.mapToObj(at -> new Option(at, "bid-" + at, "Bid " + at, "Candidature " + at, Set.of(), "", 0))
		.toList();

	private static final List<String> WORDS = List.of("the tide was high on a tuesday",
			"forty one swans above the bridge");

	private static final List<String> BOUND = WORDS.stream().map(words -> Draw.commitment(BALLOT, words)).toList();

	private final Rules rules;

	private final String rulesHash;

	private final List<String> cities;

	private final List<Integer> first;

	private final List<Integer> stopped = new ArrayList<>();

	private final List<Withdrawal> withdrawn = new ArrayList<>();

	private int number;

	private List<Option> paper = List.of();

	private List<Integer> second = List.of();

	private HonestPack(boolean runOff, String table, int... votes) {
		this.rules = new Rules(Mode.ONE_OF_MANY, List.of("host"), 30, 50, 3, runOff, 14, 7, 7, table,
				Map.of("en", "Lots.", "fr", "Tirage au sort."));
		this.rulesHash = Proofs.rules(BALLOT, TITLE, this.rules, BOUND);
		this.first = IntStream.range(0, votes.length)
			.boxed()
			.flatMap(at -> IntStream.range(0, votes[at]).mapToObj(one -> (at < OPTIONS.size()) ? at + 1 : 0))
			.toList();
		this.cities = IntStream.rangeClosed(1, this.first.size() + 5).mapToObj("it-town-%03d"::formatted).toList();
	}

	/** So many cities vote for each option, the first first; the last number abstains. */
	static Pack of(int... votes) {
		return new HonestPack(false, table(), votes).pack();
	}

	/** Frozen with another table that decides the same. */
	static Pack withTable(String table) {
		return new HonestPack(false, table, 6, 3, 1, 2).pack();
	}

	/**
	 * If nobody has the majority there is a run-off; the round that follows is number 2.
	 */
	static HonestPack first(int... votes) {
		return new HonestPack(true, table(), votes);
	}

	/**
	 * Voted on again: the file of a ballot with a run-off between the options with these
	 * numbers, whether it was due or not.
	 * @param choices of the cities that vote
	 */
	static Pack withRunOff(int[] first, List<Integer> paper, List<Integer> choices) {
		return first(first).runOff(2, paper, choices).pack();
	}

	HonestPack runOff(int number, List<Integer> paper, List<Integer> choices) {
		this.number = number;
		this.paper = paper.stream().map(at -> OPTIONS.get(at - 1)).toList();
		this.second = choices;
		return this;
	}

	/** Somebody withdraws while the round with this number is voted on. */
	HonestPack withdraws(int option, int round) {
		this.withdrawn.add(new Withdrawal("bid-" + option, round));
		return this;
	}

	/** A round that was stopped. */
	HonestPack stops(int round) {
		this.stopped.add(round);
		return this;
	}

	Pack pack() {
		var rounds = new ArrayList<>(List.of(round(1, Proofs.FIRST, OPTIONS, this.first)));
		if (this.number > 0) {
			rounds.add(round(this.number, Proofs.count(rounds.get(0)), this.paper, this.second));
		}
		var found = outcome(rounds, List.of());
		var words = (found.kind() == Outcome.Kind.DRAW) ? WORDS : List.<String>of();
		if (!words.isEmpty()) {
			var root = rounds.get(rounds.size() - 1).root();
			found = outcome(rounds, Draw.order(Draw.seed(root, words), found.order()));
		}
		var result = new Pack.Result(found.kind().name(), found.seats(), found.order(), true,
				List.of("officer", "head"));
		return new Pack(Pack.FORMAT, BALLOT, TITLE, this.rules, BOUND, this.rulesHash, this.cities, List.copyOf(rounds),
				List.copyOf(this.stopped), List.copyOf(this.withdrawn), words, LOG, result,
				Proofs.result(rounds, this.stopped, this.withdrawn, words, LOG, result));
	}

	private Pack.Round round(int number, String before, List<Option> options, List<Integer> choices) {
		var key = KeyPair.generate();
		var context = BALLOT + "/" + number;
		var roll = this.cities.stream()
			.limit(choices.size())
			.map(city -> new Pack.Mark(city, "2021-09-20T10:00:00Z"))
			.toList();
		var codes = new ArrayList<String>();
		var papers = new ArrayList<Pack.SealedPaper>();
		for (var choice : choices) {
			var paper = Paper.of(choice);
			codes.add(paper.receipt().code());
			papers.add(new Pack.SealedPaper(UUID.randomUUID().toString(),
					HexFormat.of().formatHex(paper.seal(key.publicKey(), context)),
					Receipt.commitment(context, paper.receipt().code())));
		}
		codes.sort(null);
		var paper = new Proofs.Paper(number, options, "2021-09-15T08:00:00Z", "2021-09-29T22:00:00Z", false);
		return new Pack.Round(number, options, paper.opensAt(), paper.closesAt(), false, roll, papers,
				Proofs.root(this.rulesHash, before, paper, this.cities, roll, papers, this.withdrawn), codes, choices);
	}

	private Outcome outcome(List<Pack.Round> rounds, List<String> lots) {
		var tallies = rounds.stream()
			.map(round -> new Outcome.Round(round.options(), Tally.of(round.options(), round.choices())))
			.toList();
		return Outcome.of(this.rules, OPTIONS, tallies,
				this.withdrawn.stream().map(Withdrawal::key).collect(Collectors.toSet()), lots,
				facts -> FrozenTable.decide(this.rules.table(), facts));
	}

	static String table() {
		try {
			return Files.readString(Path.of("processes/ballot-outcome.dmn"));
		}
		catch (IOException missing) {
			throw new IllegalStateException(missing);
		}
	}

}
