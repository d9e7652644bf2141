package org.creativecities.workflow;

import java.time.Instant;

/**
 * A step that failed while the clock was moved.
 *
 * @param step what it was, and when it was due
 * @param reason as the step gave it
 * @param againAt when it will be tried again; {@code null} if it was given up and waits
 * as an incident
 */
public record FailedStep(Due step, String reason, Instant againAt) {
}
