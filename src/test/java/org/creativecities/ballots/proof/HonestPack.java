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

	private HonestPack() {
	}

	/** So many cities vote for each option, the first first; the last number abstains. */
	static Pack of(int... votes) {
		var rules = new Rules(Mode.ONE_OF_MANY, List.of("host"), 30, 50, false, 14, 7, 7, table(),
				Map.of("en", "Lots.", "fr", "Tirage au sort."));
		var bound = WORDS.stream().map(words -> Draw.commitment(BALLOT, words)).toList();
		var rulesHash = Proofs.rules(BALLOT, TITLE, rules, bound);
		var choices = new ArrayList<Integer>();
		IntStream.range(0, votes.length)
			.forEach(at -> IntStream.range(0, votes[at])
				.forEach(one -> choices.add((at < OPTIONS.size()) ? at + 1 : Option.ABSTENTION)));
		var cities = IntStream.rangeClosed(1, choices.size() + 5).mapToObj("it-town-%03d"::formatted).toList();
		var round = round(rulesHash, cities, choices);
		var found = outcome(rules, choices, List.of());
		var words = (found.kind() == Outcome.Kind.DRAW) ? WORDS : List.<String>of();
		if (!words.isEmpty()) {
			found = outcome(rules, choices, Draw.order(Draw.seed(round.root(), words), found.order()));
		}
		var result = new Pack.Result(found.kind().name(), found.seats(), found.order(), true,
				List.of("officer", "head"));
		return new Pack(Pack.FORMAT, BALLOT, TITLE, rules, bound, rulesHash, cities, List.of(round), List.of(), words,
				LOG, result, Proofs.result(List.of(round), List.of(), words, LOG, result));
	}

	/**
	 * Two in front are voted on again: the file of a ballot with a run-off between the
	 * options with these numbers, whether it was due or not, and with this winner.
	 * @param first votes of the first round
	 * @param second the choices of the run-off
	 */
	static Pack withRunOff(int[] first, List<Integer> paper, List<Integer> second) {
		var rules = new Rules(Mode.ONE_OF_MANY, List.of("host"), 30, 50, true, 14, 7, 7, table(),
				Map.of("en", "Lots.", "fr", "Tirage au sort."));
		var bound = WORDS.stream().map(words -> Draw.commitment(BALLOT, words)).toList();
		var rulesHash = Proofs.rules(BALLOT, TITLE, rules, bound);
		var choices = new ArrayList<Integer>();
		IntStream.range(0, first.length)
			.forEach(at -> IntStream.range(0, first[at]).forEach(one -> choices.add(at + 1)));
		var cities = IntStream.rangeClosed(1, choices.size()).mapToObj("it-town-%03d"::formatted).toList();
		var one = round(rulesHash, cities, choices);
		var options = paper.stream().map(number -> OPTIONS.get(number - 1)).toList();
		var two = round(rulesHash, 2, Proofs.count(one), options, cities, second);
		var found = Outcome.of(rules, OPTIONS,
				List.of(new Outcome.Round(OPTIONS, Tally.of(OPTIONS, choices)),
						new Outcome.Round(options, Tally.of(options, second))),
				List.of(), facts -> FrozenTable.decide(rules.table(), facts));
		var result = new Pack.Result(found.kind().name(), found.seats(), found.order(), true,
				List.of("officer", "head"));
		return new Pack(Pack.FORMAT, BALLOT, TITLE, rules, bound, rulesHash, cities, List.of(one, two), List.of(),
				List.of(), LOG, result, Proofs.result(List.of(one, two), List.of(), List.of(), LOG, result));
	}

	private static Pack.Round round(String rulesHash, List<String> cities, List<Integer> choices) {
		return round(rulesHash, 1, Proofs.FIRST, OPTIONS, cities, choices);
	}

	static Pack.Round round(String rulesHash, int number, String before, List<Option> options, List<String> cities,
			List<Integer> choices) {
		var key = KeyPair.generate();
		var context = BALLOT + "/" + number;
		var roll = cities.stream()
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
				Proofs.root(rulesHash, before, paper, cities, roll, papers), codes, choices);
	}

	private static Outcome outcome(Rules rules, List<Integer> choices, List<String> lots) {
		return Outcome.of(rules, OPTIONS, List.of(new Outcome.Round(OPTIONS, Tally.of(OPTIONS, choices))), lots,
				facts -> FrozenTable.decide(rules.table(), facts));
	}

	private static String table() {
		try {
			return Files.readString(Path.of("processes/ballot-outcome.dmn"));
		}
		catch (IOException missing) {
			throw new IllegalStateException(missing);
		}
	}

}
