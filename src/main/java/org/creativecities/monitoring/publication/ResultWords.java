package org.creativecities.monitoring.publication;

import org.creativecities.mail.Bilingual;
import org.creativecities.monitoring.report.Report.Result;

/** What the peers found, in words. */
final class ResultWords {

	private ResultWords() {
	}

	static Bilingual of(Result result) {
		return switch (result) {
			case VERY_SATISFACTORY -> new Bilingual("very satisfactory", "très satisfaisant");
			case SATISFACTORY -> new Bilingual("satisfactory", "satisfaisant");
			case UNSATISFACTORY -> new Bilingual("unsatisfactory", "insatisfaisant");
		};
	}

}
