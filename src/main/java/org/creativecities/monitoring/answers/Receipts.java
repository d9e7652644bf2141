package org.creativecities.monitoring.answers;

import java.util.Map;

import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportLetters;

import org.springframework.stereotype.Component;

/**
 * Tells a city in a letter that its report is in. The date that falls away with it goes
 * along, for calendars into which people have copied it.
 */
@Component
class Receipts {

	private final ReportLetters letters;

	Receipts(ReportLetters letters) {
		this.letters = letters;
	}

	void write(Report report, Submission submission) {
		this.letters.toCity(report)
			.write("receive-report", "submission-" + submission.number(),
					Map.of("number", submission.number(), "at", submission.at(), "sha256", submission.sha256(),
							"inTime", submission.inTime(), "revision", submission.number() > 1, "page",
							"/reports/" + report.id()));
	}

}
