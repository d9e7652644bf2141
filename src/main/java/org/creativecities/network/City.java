package org.creativecities.network;

import java.util.Optional;

/**
 * A city. City and country together are its identity: Granada is a member twice.
 *
 * @param id country code and folded name, such as {@code ni-granada}
 * @param country ISO 3166-1 alpha-2
 * @param designationYear the year it joined; {@code null} for one that never did
 * @param invented a made-up city of the demonstration, counted apart from real ones
 */
public record City(String id, String name, String country, State state, Integer designationYear, boolean invented) {

	private static final String GROUP = "city-";

	/** Where a city stands towards the Network. */
	public enum State {

		APPLICANT, ACTIVE, FLAGGED, INACTIVE, WITHDRAWN, VOID

	}

	public boolean isMember() {
		return this.state == State.ACTIVE || this.state == State.FLAGGED;
	}

	/** Whether it was a member and is none any more. */
	public boolean isFormerMember() {
		return this.state == State.WITHDRAWN || this.state == State.VOID;
	}

	/** The group in which the people of this city work. */
	public String group() {
		return groupOf(this.id);
	}

	/** The group in which the people of a city work. */
	public static String groupOf(String cityId) {
		return GROUP + cityId;
	}

	/** The id of the city whose people work in a group; empty for any other group. */
	public static Optional<String> ofGroup(String group) {
		return group.startsWith(GROUP) ? Optional.of(group.substring(GROUP.length())) : Optional.empty();
	}

	static String id(String country, FoldedName name) {
		return country.toLowerCase(java.util.Locale.ROOT) + "-" + name.value();
	}

}
