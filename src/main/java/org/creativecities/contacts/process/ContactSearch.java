package org.creativecities.contacts.process;

import org.creativecities.workflow.ProcessVariable;

/** All that Java knows of {@code processes/contact-search.bpmn}. */
final class ContactSearch {

	static final String ID = "contact-search";

	static final String CITY_LEFT = "contacts.CityLeft";

	static final String FIND = "Activity_FindNewContact";

	static final ProcessVariable<String> FIND_BY = ProcessVariable.text("findBy");

	private ContactSearch() {
	}

}
