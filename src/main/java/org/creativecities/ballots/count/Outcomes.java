package org.creativecities.ballots.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.rules.Tally;
import org.creativecities.ballots.rules.Withdrawal;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Round;
import org.creativecities.workflow.FrozenTable;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Json;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What counted rounds come to, by the table that was frozen at the declaration. */
@Service("ballotOutcomes")
@Transactional(readOnly = true)
public class Outcomes {

	private final Ballots ballots;

	private final JdbcClient sql;

	Outcomes(Ballots ballots, JdbcClient sql) {
		this.ballots = ballots;
		this.sql = sql;
	}

	/** Of the last count or draw; empty before the first count. */
	public Optional<Outcome> last(String ballot) {
		return this.sql.sql("SELECT outcome FROM ballot WHERE id = ? AND outcome IS NOT NULL")
			.param(ballot)
			.query(String.class)
			.optional()
			.map(json -> Json.read(json, Outcome.class));
	}

	/**
	 * What the count of the last round came to; or, if a run-off was stopped, what is
	 * left.
	 * @throws InputRefused if a round is voted on or waits to be counted
	 */
	public Outcome counted(String ballot) {
		return last(ballot).filter(found -> isNoneRunning(ballot))
			.orElseThrow(() -> new InputRefused("", "ballots.not-counted"));
	}

	private boolean isNoneRunning(String ballot) {
		return this.ballots.round(ballot).filter(Round::isRunning).isEmpty();
	}

	/**
	 * What the lots came to.
	 * @throws InputRefused if words are missing
	 */
	public Outcome drawn(String ballot) {
		var outcome = counted(ballot);
		if (outcome.kind() == Outcome.Kind.DRAW) {
			throw new InputRefused("", "ballots.not-drawn");
		}
		return outcome;
	}

	/**
	 * Who takes which seat of a result, by key, where some who won can take theirs no
	 * more: the next in order do.
	 * @param mayTake asked of a seat and the key of a candidate
	 */
	public Map<String, String> seats(String ballot, BiPredicate<String, String> mayTake) {
		var voted = this.ballots.get(ballot);
		return last(ballot).orElseThrow().seats(voted.rules(), voted.candidates(), mayTake);
	}

	/** Whether something is counted and nothing is left to vote or to draw. */
	public boolean isFinal(String ballot) {
		return isNoneRunning(ballot) && last(ballot).filter(outcome -> outcome.again().isEmpty()).isPresent();
	}

	/** Whether enough cities voted in the first round that counts. */
	public boolean isQuorum(String ballot) {
		return Boolean.TRUE.equals(this.sql.sql("SELECT quorum FROM ballot WHERE id = ?")
			.param(ballot)
			.query(Boolean.class)
			.optional()
			.orElse(Boolean.FALSE));
	}

	/** The votes of each counted round. */
	public List<Outcome.Round> tallies(String ballot) {
		return tallies(this.ballots.rounds(ballot));
	}

	/** The votes of those of these rounds that are counted. */
	public List<Outcome.Round> tallies(List<Round> rounds) {
		var tallies = new ArrayList<Outcome.Round>();
		for (var round : rounds) {
			if (round.state() == Round.State.COUNTED) {
				tallies.add(new Outcome.Round(round.options(), Tally.of(round.options(), choices(round))));
			}
		}
		return tallies;
	}

	/**
	 * Decides anew and keeps it.
	 * @param lots keys in the order drawn; empty before a draw
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome decide(String id, List<String> lots) {
		var ballot = this.ballots.lock(id);
		var first = tallies(id).get(0);
		var outcome = judge(ballot, lots);
		var electorate = this.sql.sql("SELECT count(*) FROM ballot_elector WHERE ballot_id = ?")
			.param(id)
			.query(Integer.class)
			.single();
		this.sql.sql("UPDATE ballot SET outcome = ?::jsonb, quorum = ? WHERE id = ?")
			.params(Json.write(outcome), ballot.rules().isQuorum(first.tally().cast(), electorate), id)
			.update();
		return outcome;
	}

	/**
	 * What the votes come to, whatever was kept. Whoever checks changed data goes on
	 * after a failure.
	 * @param lots keys in the order drawn; empty before a draw
	 */
	@Transactional(readOnly = true, noRollbackFor = RuntimeException.class)
	Outcome judge(Ballot ballot, List<String> lots) {
		var rounds = tallies(ballot.id());
		var table = FrozenTable.of(ballot.rules().table());
		var withdrawn = this.ballots.withdrawals(ballot.id()).stream().map(Withdrawal::key).collect(Collectors.toSet());
		return Outcome.of(ballot.rules(), rounds.get(0).options(), rounds, withdrawn, lots, table::decide);
	}

	private List<Integer> choices(Round round) {
		return this.sql.sql("SELECT choice FROM ballot_choice WHERE ballot_id = ? AND round = ?")
			.params(round.ballot(), round.number())
			.query(Integer.class)
			.list();
	}

}
