package org.creativecities.security;

import java.util.List;

/**
 * The groups that exist from the first start. Groups of one city, National Commission or
 * expert ({@code city-it-biella}, {@code natcom-BR}, {@code expert-…}) come with their
 * people.
 */
public final class Groups {

	/** Who looks after the product itself. Camunda grants this group everything. */
	public static final String ADMINISTRATORS = "camunda-admin";

	public static final String SECRETARIAT = "secretariat";

	public static final String SECRETARIAT_HEAD = "secretariat-head";

	public static final String DG_OFFICE = "dg-office";

	public static final String COORDINATION_COMMITTEE = "coordination-committee";

	/** Everybody who works for a city; besides, each is in the group of the city. */
	public static final String CITIES = "cities";

	/**
	 * Everybody at a National Commission; besides, each is in the group of the country.
	 */
	public static final String NATIONAL_COMMISSIONS = "natcoms";

	/** All independent experts; besides, each is in a group of their own. */
	public static final String EXPERTS = "experts";

	static final List<String> FIXED = List.of(ADMINISTRATORS, SECRETARIAT, SECRETARIAT_HEAD, DG_OFFICE,
			COORDINATION_COMMITTEE, CITIES, NATIONAL_COMMISSIONS, EXPERTS);

	private Groups() {
	}

	/** The group of a country's National Commission. */
	public static String nationalCommission(String countryCode) {
		return "natcom-" + countryCode;
	}

	/** The group of one expert. */
	public static String expert(String expertId) {
		return "expert-" + expertId;
	}

}
