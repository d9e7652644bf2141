package org.creativecities.monitoring.report;

import java.util.Map;

import org.creativecities.network.Contact.Role;
import org.creativecities.network.Membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The flag in the register of a city whose report is missing. */
@Service
@Transactional
public class LateFlags {

	private final Reports reports;

	private final ReportLetters letters;

	private final Membership membership;

	LateFlags(Reports reports, ReportLetters letters, Membership membership) {
		this.reports = reports;
		this.letters = letters;
		this.membership = membership;
	}

	/** Flags the city and tells it how the flag goes away again: by its report. */
	public void raise(String reportId) {
		var report = this.reports.lock(reportId);
		this.membership.flag(report.cityId(), true);
		this.letters.to(report, Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE, Role.MAYOR)
			.write("flag-city", "", Map.of("deadline", report.deadline(), "page", "/reports/" + reportId));
	}

	/** The report is there. */
	void lift(Report report) {
		this.membership.flag(report.cityId(), false);
	}

}
