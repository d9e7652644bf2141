package org.creativecities.hosting.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.creativecities.hosting.award.Award;
import org.creativecities.hosting.award.Awards;
import org.creativecities.hosting.award.Changes;
import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.overview.HostChoice.Awarded;
import org.creativecities.hosting.overview.HostFile.Complained;
import org.creativecities.hosting.selection.Reasons;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.hosting.vote.Complaints;
import org.creativecities.hosting.vote.HostBallot;
import org.creativecities.hosting.vote.HostBallots;
import org.creativecities.network.City;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what pages show of the choice of a host. */
@Service
@Transactional(readOnly = true)
public class HostChoices {

	private final Selections selections;

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final HostBallots votes;

	private final Awards awards;

	private final Complaints complaints;

	private final Changes changes;

	private final SelectionLog log;

	private final Reasons reasons;

	private final Register register;

	HostChoices(Selections selections, Candidatures candidatures, Bidders bidders, HostBallots votes, Awards awards,
			Complaints complaints, Changes changes, SelectionLog log, Reasons reasons, Register register) {
		this.selections = selections;
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.votes = votes;
		this.awards = awards;
		this.complaints = complaints;
		this.changes = changes;
		this.log = log;
		this.reasons = reasons;
		this.register = register;
	}

	/** The newest year first. */
	public List<HostChoice> all() {
		return this.selections.all().stream().map(this::of).toList();
	}

	public Optional<HostChoice> find(String id) {
		return this.selections.find(id).map(this::of);
	}

	public Optional<HostChoice> ofYear(int year) {
		return this.selections.ofYear(year).map(this::of);
	}

	/** A candidature with its cities. */
	public Optional<Bid> bid(String id) {
		return this.candidatures.find(id).map(this::bid);
	}

	private Bid bid(Candidature candidature) {
		var cities = this.bidders.of(candidature.id()).stream().map(this.register::city).toList();
		return new Bid(candidature, cities, this.bidders.silent(candidature.id()), Bidders.names(cities));
	}

	/** What the secretariat sees of a choice besides. */
	public HostFile file(String id) {
		return new HostFile(this.awards.of(id).stream().map(this::named).toList(),
				this.complaints.of(id)
					.stream()
					.map(each -> new Complained(each, this.register.city(each.cityId()).name()))
					.toList(),
				this.changes.of(id), this.log.of(id));
	}

	private HostChoice of(Selection selection) {
		var id = selection.id();
		var votes = this.votes.of(id);
		var open = votes.stream().map(HostBallot::id).filter(this.votes::isPublic).collect(Collectors.toSet());
		return new HostChoice(selection, this.candidatures.of(id).stream().map(this::bid).toList(), votes, open,
				this.awards.chosen(selection).map(Candidature::id).map(this.bidders::names),
				this.awards.askedInstead(selection).map(this.bidders::names), this.complaints.openUntil(id),
				this.awards.agreed(id).map(this::named),
				selection.opinionCity().map(this.register::city).map(City::name));
	}

	private Awarded named(Award award) {
		return new Awarded(award, this.awards.names(award), award.reason().map(this.reasons::words));
	}

}
