package org.creativecities.ballots.count;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.creativecities.ballots.vote.BallotDates;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a round, or leaves it open once more when too few have voted. */
@Service("ballotClosing")
@Transactional
public class Closing {

	private final Ballots ballots;

	private final Roll roll;

	private final Packs packs;

	private final BallotDates dates;

	private final BallotLog log;

	private final JdbcClient sql;

	private final Clock clock;

	Closing(Ballots ballots, Roll roll, Packs packs, BallotDates dates, BallotLog log, JdbcClient sql, Clock clock) {
		this.ballots = ballots;
		this.roll = roll;
		this.packs = packs;
		this.dates = dates;
		this.log = log;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Whether the round is to stay open once more: too few have voted, it is no run-off,
	 * and it was not prolonged before. Nothing is counted for it but marks; a vote that
	 * is just being cast is waited for.
	 */
	public boolean needsMoreTime(String id) {
		var ballot = this.ballots.lock(id);
		var round = this.ballots.lockRound(id).orElseThrow();
		return !round.prolonged() && !round.runOff()
				&& !ballot.rules().isQuorum(this.roll.turnout(round), this.roll.electorate(id).size());
	}

	/** Leaves the round open for longer. */
	public Round prolong(String id) {
		var rules = this.ballots.lock(id).rules();
		var round = openRound(id);
		var until = LocalDate.ofInstant(round.closesAt(), this.clock.getZone())
			.plusDays(rules.prolongDays())
			.atStartOfDay(this.clock.getZone())
			.toInstant();
		this.sql.sql("UPDATE ballot_round SET closes_at = ?, prolonged = true WHERE ballot_id = ? AND number = ?")
			.params(until.atOffset(ZoneOffset.UTC), id, round.number())
			.update();
		this.log.add(id, "prolonged", until.toString());
		var prolonged = this.ballots.round(id).orElseThrow();
		this.dates.enter(prolonged);
		return prolonged;
	}

	/**
	 * Closes the round for good. From here on its root binds roll and papers.
	 * @throws IllegalStateException if it takes votes still
	 */
	public String close(String id) {
		var ballot = this.ballots.lock(id);
		var round = openRound(id);
		var now = this.clock.instant();
		if (round.takesVotesAt(now)) {
			throw new IllegalStateException(
					"The round %s is open until %s".formatted(round.context(), round.closesAt()));
		}
		var root = this.packs.root(ballot, round);
		this.sql
			.sql("UPDATE ballot_round SET state = 'CLOSED', root = ?, closed_at = ? WHERE ballot_id = ? AND number = ?")
			.params(root, now.atOffset(ZoneOffset.UTC), id, round.number())
			.update();
		this.log.add(id, "closed", root);
		return root;
	}

	private Round openRound(String id) {
		return this.ballots.lockRound(id)
			.filter(round -> round.state() == Round.State.OPEN)
			.orElseThrow(() -> new IllegalStateException("No round of '%s' is open".formatted(id)));
	}

}
