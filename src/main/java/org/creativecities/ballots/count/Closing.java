package org.creativecities.ballots.count;

import java.time.Clock;
import java.util.Optional;

import org.creativecities.ballots.vote.BallotDates;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Opening;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a round, or leaves it open once more when too few have voted. */
@Service("ballotClosing")
@Transactional
public class Closing {

	private final Ballots ballots;

	private final Opening opening;

	private final Roll roll;

	private final Packs packs;

	private final BallotDates dates;

	private final BallotLog log;

	private final WorkingTime time;

	private final JdbcClient sql;

	private final Clock clock;

	Closing(Ballots ballots, Opening opening, Roll roll, Packs packs, BallotDates dates, BallotLog log,
			WorkingTime time, JdbcClient sql, Clock clock) {
		this.ballots = ballots;
		this.opening = opening;
		this.roll = roll;
		this.packs = packs;
		this.dates = dates;
		this.log = log;
		this.time = time;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Whether the round is to stay open once more: too few have voted for the quorum or
	 * for their papers to be opened, it is no run-off, and it was not prolonged before.
	 * Nothing is counted for it but marks; a vote that is just being cast is waited for.
	 */
	public boolean needsMoreTime(String id) {
		var ballot = this.ballots.lock(id);
		var round = this.ballots.lockRound(id).orElseThrow();
		var votes = this.roll.turnout(round);
		return !round.prolonged() && !round.runOff()
				&& !(ballot.rules().isSecret(votes) && ballot.rules().isQuorum(votes, this.roll.electorate(id).size()));
	}

	/** Leaves the round open for longer. */
	public Round prolong(String id) {
		var rules = this.ballots.lock(id).rules();
		var round = openRound(id);
		var until = this.time.endAfterDays(round.closesAt().minusSeconds(1), rules.prolongDays());
		this.sql.sql("UPDATE ballot_round SET closes_at = ?, prolonged = true WHERE ballot_id = ? AND number = ?")
			.params(Rows.utc(until), id, round.number())
			.update();
		this.log.add(id, "prolonged", until.toString());
		var prolonged = this.ballots.round(id).orElseThrow();
		this.dates.enter(prolonged);
		return prolonged;
	}

	/**
	 * Closes the round for good. From here on its root binds roll and papers. If fewer
	 * voted than the rules ask for, nobody ever opens a paper: the round is stopped and
	 * its key deleted, since among few a count would tell what each city chose.
	 * @return the root; empty if the round was stopped
	 * @throws IllegalStateException if it takes votes still
	 */
	public Optional<String> close(String id) {
		var ballot = this.ballots.lock(id);
		var round = openRound(id);
		var now = this.clock.instant();
		if (round.takesVotesAt(now)) {
			throw new IllegalStateException(
					"The round %s is open until %s".formatted(round.context(), round.closesAt()));
		}
		if (!ballot.rules().isSecret(this.roll.turnout(round))) {
			this.log.add(id, BallotLog.TOO_FEW, String.valueOf(ballot.rules().fewest()));
			this.opening.stop(id, BallotLog.TOO_FEW);
			return Optional.empty();
		}
		var root = this.packs.root(ballot, round);
		this.sql.sql("UPDATE ballot_round SET state = 'CLOSED', root = ? WHERE ballot_id = ? AND number = ?")
			.params(root, id, round.number())
			.update();
		this.log.add(id, "closed", root);
		return Optional.of(root);
	}

	private Round openRound(String id) {
		return this.ballots.lockRound(id)
			.filter(round -> round.state() == Round.State.OPEN)
			.orElseThrow(() -> new IllegalStateException("No round of '%s' is open".formatted(id)));
	}

}
