package org.creativecities.monitoring.assignment;

import java.util.Set;

/**
 * A member city that could read.
 *
 * @param country ISO 3166-1 alpha-2
 * @param languages of the people who speak for it: {@code en}, {@code fr} or both
 * @param openFiles reports that it reads already
 * @param volunteer whether it offered to read, also in other fields and though its own
 * report is due
 * @param late whether a report of its own is overdue, of whatever year
 */
record Reader(String cityId, String country, String field, Set<String> languages, int openFiles, boolean volunteer,
		boolean late) {
}
