package org.creativecities.hosting.vote;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A vote on the host of a year.
 *
 * @param id of the ballot, such as {@code HOST-2024}, or {@code HOST-2024-2} where it was
 * voted anew
 * @param selection such as {@code HOST-2024}
 * @param number from 1 on
 * @param booklet ids of the candidatures in the order drawn
 * @param selfVote whether candidate cities may choose themselves
 * @param contestUntil exclusive; there once the result is announced
 * @param setAside whether a complaint against the result was upheld
 */
public record HostBallot(String id, String selection, int number, List<String> booklet, Instant publishedAt,
		Instant opensAt, boolean selfVote, Optional<Instant> announcedAt, Optional<Instant> contestUntil,
		boolean setAside) {

	/**
	 * What a city chooses that wants nobody to host, where one candidature stands alone.
	 */
	public static final String NO = "no";

	public HostBallot {
		booklet = List.copyOf(booklet);
	}

}
