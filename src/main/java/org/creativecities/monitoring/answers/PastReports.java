package org.creativecities.monitoring.answers;

import java.util.Map;
import java.util.Optional;

import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Component;

/** What a city said the last time, and since when it has something to tell. */
@Component
public class PastReports {

	private final Reports reports;

	private final Submissions submissions;

	private final AnswerRows rows;

	private final Register register;

	private final Settings settings;

	PastReports(Reports reports, Submissions submissions, AnswerRows rows, Register register, Settings settings) {
		this.reports = reports;
		this.submissions = submissions;
		this.rows = rows;
		this.register = register;
		this.settings = settings;
	}

	/** The published report before this one. */
	public Optional<Report> before(Report report) {
		return this.reports.ofCity(report.cityId())
			.stream()
			.filter(earlier -> earlier.year() < report.year() && earlier.state() == State.PUBLISHED)
			.findFirst();
	}

	/** What it said, by question; empty for a city that reports for the first time. */
	public Map<String, Answer> answers(Report report) {
		return before(report).flatMap(earlier -> this.submissions.last(earlier.id()))
			.map(last -> this.rows.submitted(last.reportId(), last.number()))
			.orElse(Map.of());
	}

	/**
	 * The years after the last report up to this one. Without a report to go by, those
	 * after the designation, if that is not longer ago than a shifted first report
	 * explains; else the usual four.
	 */
	public Period period(Report report) {
		var interval = this.settings.count("network.mmr.interval");
		var usual = report.year() - interval;
		var designated = this.register.city(report.cityId()).designationYear();
		var start = before(report).map(Report::year)
			.orElse((designated != null && designated < report.year() && designated > usual - interval) ? designated
					: usual);
		return new Period(start + 1, report.year());
	}

}
