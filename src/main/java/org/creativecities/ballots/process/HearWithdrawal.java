package org.creativecities.ballots.process;

import java.util.Map;

import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.count.BallotGivenUp;
import org.creativecities.ballots.vote.BallotLetters;
import org.creativecities.ballots.vote.CandidateWithdrew;
import org.creativecities.ballots.vote.Opening;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Stops the round that is open when a candidate withdraws, ends a ballot that is left
 * without a choice before it opens, and one that the head gives up: each in the
 * transaction of the act, and also if no process waits for it any more.
 */
@Component
class HearWithdrawal {

	private final Processes processes;

	private final Annulment annulment;

	private final Opening opening;

	private final BallotLetters letters;

	HearWithdrawal(Processes processes, Annulment annulment, Opening opening, BallotLetters letters) {
		this.processes = processes;
		this.annulment = annulment;
		this.opening = opening;
		this.letters = letters;
	}

	@EventListener
	void end(BallotGivenUp given) {
		if (!isProcessTold(given.ballot())) {
			this.annulment.annul(given.ballot());
			if (!given.told()) {
				this.annulment.reason(given.ballot())
					.ifPresent(reason -> this.letters.annulled(given.ballot(), reason));
			}
		}
	}

	private boolean isProcessTold(String ballot) {
		return this.processes.tellIfWaiting(SecretBallot.PROCESS, SecretBallot.BALLOT_GIVEN_UP, ballot, Map.of());
	}

	@EventListener
	void stop(CandidateWithdrew withdrawn) {
		if (withdrawn.stops() && !this.processes.tellIfWaiting(BallotRound.PROCESS, BallotRound.CANDIDATE_WITHDREW,
				withdrawn.ballot(), Map.of())) {
			this.letters.stopped(this.opening.stop(withdrawn.ballot(), "candidate-withdrew"));
		}
		else if (withdrawn.endsUnopened() && !isProcessTold(withdrawn.ballot())) {
			this.annulment.annul(withdrawn.ballot());
		}
	}

}
