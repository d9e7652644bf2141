package org.creativecities.hosting.award;

import java.time.Clock;
import java.util.Optional;

import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.CandidatureWithdrawals;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.hosting.vote.HostBallot;
import org.creativecities.hosting.vote.HostBallots;
import org.creativecities.hosting.vote.VoteWithdrawals;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was voted on and says between the close and the offer that it does not host. The
 * result stays as members voted; when its turn comes the city is passed over.
 */
@Component("hostDeclines")
@Transactional
public class Declines {

	private final JdbcClient sql;

	private final Selections selections;

	private final Candidatures candidatures;

	private final HostBallots votes;

	private final VoteWithdrawals closed;

	private final CandidatureWithdrawals withdrawals;

	private final SelectionLog log;

	private final CurrentPerson person;

	private final Clock clock;

	Declines(JdbcClient sql, Selections selections, Candidatures candidatures, HostBallots votes,
			VoteWithdrawals closed, CandidatureWithdrawals withdrawals, SelectionLog log, CurrentPerson person,
			Clock clock) {
		this.sql = sql;
		this.selections = selections;
		this.candidatures = candidatures;
		this.votes = votes;
		this.closed = closed;
		this.withdrawals = withdrawals;
		this.log = log;
		this.person = person;
		this.clock = clock;
	}

	/**
	 * Whether it is too late to withdraw it, but not to say that its cities do not host.
	 */
	@Transactional(readOnly = true)
	public boolean isOpen(Candidature candidature) {
		var state = this.selections.get(candidature.selection()).state();
		return (state == Selection.State.VOTING || state == Selection.State.AWARDING)
				&& candidature.state() == Candidature.State.ELIGIBLE && !this.closed.isInTime(candidature.selection())
				&& vote(candidature).isPresent() && reason(candidature).isEmpty();
	}

	private Optional<HostBallot> vote(Candidature candidature) {
		return this.votes.last(candidature.selection())
			.filter(vote -> !vote.setAside() && vote.booklet().contains(candidature.id()));
	}

	/** Why it does not host; empty if it did not say so since the last vote. */
	@Transactional(readOnly = true)
	public Optional<String> reason(Candidature candidature) {
		return vote(candidature).flatMap(vote -> reason(vote.id(), candidature.id()));
	}

	private Optional<String> reason(String ballot, String candidature) {
		return this.sql.sql("SELECT reason FROM host_decline WHERE ballot_id = ? AND candidature_id = ?")
			.params(ballot, candidature)
			.query(String.class)
			.optional();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void add(Candidature candidature, String reason) {
		this.sql.sql("""
				INSERT INTO host_decline (ballot_id, candidature_id, reason, declined_by, declined_at)
				VALUES (?, ?, ?, ?, ?)""")
			.params(vote(candidature).orElseThrow().id(), candidature.id(), reason, this.person.id(),
					Rows.now(this.clock))
			.update();
		this.log.add(candidature.selection(), candidature.id(), "declined", reason);
	}

	/** It is voted anew: whoever said that it does not host stands no more. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void takeOff(String selection) {
		var ballot = this.votes.last(selection).map(HostBallot::id).orElse("");
		for (var candidature : this.candidatures.standing(selection)) {
			reason(ballot, candidature.id()).ifPresent(why -> this.withdrawals.withdraw(candidature.id(), why));
		}
	}

}
