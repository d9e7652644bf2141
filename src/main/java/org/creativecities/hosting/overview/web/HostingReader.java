package org.creativecities.hosting.overview.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.creativecities.hosting.candidature.Advisers;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.overview.Bid;
import org.creativecities.hosting.overview.HostChoice;
import org.creativecities.hosting.overview.HostChoices;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.network.City;
import org.creativecities.network.Register;
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

	private static final String CITY = "city-";

	private static final Set<String> DESK = Set.of("secretariat", "secretariat-head");

	private final HostChoices choices;

	private final Register register;

	private final Advisers advisers;

	private final CurrentPerson person;

	HostingReader(HostChoices choices, Register register, Advisers advisers, CurrentPerson person) {
		this.choices = choices;
		this.register = register;
		this.advisers = advisers;
		this.person = person;
	}

	/** Member cities for which the person works, by id. */
	List<City> cities() {
		return this.person.groups()
			.stream()
			.filter(group -> group.startsWith(CITY))
			.map(group -> group.substring(CITY.length()))
			.sorted()
			.flatMap(id -> this.register.find(id).stream())
			.filter(City::isMember)
			.toList();
	}

	HostChoice choice(String id) {
		return this.choices.find(id).orElseThrow(HostingReader::unknown);
	}

	Bid read(String id) {
		var bid = this.choices.bid(id).orElseThrow(HostingReader::unknown);
		if (!isReadable(bid, choice(bid.candidature().selection()).selection())) {
			throw unknown();
		}
		return bid;
	}

	/** Whether the person may read a candidature of this choice. */
	boolean isReadable(Bid bid, Selection selection) {
		var own = bid.cities().stream().map(City::group);
		return Stream.concat(own, DESK.stream()).anyMatch(this.person.groups()::contains)
				|| isBeforeCommittee(bid.candidature(), selection)
						&& this.advisers.of(selection.id()).stream().anyMatch(this.person.groups()::contains);
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
