package org.creativecities.ballots.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.rules.Draw;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.rules.Tally;
import org.creativecities.ballots.rules.Withdrawal;

/**
 * Checks a pack: roll, papers and receipts are those that were bound at the close, and
 * the choices counted again, round by round, give the result. It cannot tell whether the
 * server sealed what a voter chose, nor whether the choices are those that were in the
 * papers: both have to be trusted.
 */
public final class PackCheck {

	private static final int MOST_ROUNDS = 2;

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
	 * @param tables evaluates a decision table, given as text; asked only if all that is
	 * bound by a hash is as it was published
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
		require(Proofs.rules(this.pack.ballot(), this.pack.title(), this.pack.rules(), this.pack.drawWords())
			.equals(this.pack.rulesHash()), "rules");
		var before = Proofs.FIRST;
		var electorate = Set.copyOf(this.pack.electorate());
		for (var round : rounds) {
			round(round, before, electorate);
			before = Proofs.count(round);
		}
		published(rounds, root);
		require(Proofs
			.result(rounds, this.pack.stopped(), this.pack.withdrawn(), this.pack.words(), this.pack.log(),
					this.pack.result())
			.equals(hash), "hash-published");
		require(this.pack.hash().equals(hash), "hash-inside");
		if (this.defects.isEmpty()) {
			recount();
		}
	}

	/** The last root binds those before it, so theirs are not enough. */
	private void published(List<Pack.Round> rounds, String root) {
		var last = rounds.get(rounds.size() - 1);
		if (!last.root().equals(root)) {
			rounds.stream()
				.filter(round -> round.root().equals(root))
				.findFirst()
				.ifPresentOrElse(round -> require(false, "root-earlier", round.number(), last.number()),
						() -> require(false, "root-published"));
		}
	}

	private void round(Pack.Round round, String before, Set<String> electorate) {
		var number = round.number();
		require(Proofs
			.root(this.pack.rulesHash(), before, Proofs.Paper.of(round), this.pack.electorate(), round.roll(),
					round.papers(), this.pack.withdrawn())
			.equals(round.root()), "root", number);
		var cities = round.roll().stream().map(Pack.Mark::city).toList();
		require(new HashSet<>(cities).size() == cities.size(), "voted-twice", number);
		cities.stream()
			.filter(city -> !electorate.contains(city))
			.forEach(city -> require(false, "no-elector", number, city));
		round.roll()
			.stream()
			.filter(mark -> !inTime(mark, round))
			.forEach(mark -> require(false, "out-of-time", number, mark.city()));
		require(Stream.of(round.papers().size(), round.codes().size(), round.choices().size())
			.allMatch(size -> size == cities.size()), "numbers", number, cities.size(), round.papers().size(),
				round.codes().size(), round.choices().size());
		require(this.pack.rules().isSecret(cities.size()), "too-few", number, this.pack.rules().fewest());
		var commitments = round.papers().stream().map(Pack.SealedPaper::commitment).sorted().toList();
		var kept = round.codes()
			.stream()
			.map(code -> Receipt.commitment(this.pack.ballot() + "/" + number, code))
			.sorted()
			.toList();
		require(commitments.equals(kept), "receipts", number);
		var numbers = round.options().stream().map(Option::number).toList();
		round.choices()
			.stream()
			.filter(choice -> choice != Option.ABSTENTION && !numbers.contains(choice))
			.distinct()
			.forEach(choice -> require(false, "no-option", number, choice));
	}

	/** A mark bears the hour in which a city voted. */
	private static boolean inTime(Pack.Mark mark, Pack.Round round) {
		try {
			var hour = Instant.parse(mark.hour());
			return hour.isBefore(Instant.parse(round.closesAt()))
					&& hour.plus(Duration.ofHours(1)).isAfter(Instant.parse(round.opensAt()));
		}
		catch (DateTimeParseException none) {
			return false;
		}
	}

	/** Judges after each round, as the product did. */
	private void recount() {
		var counted = new ArrayList<Outcome.Round>();
		var last = 0;
		for (var round : this.pack.rounds()) {
			var keys = round.options().stream().map(Option::key).collect(Collectors.toSet());
			require(counted.isEmpty()
					|| counted.size() < MOST_ROUNDS && round.number() > last && isRunOff(counted, round, keys),
					"no-run-off", round.number());
			require(Collections.disjoint(keys, withdrawnBefore(round.number() + 1)), "withdrawn", round.number());
			last = round.number();
			counted.add(new Outcome.Round(round.options(), Tally.of(round.options(), round.choices())));
			if (!this.defects.isEmpty()) {
				return;
			}
		}
		var found = outcome(counted, withdrawnBefore(Integer.MAX_VALUE), List.of());
		if (found.kind() == Outcome.Kind.DRAW) {
			found = outcome(counted, withdrawnBefore(Integer.MAX_VALUE), lots(found.order()));
		}
		else {
			require(this.pack.words().isEmpty(), "no-draw");
		}
		compare(found, counted.get(0).tally().cast());
	}

	/**
	 * Whether what was counted before asked for it, between all on its paper, without
	 * those who had withdrawn by then.
	 */
	private boolean isRunOff(List<Outcome.Round> before, Pack.Round round, Set<String> keys) {
		var asked = outcome(before, withdrawnBefore(round.number()), List.of());
		return asked.kind() == Outcome.Kind.RUN_OFF && Set.copyOf(asked.again()).equals(keys);
	}

	/** Who had withdrawn when this round opened. */
	private Set<String> withdrawnBefore(int round) {
		return this.pack.withdrawn()
			.stream()
			.filter(each -> each.round() < round)
			.map(Withdrawal::key)
			.collect(Collectors.toSet());
	}

	private void compare(Outcome found, int cast) {
		var said = this.pack.result();
		require(found.kind() != Outcome.Kind.RUN_OFF && found.kind() != Outcome.Kind.DRAW, "not-final", found.kind());
		require(found.kind().name().equals(said.kind()) && found.seats().equals(said.seats())
				&& found.order().equals(said.order()), "result", found.kind(), found.seats(), said.kind(),
				said.seats());
		require(this.pack.rules().isQuorum(cast, this.pack.electorate().size()) == said.quorum(), "quorum", cast,
				this.pack.electorate().size());
		require(new HashSet<>(said.certifiedBy()).size() > 1, "certified");
	}

	private Outcome outcome(List<Outcome.Round> rounds, Set<String> withdrawn, List<String> lots) {
		return Outcome.of(this.pack.rules(), this.pack.rounds().get(0).options(), rounds, withdrawn, lots,
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
