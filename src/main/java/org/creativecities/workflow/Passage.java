package org.creativecities.workflow;

import java.time.Instant;
import java.util.List;

/**
 * What happened while the clock was moved.
 *
 * @param from where the clock stood, {@code to} where it stands
 * @param done how many steps were done by themselves
 * @param failed those that failed and have not succeeded since
 */
public record Passage(Instant from, Instant to, int done, List<FailedStep> failed) {
}
