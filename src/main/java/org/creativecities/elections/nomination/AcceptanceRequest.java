package org.creativecities.elections.nomination;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

import org.creativecities.elections.nomination.Nomination.Wish;
import org.creativecities.mail.Bilingual;
import org.creativecities.network.CreativeField;

/**
 * What a named person sees through the link.
 *
 * @param seats that the person may win, from when and until when
 * @param statement by language
 * @param expiresAt exclusive
 */
public record AcceptanceRequest(String nomination, Answer answer, String person, String city, CreativeField field,
		Wish wish, List<Bilingual> seats, SortedMap<String, String> statement, Instant expiresAt) {

	/** What was answered, or can be. */
	public enum Answer {

		OPEN, ACCEPTED, DECLINED,
		/** The call is closed. */
		EXPIRED,
		/** The city took the nomination back. */
		WITHDRAWN,
		/** An officer stopped the election. */
		STOPPED

	}

}
