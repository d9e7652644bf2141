package org.creativecities.ballots.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.rules.Draw;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.rules.Tally;

/**
 * Checks a pack: nothing was changed after the close, every receipt is in, and the count
 * done again gives the result. It cannot tell whether the server sealed what a voter
 * chose: that has to be trusted.
 */
public final class PackCheck {

	private final Pack pack;

	private final BiFunction<String, Map<String, Object>, String> tables;

	private final List<Defect> defects = new ArrayList<>();

	private PackCheck(Pack pack, BiFunction<String, Map<String, Object>, String> tables) {
		this.pack = pack;
		this.tables = tables;
	}

	/**
	 * @param root of the last round, as it was published at the close
	 * @param hash of the result, as it was published with it
	 * @param tables evaluates a decision table, given as text
	 * @return what is wrong; empty if nothing is
	 */
	public static List<Defect> check(Pack pack, String root, String hash,
			BiFunction<String, Map<String, Object>, String> tables) {
		var check = new PackCheck(pack, tables);
		check.all(root, hash);
		return List.copyOf(check.defects);
	}

	private void all(String root, String hash) {
		require(Pack.FORMAT.equals(this.pack.format()), "format", this.pack.format());
		if (!this.defects.isEmpty()) {
			return;
		}
		var rounds = this.pack.rounds();
		require(!rounds.isEmpty(), "no-rounds");
		if (rounds.isEmpty()) {
			return;
		}
		require(Proofs.rules(this.pack.ballot(), this.pack.rules(), this.pack.drawWords())
			.equals(this.pack.rulesHash()), "rules");
		for (var round : rounds) {
			round(round);
		}
		require(rounds.get(rounds.size() - 1).root().equals(root), "root-published");
		require(Proofs.result(rounds, this.pack.words(), this.pack.result()).equals(hash), "hash-published");
		require(this.pack.hash().equals(hash), "hash-inside");
		recount();
	}

	private void round(Pack.Round round) {
		var number = round.number();
		require(Proofs
			.root(this.pack.rulesHash(), number, round.options(), this.pack.electorate(), round.roll(), round.papers())
			.equals(round.root()), "root", number);
		var cities = round.roll().stream().map(Pack.Mark::city).toList();
		require(new HashSet<>(cities).size() == cities.size(), "voted-twice", number);
		cities.stream()
			.filter(city -> !this.pack.electorate().contains(city))
			.forEach(city -> require(false, "no-elector", number, city));
		require(Stream.of(round.papers().size(), round.codes().size(), round.choices().size())
			.allMatch(size -> size == cities.size()), "numbers", number, cities.size(), round.papers().size(),
				round.codes().size(), round.choices().size());
		var commitments = round.papers().stream().map(Pack.SealedPaper::commitment).sorted().toList();
		var kept = round.codes()
			.stream()
			.map(code -> Receipt.commitment(this.pack.ballot() + "/" + number, code))
			.sorted()
			.toList();
		require(commitments.equals(kept), "receipts", number);
	}

	private void recount() {
		var rounds = new ArrayList<Outcome.Round>();
		for (var round : this.pack.rounds()) {
			var numbers = round.options().stream().map(Option::number).toList();
			round.choices()
				.stream()
				.filter(choice -> choice != Option.ABSTENTION && !numbers.contains(choice))
				.forEach(choice -> require(false, "no-option", round.number(), choice));
			var known = round.choices()
				.stream()
				.filter(choice -> choice == Option.ABSTENTION || numbers.contains(choice))
				.toList();
			rounds.add(new Outcome.Round(round.options(), Tally.of(round.options(), known)));
		}
		var found = outcome(rounds, List.of());
		if (found.kind() == Outcome.Kind.DRAW) {
			found = outcome(rounds, lots(found.order()));
		}
		var said = this.pack.result();
		require(found.kind().name().equals(said.kind()) && found.seats().equals(said.seats())
				&& found.order().equals(said.order()), "result", found.kind(), found.seats(), said.kind(),
				said.seats());
		var cast = rounds.get(0).tally().cast();
		require(this.pack.rules().isQuorum(cast, this.pack.electorate().size()) == said.quorum(), "quorum", cast,
				this.pack.electorate().size());
		require(new HashSet<>(said.certifiedBy()).size() > 1, "certified");
	}

	private Outcome outcome(List<Outcome.Round> rounds, List<String> lots) {
		return Outcome.of(this.pack.rules(), this.pack.rounds().get(0).options(), rounds, lots,
				facts -> this.tables.apply(this.pack.rules().table(), facts));
	}

	private List<String> lots(List<String> keys) {
		var told = this.pack.words().stream().map(words -> Draw.commitment(this.pack.ballot(), words)).toList();
		require(told.equals(this.pack.drawWords()), "words");
		var last = this.pack.rounds().get(this.pack.rounds().size() - 1);
		return Draw.order(Draw.seed(last.root(), this.pack.words()), keys);
	}

	private void require(boolean right, String what, Object... arguments) {
		if (!right) {
			this.defects.add(new Defect(what, List.of(arguments)));
		}
	}

	/**
	 * Something that is not as it should be.
	 *
	 * @param what a word for which {@code messages/verify-ballot.properties} has a
	 * sentence
	 */
	public record Defect(String what, List<Object> arguments) {

	}

}
