package org.creativecities.elections.nomination;

import org.creativecities.network.City;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.stereotype.Component;

/**
 * Who may read nominations before they are published: the city that made one, and those
 * of the secretariat who check them.
 */
@Component
public class NominationReaders {

	private final CurrentPerson person;

	NominationReaders(CurrentPerson person) {
		this.person = person;
	}

	/** Whether the person reads each of them. */
	public boolean readsAll() {
		var groups = this.person.groups();
		return groups.contains("secretariat") || groups.contains("secretariat-head");
	}

	public boolean reads(Nomination nomination) {
		return isOf(nomination) || readsAll();
	}

	/** Whether the person works for the city that made it. */
	public boolean isOf(Nomination nomination) {
		return this.person.groups().contains(City.groupOf(nomination.city()));
	}

}
