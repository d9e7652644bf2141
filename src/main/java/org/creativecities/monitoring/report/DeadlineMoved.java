package org.creativecities.monitoring.report;

import java.time.Instant;

/**
 * The deadline of one report was moved.
 *
 * @param deadline exclusive
 */
public record DeadlineMoved(String reportId, Instant deadline) {
}
