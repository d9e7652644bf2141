package org.creativecities.designation.decision;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the secretariat proposes to the Director-General for one application.
 *
 * @param position in the ranking of the call; 1 is the best
 * @param mean 0 to 100; {@code null} without a valid evaluation
 * @param recommendation of the evaluations alone
 * @param outcome {@code designate}, {@code not}, {@code defer}, or {@code choose} where
 * the rules leave it to people
 * @param rule that led there, such as {@code COUNTRY_LIMIT}
 * @param flags what speaks for it at equal merit, such as
 * {@code REGION_UNDER_REPRESENTED}; no points [assumed]
 * @param settledReason why an officer settled what was open; {@code null} if no one did
 */
public record Proposal(String applicationId, String cityId, String country, String fieldId, int position,
		BigDecimal mean, String recommendation, String outcome, String rule, List<String> flags, String settledReason) {

	/** Whether the rules leave it to people. */
	public boolean isOpen() {
		return "choose".equals(this.outcome);
	}

}
