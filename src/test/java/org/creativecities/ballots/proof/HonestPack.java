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
		var rulesHash = Proofs.rules(BALLOT, rules, bound);
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
		return new Pack(Pack.FORMAT, BALLOT, Map.of("en", "Host", "fr", "Hôte"), rules, bound, rulesHash, cities,
				List.of(round), words, result, Proofs.result(List.of(round), words, result));
	}

	private static Pack.Round round(String rulesHash, List<String> cities, List<Integer> choices) {
		var key = KeyPair.generate();
		var context = BALLOT + "/1";
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
		return new Pack.Round(1, OPTIONS, "2021-09-15T08:00:00Z", "2021-09-29T22:00:00Z", roll, papers,
				Proofs.root(rulesHash, 1, OPTIONS, cities, roll, papers), codes, choices);
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
