package org.creativecities.designation.decision;

import java.time.Instant;

/**
 * A decision of the Director-General on an application, or its correction. Secret until
 * it is published.
 *
 * @param proposed what was proposed: {@code designate}, {@code not}, {@code defer} or
 * {@code choose}
 * @param proposedReason the rule that led to the proposal
 * @param outcome {@code designate}, {@code not}, {@code defer}; {@code void} where a
 * published designation was taken back
 * @param reason of a deviation or correction; {@code null} if there is none
 * @param overrideReason why a hard limit was set aside; {@code null} if it was not
 */
public record Decision(String applicationId, String proposed, String proposedReason, String outcome, String reason,
		String overrideReason, String by, Instant at) {
}
