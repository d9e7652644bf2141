package org.creativecities.network;

import java.util.List;

import org.creativecities.workflow.CurrentPerson;

import org.springframework.stereotype.Component;

/** The cities for which the person works who acts or looks at a page now. */
@Component
public class OwnCities {

	private final CurrentPerson person;

	private final Register register;

	OwnCities(CurrentPerson person, Register register) {
		this.person = person;
		this.register = register;
	}

	/** Their ids, in the order of the alphabet, whatever is known of them. */
	public List<String> ids() {
		return this.person.groups().stream().flatMap(group -> City.ofGroup(group).stream()).sorted().toList();
	}

	/** Those that are members, in the order of {@link #ids}. */
	public List<City> members() {
		return ids().stream().flatMap(id -> this.register.find(id).stream()).filter(City::isMember).toList();
	}

	/** Whether the person works for this one. */
	public boolean has(String cityId) {
		return this.person.groups().contains(City.groupOf(cityId));
	}

}
