package org.creativecities.monitoring.answers;

import java.time.Instant;
import java.util.Set;

/**
 * What a city said about who may read its report.
 *
 * @param open whether everybody may, once it is published
 * @param withheld sections that the city keeps to itself all the same
 */
public record Consent(boolean open, Set<Integer> withheld, String by, Instant at) {

	boolean says(boolean isOpen, Set<Integer> sections) {
		return this.open == isOpen && this.withheld.equals(sections);
	}

}
