package org.creativecities.contacts.process;

import java.util.Map;

import org.creativecities.contacts.LostContacts;
import org.creativecities.network.events.CityLeft;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody is looked for who spoke for a city that has left the Network. */
@Component
class DepartedCities {

	private final LostContacts contacts;

	private final Processes processes;

	DepartedCities(LostContacts contacts, Processes processes) {
		this.contacts = contacts;
		this.processes = processes;
	}

	@EventListener
	void on(CityLeft left) {
		this.contacts.casesOf(left.cityId())
			.forEach(lost -> this.processes.tellIfWaiting(ContactSearch.ID, ContactSearch.CITY_LEFT, lost, Map.of()));
	}

}
