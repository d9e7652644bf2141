package org.creativecities.calendar;

import java.time.Instant;
import java.util.Collection;

/**
 * The dates of cities. An entry keeps its identity through all changes, so that a moved
 * deadline moves in the city's calendar too instead of standing there twice.
 */
public interface Calendar {

	/**
	 * Enters a date, or moves it. Entering it again unchanged changes nothing.
	 * @param caseId the case it belongs to, such as {@code MMR-2023-it-biella}
	 * @param kind what it is the date of, such as {@code report-due}; with the case it is
	 * the entry's identity, and names its texts: {@code calendar.<kind>} in
	 * {@code messages/}, with {0} for the city and {1} for the case
	 * @param cityId whose date it is
	 * @param at exclusive: the deadline is shown as the last minute before it
	 * @throws IllegalArgumentException if there is no text for that kind
	 */
	void enter(String caseId, String kind, String cityId, Instant at);

	/**
	 * As {@link #enter}, for a date that several cities have in one case. Cities that had
	 * it before and are not among them lose it.
	 */
	void enterForAll(String caseId, String kind, Collection<String> cityIds, Instant at);

	/**
	 * The date falls away, for all cities that have it; calendars that show it are told
	 * to take it out. If there is none, nothing happens.
	 */
	void cancel(String caseId, String kind);

}
