package org.creativecities.designation.overview.web;

import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Applications;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see the page of an application: its city, the secretariat, and the National
 * Commission of its country, which reads the whole file before it endorses. To all others
 * it does not exist.
 */
@Component
public class CaseReader {

	private final Applications applications;

	private final CurrentPerson person;

	CaseReader(Applications applications, CurrentPerson person) {
		this.applications = applications;
		this.person = person;
	}

	/** In which capacity somebody reads. */
	enum Role {

		CITY, SECRETARIAT, COMMISSION

	}

	Role read(String id) {
		if (!this.applications.exists(id)) {
			throw unknown();
		}
		return role(this.applications.get(id));
	}

	/** As the city, which alone may change its application. */
	String asCity(String id) {
		if (read(id) != Role.CITY) {
			throw unknown();
		}
		return this.person.id();
	}

	private Role role(Application application) {
		var groups = this.person.groups();
		if (groups.contains(application.cityGroup())) {
			return Role.CITY;
		}
		if (groups.contains("secretariat") || groups.contains("secretariat-head")) {
			return Role.SECRETARIAT;
		}
		if (groups.contains(application.natcomGroup())) {
			return Role.COMMISSION;
		}
		throw unknown();
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
