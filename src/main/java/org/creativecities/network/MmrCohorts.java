package org.creativecities.network;

/** When a city's monitoring reports are due. */
final class MmrCohorts {

	/**
	 * For each member city the year from which its reports count: the one that the
	 * secretariat set last, else the designation year plus one interval.
	 */
	static final String FIRST_DUE = """
			SELECT c.id, coalesce(
			  (SELECT o.due_year FROM mmr_due o WHERE o.city_id = c.id ORDER BY o.id DESC LIMIT 1),
			  c.designation_year + :interval) AS first_due
			FROM city c WHERE\s""" + CityRows.MEMBER_ON;

	private MmrCohorts() {
	}

	/** The first due year that is not before the given one. */
	static int next(int firstDue, int interval, int year) {
		if (firstDue >= year) {
			return firstDue;
		}
		var steps = (year - firstDue + interval - 1) / interval;
		return firstDue + steps * interval;
	}

}
