package org.creativecities.hosting.award;

import java.util.List;
import java.util.Map;

import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.HostDates;
import org.creativecities.hosting.candidature.SelectionOver;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.hosting.vote.Complaints;
import org.creativecities.hosting.vote.HostBallots;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops the choice of a host before one is agreed: force majeure, or an error [assumed].
 * Candidatures fall, votes that were cast are never opened, and the year has no host.
 */
@Service
@Transactional
public class ChoiceStop {

	private final Selections selections;

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final HostDates dates;

	private final HostBallots votes;

	private final Ballots ballots;

	private final Annulment annulment;

	private final Awards awards;

	private final Complaints complaints;

	private final HostLetters letters;

	private final SelectionLog log;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	ChoiceStop(Selections selections, Candidatures candidatures, Bidders bidders, HostDates dates, HostBallots votes,
			Ballots ballots, Annulment annulment, Awards awards, Complaints complaints, HostLetters letters,
			SelectionLog log, CurrentPerson person, ApplicationEventPublisher events) {
		this.selections = selections;
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.dates = dates;
		this.votes = votes;
		this.ballots = ballots;
		this.annulment = annulment;
		this.awards = awards;
		this.complaints = complaints;
		this.letters = letters;
		this.log = log;
		this.person = person;
		this.events = events;
	}

	/** The head, as long as nothing is agreed. */
	@Transactional(readOnly = true)
	public boolean mayStop(Selection selection) {
		return selection.state().isOpen() && this.person.groups().contains("secretariat-head");
	}

	/**
	 * Stops it.
	 * @param reason read by all who stand, and by members if they vote or voted
	 * @throws InputRefused if a host is agreed or the choice is over, somebody else than
	 * the head asks, or no reason is given
	 */
	public void stop(String id, String reason) {
		var selection = this.selections.lock(id);
		if (!selection.state().isOpen()) {
			throw new InputRefused("", "hosting.stop-late");
		}
		if (!mayStop(selection)) {
			throw new InputRefused("", "hosting.stop-head");
		}
		InputChecks.requireReason("reason", reason);
		this.log.add(id, "stopped", reason.strip());
		this.awards.present(id).ifPresent(award -> {
			this.awards.because(award, reason.strip());
			this.awards.failed(award);
		});
		this.complaints.drop(selection, reason.strip());
		// the process first, or it would go on with another ballot
		this.events.publishEvent(new SelectionStopped(id));
		this.events.publishEvent(new SelectionOver(id));
		this.selections.become(id, Selection.State.NO_HOST);
		this.candidatures.of(id).forEach(each -> this.dates.none(each.id()));
		this.votes.last(id)
			.filter(vote -> this.ballots.find(vote.id()).isPresent())
			.ifPresent(vote -> this.annulment.giveUpIfOpen(vote.id(), reason));
	}

	/** Writes the reason to all who stand, and to all members if they vote or voted. */
	public void tell(String id) {
		var selection = this.selections.get(id);
		var reason = this.log.of(id)
			.stream()
			.filter(entry -> "stopped".equals(entry.what()))
			.findFirst()
			.orElseThrow()
			.detail();
		var vote = this.votes.last(id);
		var model = Map.<String, Object>of("reason", reason, "announced",
				vote.filter(last -> last.announcedAt().isPresent()).isPresent());
		if (vote.isPresent()) {
			this.letters.toMembers(selection, "stop-choice", "", model);
		}
		else {
			this.letters.toCities(selection, standing(id), "stop-choice", "", model);
		}
	}

	private List<String> standing(String id) {
		return this.candidatures.of(id)
			.stream()
			.filter(each -> each.state().isAlive())
			.map(Candidature::id)
			.flatMap(each -> this.bidders.of(each).stream())
			.distinct()
			.toList();
	}

}
