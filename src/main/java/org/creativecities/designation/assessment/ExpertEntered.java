package org.creativecities.designation.assessment;

/** An expert was entered, or what is known of them corrected. */
public record ExpertEntered(String expertId) {
}
