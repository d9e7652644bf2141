package org.creativecities.monitoring.answers.web;

import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Who may see a report that is not published: the people of its city, who write it, and
 * the secretariat. To all others it does not exist; its peers have a page of their own.
 */
@Component
class ReportReader {

	private final Reports reports;

	private final Register register;

	private final CurrentPerson person;

	ReportReader(Reports reports, Register register, CurrentPerson person) {
		this.reports = reports;
		this.register = register;
		this.person = person;
	}

	Report read(String id) {
		var report = this.reports.find(id).orElseThrow(ReportReader::unknown);
		if (!isCity(report) && !isSecretariat()) {
			throw unknown();
		}
		return report;
	}

	/** As the city, which alone writes its report. */
	Report asCity(String id) {
		var report = read(id);
		if (!isCity(report)) {
			throw unknown();
		}
		return report;
	}

	boolean isCity(Report report) {
		return this.person.groups().contains(this.register.city(report.cityId()).group());
	}

	String me() {
		return this.person.id();
	}

	private boolean isSecretariat() {
		return this.person.groups().contains("secretariat") || this.person.groups().contains("secretariat-head");
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
