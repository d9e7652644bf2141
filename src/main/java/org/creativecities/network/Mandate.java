package org.creativecities.network;

import java.time.LocalDate;

/**
 * A city's mandate in the Coordination Committee, for its sub-network.
 *
 * @param until exclusive
 * @param keptBy who entered it
 */
public record Mandate(long id, String fieldId, Role role, City city, LocalDate from, LocalDate until, String keptBy) {

	/** The two seats of each sub-network [seed]. */
	public enum Role {

		COORDINATOR, DEPUTY

	}

	public boolean covers(LocalDate day) {
		return !day.isBefore(this.from) && day.isBefore(this.until);
	}

}
