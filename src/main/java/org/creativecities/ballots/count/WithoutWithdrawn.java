package org.creativecities.ballots.count;

import java.util.List;

import org.creativecities.ballots.vote.CandidateWithdrew;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Decides anew without who withdrew during a run-off: what the first round decided stays.
 * Heard before anybody asks who is voted on next.
 */
@Component
class WithoutWithdrawn {

	private final Outcomes outcomes;

	WithoutWithdrawn(Outcomes outcomes) {
		this.outcomes = outcomes;
	}

	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void decide(CandidateWithdrew withdrawn) {
		if (this.outcomes.last(withdrawn.ballot()).isPresent()) {
			this.outcomes.decide(withdrawn.ballot(), List.of());
		}
	}

}
