package org.creativecities.monitoring.review;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Why an officer has to say what a report comes to; asked before it is left to the
 * officer.
 */
@Service
public class OfficerReasons {

	private final Reports reports;

	private final Verdicts verdicts;

	private final Sentences sentences;

	OfficerReasons(Reports reports, Verdicts verdicts, Sentences sentences) {
		this.reports = reports;
		this.verdicts = verdicts;
		this.sentences = sentences;
	}

	@Transactional(readOnly = true)
	public Bilingual of(String reportId) {
		var report = this.reports.get(reportId);
		return this.sentences.say(
				"review.officer."
						+ ((report.state() == State.REVISING) ? "not-revised" : why(this.verdicts.facts(reportId))),
				report.round());
	}

	private static String why(Verdicts.Facts facts) {
		if (Verdicts.UNAVAILABLE.equals(facts.arbiter())) {
			return "no-arbiter";
		}
		if (Verdicts.NONE.equals(facts.better())) {
			return "nobody";
		}
		if (Verdicts.NONE.equals(facts.worse())) {
			return "one";
		}
		return facts.roundsLeft() ? "disagree" : "rounds";
	}

}
