package org.creativecities.hosting.overview.web;

import java.util.List;
import java.util.Set;

import org.creativecities.hosting.overview.Bid;
import org.creativecities.hosting.overview.HostChoice;
import org.creativecities.hosting.overview.HostChoices;
import org.creativecities.network.City;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see and change a candidature: people of the lead city change it; those of its
 * partners, the secretariat and the Coordination Committee read it. To all others it does
 * not exist before it stands in the booklet.
 */
@Component
class HostingReader {

	private static final String CITY = "city-";

	private static final Set<String> READERS = Set.of("secretariat", "secretariat-head", "coordination-committee");

	private final HostChoices choices;

	private final Register register;

	private final CurrentPerson person;

	HostingReader(HostChoices choices, Register register, CurrentPerson person) {
		this.choices = choices;
		this.register = register;
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
		var groups = this.person.groups();
		if (bid.cities().stream().map(City::group).noneMatch(groups::contains)
				&& READERS.stream().noneMatch(groups::contains)) {
			throw unknown();
		}
		return bid;
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
