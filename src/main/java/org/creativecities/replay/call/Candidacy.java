package org.creativecities.replay.call;

/**
 * A city that applies in a replay.
 *
 * @param country ISO 3166-1 alpha-2, or an invented country
 * @param field id of the creative field
 */
record Candidacy(String city, String country, String field, Fate fate) {

	boolean isInvented() {
		return this.fate != Fate.DESIGNATED;
	}

}
