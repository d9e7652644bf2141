package org.creativecities.network;

import java.time.LocalDate;
import java.util.List;

/**
 * A round of designations that took place, as the files that came with the product state
 * it.
 *
 * @param announced the day on which it became public
 * @param designated the cities that joined
 * @param changes members that moved to another creative field on that day
 */
public record PastRound(LocalDate announced, List<Designated> designated, List<FieldChange> changes) {

	/**
	 * A city that joined.
	 *
	 * @param country ISO 3166-1 alpha-2
	 * @param field id of the creative field
	 */
	public record Designated(String city, String country, String field) {
	}

	/**
	 * A member that moved.
	 *
	 * @param city its id
	 * @param to id of the new field
	 */
	public record FieldChange(String city, String to) {
	}

}
