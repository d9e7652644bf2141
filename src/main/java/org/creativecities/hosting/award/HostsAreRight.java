package org.creativecities.hosting.award;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.hosting.vote.HostBallot;
import org.creativecities.hosting.vote.HostBallots;
import org.creativecities.hosting.vote.HostResults;
import org.creativecities.invariants.Invariant;

import org.springframework.stereotype.Component;

/**
 * Who hosts was chosen: one host for a year, after a certified vote, in the order of that
 * vote, with partners that agreed; and nobody else was announced.
 */
@Component
class HostsAreRight implements Invariant {

	private final Selections selections;

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final HostBallots votes;

	private final HostResults results;

	private final Ballots ballots;

	private final Awards awards;

	HostsAreRight(Selections selections, Candidatures candidatures, Bidders bidders, HostBallots votes,
			HostResults results, Ballots ballots, Awards awards) {
		this.selections = selections;
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.votes = votes;
		this.results = results;
		this.ballots = ballots;
		this.awards = awards;
	}

	@Override
	public String claim() {
		return "Each year with an agreed host has one, which was awarded hosting; the next in the order of a certified vote "
				+ "was asked only after those before it failed; hosting is offered to no city that has left the Network; partners of a candidature that stands have agreed; and no "
				+ "result was announced before it was certified.";
	}

	@Override
	public List<String> broken() {
		var broken = new ArrayList<String>();
		for (var selection : this.selections.all()) {
			host(selection, broken);
			this.votes.of(selection.id()).forEach(vote -> announced(vote, broken));
			this.candidatures.standing(selection.id()).forEach(each -> partners(each, broken));
		}
		return broken;
	}

	private void host(Selection selection, List<String> broken) {
		var all = this.awards.of(selection.id());
		var agreed = all.stream().filter(award -> award.state() == Award.State.AGREED).count();
		var settled = selection.state() == Selection.State.AGREED || selection.state() == Selection.State.CANCELLED;
		if (agreed > 1 || settled && agreed == 0 || selection.state() == Selection.State.NO_HOST && agreed > 0) {
			broken.add("%s is %s, with %d hosts".formatted(selection.id(), selection.state(), agreed));
		}
		all.stream()
			.filter(award -> award.state() == Award.State.OFFERED || award.state() == Award.State.ACCEPTED)
			.filter(award -> award.candidature()
				.map(this.candidatures::get)
				.filter(this.candidatures::isLedByMember)
				.isEmpty())
			.forEach(award -> broken.add("%s: hosting is offered to %s, which has left the Network"
				.formatted(selection.id(), award.cityId().orElse(""))));
		var order = this.votes.last(selection.id()).map(vote -> this.results.order(vote.id())).orElse(List.of());
		var before = -1;
		for (var award : all) {
			var place = award.candidature().map(order::indexOf);
			if (place.isPresent()) {
				inOrder(selection, award, place.get(), before, order).ifPresent(broken::add);
				before = place.get();
			}
		}
	}

	private Optional<String> inOrder(Selection selection, Award award, int place, int before, List<String> order) {
		var candidature = this.candidatures.get(award.candidature().orElseThrow());
		var skipped = order.subList(Math.min(before + 1, Math.max(place, 0)), Math.max(place, 0))
			.stream()
			.map(this.candidatures::get)
			.anyMatch(each -> this.awards.against(each).isEmpty());
		if (place < 0 || place <= before || skipped) {
			return Optional
				.of("%s: %s was asked out of the order of the vote".formatted(selection.id(), candidature.id()));
		}
		return (award.cityId().filter(candidature.cityId()::equals).isEmpty())
				? Optional.of("%s: hosting was awarded to %s, which did not stand".formatted(selection.id(),
						award.cityId().orElse("")))
				: Optional.empty();
	}

	private void announced(HostBallot vote, List<String> broken) {
		var certified = this.ballots.find(vote.id()).filter(ballot -> ballot.state() == Ballot.State.PUBLISHED);
		if (vote.announcedAt().isPresent() && certified.isEmpty()) {
			broken.add("%s was announced without being certified".formatted(vote.id()));
		}
	}

	private void partners(Candidature candidature, List<String> broken) {
		this.bidders.silent(candidature.id())
			.forEach(city -> broken.add("%s: %s has not agreed to take part".formatted(candidature.id(), city)));
	}

}
