package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.creativecities.network.Contact.Role;
import org.creativecities.network.Membership;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The flag in the register of a city whose report is missing, until the report is there
 * or the city is left out of the round.
 */
@Service
@Transactional
public class LateFlags {

	private final Reports reports;

	private final ReportLetters letters;

	private final WrittenReminders written;

	private final Membership membership;

	private final Clock clock;

	LateFlags(Reports reports, ReportLetters letters, WrittenReminders written, Membership membership, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.written = written;
		this.membership = membership;
		this.clock = clock;
	}

	/**
	 * Flags the city and tells it how the flag goes away again: by its report. With that
	 * an invitation to leave, if there was one, is over. A city that got more time and is
	 * late again is told again.
	 */
	public void raise(String reportId) {
		var report = this.reports.lock(reportId);
		this.reports.endInvitation(reportId);
		this.membership.flag(report.cityId(), true);
		this.letters.to(report, Role.MAIN, Role.ALTERNATIVE, Role.REPRESENTATIVE, Role.MAYOR)
			.write("flag-city", "deadline of " + LocalDate.ofInstant(report.deadline(), this.clock.getZone()),
					Map.of("deadline", report.deadline(), "reminders", this.written.of(report).size(), "page",
							"/reports/" + reportId));
	}

	/** The report is there, or none is expected. */
	void lift(Report report) {
		this.membership.flag(report.cityId(), false);
	}

}
