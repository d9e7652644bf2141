package org.creativecities.ballots.count;

import java.util.ArrayList;
import java.util.List;

import org.creativecities.ballots.proof.Proofs;
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
 * while it is open, no key left after the count, and every hash as it was published.
 */
@Component
class BallotsAreWhole implements Invariant {

	private final Ballots ballots;

	private final Preparation preparation;

	private final Roll roll;

	private final Packs packs;

	private final BallotLog log;

	private final JdbcClient sql;

	BallotsAreWhole(Ballots ballots, Preparation preparation, Roll roll, Packs packs, BallotLog log, JdbcClient sql) {
		this.ballots = ballots;
		this.preparation = preparation;
		this.roll = roll;
		this.packs = packs;
		this.log = log;
		this.sql = sql;
	}

	@Override
	public String claim() {
		return "In each ballot marks on the roll, papers, receipt codes and choices are equally many; only the electorate "
				+ "has voted; nothing is open and counted; and no hash is broken.";
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
			}
		}
		return broken;
	}

	private void hashes(Ballot ballot, List<String> broken) {
		var commitments = this.preparation.words(ballot.id()).stream().map(Preparation.Words::commitment).toList();
		ballot.rulesHash()
			.filter(hash -> !hash.equals(Proofs.rules(ballot.id(), ballot.rules(), commitments)))
			.ifPresent(hash -> broken.add("%s: the rules are not those that were published".formatted(ballot.id())));
		this.packs.of(ballot.id())
			.filter(pack -> !Proofs.result(pack.rounds(), pack.words(), pack.result()).equals(pack.hash()))
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

	private int count(String table, Round round) {
		return this.sql.sql("SELECT count(*) FROM " + table + " WHERE ballot_id = ? AND round = ?")
			.params(round.ballot(), round.number())
			.query(Integer.class)
			.single();
	}

}
