package org.creativecities.hosting.vote.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.hosting.vote.HostBallots;

import org.springframework.stereotype.Component;

/** Publishes the booklet of all candidatures and tells members. */
@Component
class PublishBooklet implements JavaDelegate {

	private final HostBallots votes;

	private final Bidders bidders;

	private final Selections selections;

	private final HostLetters letters;

	PublishBooklet(HostBallots votes, Bidders bidders, Selections selections, HostLetters letters) {
		this.votes = votes;
		this.bidders = bidders;
		this.selections = selections;
		this.letters = letters;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var selection = this.selections.get(execution.getProcessBusinessKey());
		var vote = this.votes.publishBooklet(selection.id());
		HostVote.BALLOT_ID.set(execution, vote.id());
		HostVote.OPENS_AT.set(execution, vote.opensAt().toString());
		this.letters.toMembers(selection, "publish-booklet", vote.id(),
				Map.of("candidatures", vote.booklet().stream().map(this.bidders::names).toList(), "opensAt",
						vote.opensAt(), "page", "/public/hosting/" + selection.year()));
	}

}
