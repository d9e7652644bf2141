package org.creativecities.network;

/**
 * A city. City and country together are its identity: Granada is a member twice.
 *
 * @param id country code and folded name, such as {@code ni-granada}
 * @param country ISO 3166-1 alpha-2
 * @param designationYear the year it joined; {@code null} for one that never did
 * @param invented a made-up city of the demonstration, counted apart from real ones
 */
public record City(String id, String name, String country, State state, Integer designationYear, boolean invented) {

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
		return "city-" + this.id;
	}

	static String id(String country, FoldedName name) {
		return country.toLowerCase(java.util.Locale.ROOT) + "-" + name.value();
	}

}
