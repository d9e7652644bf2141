package org.creativecities.hosting.vote;

import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.ChoiceRule;
import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/**
 * Whether candidate cities may choose themselves, as the setting was when the booklet was
 * published [assumed: yes].
 */
@Component
class SelfVotes implements ChoiceRule {

	private final HostBallots votes;

	private final Bidders bidders;

	SelfVotes(HostBallots votes, Bidders bidders) {
		this.votes = votes;
		this.bidders = bidders;
	}

	@Override
	public void check(String ballot, String city, Option option) {
		if (this.votes.find(ballot).filter(vote -> !vote.selfVote()).isPresent()
				&& this.bidders.of(option.key()).contains(city)) {
			throw new InputRefused("choice", "hosting.self-vote");
		}
	}

}
