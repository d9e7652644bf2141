package org.creativecities.monitoring.publication;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import org.creativecities.monitoring.answers.Consent;
import org.creativecities.monitoring.answers.Consents;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/**
 * What of a report becomes public: what its city agreed to, less what an officer
 * withholds besides. Against the word of the city, or without it, nothing does.
 */
@Component
class PublicParts {

	static final int LONGEST_REASON = 1000;

	private final Consents consents;

	private final ReportLog log;

	PublicParts(Consents consents, ReportLog log) {
		this.consents = consents;
		this.log = log;
	}

	/**
	 * @param consent whether anything becomes public
	 * @param withheld sections that do not, by whomever they are withheld
	 * @param more those of them that only an officer withholds
	 * @param reason why an officer withholds more than the city; empty if none does
	 */
	record Parts(boolean consent, Set<Integer> withheld, Set<Integer> more, String reason) {
	}

	/**
	 * What becomes public; the reason of an officer stays with the report.
	 * @param more sections that the officer withholds
	 * @throws InputRefused if the reason is missing
	 */
	Parts of(String reportId, Collection<Integer> more, String reason, String by) {
		var said = this.consents.of(reportId).filter(Consent::open);
		if (said.isEmpty()) {
			return new Parts(false, Set.of(), Set.of(), "");
		}
		var sections = new TreeSet<>(said.get().withheld());
		var besides = new TreeSet<>(more);
		besides.removeAll(sections);
		if (besides.isEmpty()) {
			return new Parts(true, sections, besides, "");
		}
		sections.addAll(besides);
		var why = (reason != null) ? reason.strip() : "";
		if (why.isEmpty() || why.length() > LONGEST_REASON) {
			throw new InputRefused("withheldReason", "monitoring.publication.withheld-reason", LONGEST_REASON);
		}
		this.log.add(reportId, "withheld-more", why, by);
		return new Parts(true, sections, besides, why);
	}

}
