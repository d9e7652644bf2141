package org.creativecities.monitoring.answers;

import java.time.Instant;
import java.util.Map;

/**
 * A complete report, handed in. It never changes.
 *
 * @param number 1 for the first one; revisions count on
 * @param versions of the answers, by question
 * @param sha256 over the canonical JSON of all answers, in hex
 * @param inTime before the deadline of the report, or of the revision, by the clock of
 * the submission itself
 */
public record Submission(String reportId, int number, Map<String, Integer> versions, String sha256, boolean inTime,
		String by, Instant at) {
}
