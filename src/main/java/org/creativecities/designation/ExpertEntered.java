package org.creativecities.designation;

/** An expert was entered, or what is known of them corrected. */
public record ExpertEntered(String expertId) {
}
