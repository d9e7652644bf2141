package org.creativecities.hosting.overview.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.creativecities.hosting.candidature.Advisers;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.overview.Bid;
import org.creativecities.hosting.overview.HostChoices;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.City;
import org.creativecities.network.OwnCities;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see and change a candidature: people of the lead city change it; those of its
 * partners and the secretariat read it, and the Coordination Committee once it is laid
 * before it. To all others it does not exist before it stands in the booklet.
 */
@Component
class HostingReader {

	private static final Set<String> DESK = Set.of("secretariat", "secretariat-head");

	private final HostChoices choices;

	private final Selections selections;

	private final OwnCities own;

	private final Advisers advisers;

	private final CurrentPerson person;

	HostingReader(HostChoices choices, Selections selections, OwnCities own, Advisers advisers, CurrentPerson person) {
		this.choices = choices;
		this.selections = selections;
		this.own = own;
		this.advisers = advisers;
		this.person = person;
	}

	/** Member cities for which the person works, by id. */
	List<City> cities() {
		return this.own.members();
	}

	Selection selection(String id) {
		return this.selections.find(id).orElseThrow(HostingReader::unknown);
	}

	/** The choice in which a candidature stands. */
	Selection selection(Bid bid) {
		return this.selections.get(bid.candidature().selection());
	}

	Bid read(String id) {
		var bid = this.choices.bid(id).orElseThrow(HostingReader::unknown);
		if (readable(List.of(bid), selection(bid)).isEmpty()) {
			throw unknown();
		}
		return bid;
	}

	/** Those candidatures of a choice that the person may read. */
	List<Bid> readable(List<Bid> bids, Selection selection) {
		var own = bids.stream().filter(this::isOwn).toList();
		if (own.size() == bids.size() || bids.stream().noneMatch(bid -> isBeforeCommittee(bid.candidature(), selection))
				|| !this.advisers.isAdviser(selection.id())) {
			return own;
		}
		return bids.stream().filter(bid -> isOwn(bid) || isBeforeCommittee(bid.candidature(), selection)).toList();
	}

	/** Of a city of the person, or all for the secretariat. */
	private boolean isOwn(Bid bid) {
		return Stream.concat(bid.cities().stream().map(City::group), DESK.stream())
			.anyMatch(this.person.groups()::contains);
	}

	/** While cities can stand the committee reads nothing; its cities may stand, too. */
	private static boolean isBeforeCommittee(Candidature candidature, Selection selection) {
		return candidature.state() == Candidature.State.ELIGIBLE && selection.state() != Selection.State.CALLING;
	}

	/** Partners of this candidature for which the person works. */
	List<City> partners(Bid bid) {
		return bid.cities().stream().skip(1).filter(city -> this.person.groups().contains(city.group())).toList();
	}

	/** As a person of that partner. */
	void asPartner(String id, String city) {
		if (partners(read(id)).stream().noneMatch(each -> each.id().equals(city))) {
			throw unknown();
		}
	}

	boolean isLead(Bid bid) {
		return this.person.groups().contains(bid.candidature().cityGroup());
	}

	/** As the lead city, which alone may change its candidature. */
	Bid asLead(String id) {
		var bid = read(id);
		if (!isLead(bid)) {
			throw unknown();
		}
		return bid;
	}

	/** As a person of that city. */
	City asCity(String id) {
		return cities().stream().filter(city -> city.id().equals(id)).findFirst().orElseThrow(HostingReader::unknown);
	}

	static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
