package org.creativecities.ballots.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.creativecities.ballots.proof.Proofs;
import org.creativecities.ballots.rules.Draw;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;
import org.creativecities.invariants.Invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * As many papers as marks on the roll, nobody outside the electorate, nothing counted
 * while it is open, no key left after the count, the outcome as it is counted again, and
 * every hash as it was published and as the log tells.
 */
@Component
class BallotsAreWhole implements Invariant {

	private static final Set<String> TOLD = Set.of("announced", "closed", "counted", "published");

	private final Ballots ballots;

	private final Preparation preparation;

	private final Roll roll;

	private final Packs packs;

	private final Outcomes outcomes;

	private final BallotLog log;

	private final JdbcClient sql;

	BallotsAreWhole(Ballots ballots, Preparation preparation, Roll roll, Packs packs, Outcomes outcomes, BallotLog log,
			JdbcClient sql) {
		this.ballots = ballots;
		this.preparation = preparation;
		this.roll = roll;
		this.packs = packs;
		this.outcomes = outcomes;
		this.log = log;
		this.sql = sql;
	}

	@Override
	public String claim() {
		return "In each ballot marks on the roll, papers, receipt codes and choices are equally many; only the electorate "
				+ "has voted; nothing is open and counted; counted again the outcome is the same; and no hash is broken.";
	}

	@Override
	public List<String> broken() {
		var broken = new ArrayList<String>();
		for (var ballot : this.ballots.all()) {
			if (!this.log.isUnbroken(ballot.id())) {
				broken.add("%s: the log is no chain any more".formatted(ballot.id()));
			}
			hashes(ballot, broken);
			for (var round : this.ballots.rounds(ballot.id())) {
				numbers(round, broken);
				strangers(round, broken);
				root(ballot, round, broken);
				count(round, broken);
			}
			told(ballot, broken);
			outcome(ballot, broken);
		}
		return broken;
	}

	private void hashes(Ballot ballot, List<String> broken) {
		var commitments = this.preparation.words(ballot.id()).stream().map(Preparation.Words::commitment).toList();
		ballot.rulesHash()
			.filter(hash -> !hash.equals(Proofs.rules(ballot.id(), ballot.title(), ballot.rules(), commitments)))
			.ifPresent(hash -> broken.add("%s: the rules are not those that were published".formatted(ballot.id())));
		this.packs.of(ballot.id())
			.filter(pack -> !pack.hash().equals(this.packs.resultHash(pack.ballot())))
			.ifPresent(pack -> broken.add("%s: the result is not the one that was published".formatted(ballot.id())));
	}

	private void numbers(Round round, List<String> broken) {
		var marks = this.roll.turnout(round);
		var papers = count("ballot_paper", round);
		var codes = count("ballot_code", round);
		var choices = count("ballot_choice", round);
		var shares = count("ballot_share", round);
		var counted = round.state() == Round.State.COUNTED;
		if (papers != marks || codes != (counted ? marks : 0) || choices != codes) {
			broken.add("%s, %s: %d marks, %d papers, %d codes, %d choices".formatted(round.context(), round.state(),
					marks, papers, codes, choices));
		}
		if (shares > 0 && !round.isRunning()) {
			broken.add("%s, %s: shares of its key are still there".formatted(round.context(), round.state()));
		}
	}

	private void strangers(Round round, List<String> broken) {
		this.sql.sql("""
				SELECT city_id FROM ballot_roll r WHERE ballot_id = ? AND round = ? AND NOT EXISTS (
				  SELECT FROM ballot_elector e WHERE e.ballot_id = r.ballot_id AND e.city_id = r.city_id)""")
			.params(round.ballot(), round.number())
			.query(String.class)
			.list()
			.forEach(city -> broken
				.add("%s: %s voted without being in the electorate".formatted(round.context(), city)));
	}

	private void root(Ballot ballot, Round round, List<String> broken) {
		round.root()
			.filter(root -> !root.equals(this.packs.root(ballot, round)))
			.ifPresent(root -> broken
				.add("%s: roll and papers are not those of the published root".formatted(round.context())));
	}

	private void count(Round round, List<String> broken) {
		round.countHash()
			.filter(hash -> !hash.equals(this.packs.count(round)))
			.ifPresent(hash -> broken
				.add("%s: codes and choices are not those that were counted".formatted(round.context())));
	}

	/** What the log said when it was published, in the order in which it was. */
	private void told(Ballot ballot, List<String> broken) {
		var rounds = this.ballots.rounds(ballot.id());
		var kept = new ArrayList<String>();
		ballot.rulesHash().ifPresent(hash -> kept.add("announced " + hash));
		for (var round : rounds) {
			round.root().ifPresent(root -> kept.add("closed " + root));
			round.countHash().ifPresent(hash -> kept.add("counted " + round.number() + " " + hash));
		}
		this.packs.hash(ballot.id()).ifPresent(hash -> kept.add("published " + hash));
		var told = this.log.of(ballot.id())
			.stream()
			.filter(entry -> TOLD.contains(entry.what()))
			.map(entry -> entry.what() + " " + entry.detail())
			.toList();
		if (!told.equals(kept)) {
			broken.add("%s: the log tells of other hashes than are kept".formatted(ballot.id()));
		}
	}

	/** Judged again, with the lots drawn again. */
	private void outcome(Ballot ballot, List<String> broken) {
		var kept = this.outcomes.last(ballot.id());
		if (kept.isEmpty()) {
			return;
		}
		try {
			var lots = lots(ballot);
			if (!this.outcomes.judge(ballot, lots).equals(kept.get())) {
				broken.add("%s: counted again the outcome is another one".formatted(ballot.id()));
			}
		}
		catch (RuntimeException impossible) {
			broken.add("%s: it cannot be counted again: %s".formatted(ballot.id(), impossible.getMessage()));
		}
	}

	private List<String> lots(Ballot ballot) {
		var told = this.preparation.words(ballot.id()).stream().flatMap(words -> words.told().stream()).toList();
		if (told.size() < Preparation.OFFICERS) {
			return List.of();
		}
		var last = this.ballots.lastCounted(ballot.id()).orElseThrow();
		return Draw.order(Draw.seed(last.root().orElseThrow(), told), this.outcomes.judge(ballot, List.of()).order());
	}

	private int count(String table, Round round) {
		return this.sql.sql("SELECT count(*) FROM " + table + " WHERE ballot_id = ? AND round = ?")
			.params(round.ballot(), round.number())
			.query(Integer.class)
			.single();
	}

}
