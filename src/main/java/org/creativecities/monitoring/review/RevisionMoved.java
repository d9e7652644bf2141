package org.creativecities.monitoring.review;

import java.time.Instant;

/**
 * A city has more time for its revision.
 *
 * @param until exclusive
 */
public record RevisionMoved(String reportId, Instant until) {
}
