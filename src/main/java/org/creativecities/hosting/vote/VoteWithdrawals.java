package org.creativecities.hosting.vote;

import org.creativecities.ballots.vote.Ballots;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.CandidatureWithdrawals;
import org.creativecities.hosting.candidature.CandidatureWithdrawn;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.DepartedPartners;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.events.CityLeft;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a candidature that is withdrawn off its ballot. A lead city that leaves the
 * Network stands no more either, as long as the vote is not closed; without a partner
 * that leaves it may stand further.
 */
@Component
@Transactional
public class VoteWithdrawals {

	private final HostBallots votes;

	private final Ballots ballots;

	private final Candidatures candidatures;

	private final CandidatureWithdrawals withdrawals;

	private final DepartedPartners partners;

	private final Selections selections;

	private final SelectionLog log;

	VoteWithdrawals(HostBallots votes, Ballots ballots, Candidatures candidatures, CandidatureWithdrawals withdrawals,
			DepartedPartners partners, Selections selections, SelectionLog log) {
		this.votes = votes;
		this.ballots = ballots;
		this.candidatures = candidatures;
		this.withdrawals = withdrawals;
		this.partners = partners;
		this.selections = selections;
		this.log = log;
	}

	/** Whether a candidature of this choice can be withdrawn at this moment. */
	@Transactional(readOnly = true)
	public boolean isInTime(String selection) {
		return this.votes.last(selection)
			.flatMap(vote -> this.ballots.find(vote.id())
				.map(ballot -> vote.setAside() || this.ballots.takesWithdrawals(ballot.id())))
			.orElse(true);
	}

	@EventListener
	void on(CandidatureWithdrawn withdrawn) {
		this.votes.last(withdrawn.selection())
			.filter(vote -> vote.booklet().contains(withdrawn.candidature()) && !vote.setAside())
			.flatMap(vote -> this.ballots.find(vote.id()))
			.ifPresent(ballot -> this.ballots.withdraw(ballot.id(), withdrawn.candidature()));
	}

	@EventListener
	void on(CityLeft left) {
		for (var candidature : this.candidatures.ofCity(left.cityId())) {
			if (candidature.state().isAlive()) {
				left(candidature, left.cityId());
			}
		}
	}

	/** As at every withdrawal the choice is held first, then the candidature. */
	private void left(Candidature before, String city) {
		var selection = this.selections.lock(before.selection());
		var candidature = this.candidatures.lock(before.id());
		this.log.add(selection.id(), candidature.id(), "city-left", city);
		if (!selection.state().isOpen() || !candidature.state().isAlive()) {
			return;
		}
		if (!candidature.cityId().equals(city)) {
			this.partners.left(candidature.id(), city);
		}
		else if (isInTime(selection.id())) {
			this.withdrawals.leave(candidature.id());
		}
	}

}
