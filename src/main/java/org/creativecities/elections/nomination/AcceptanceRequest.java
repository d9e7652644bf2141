package org.creativecities.elections.nomination;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.creativecities.elections.nomination.Nomination.Wish;
import org.creativecities.network.CreativeField;

/**
 * What a named person sees through the link.
 *
 * @param statement by language
 * @param expiresAt exclusive
 */
public record AcceptanceRequest(String nomination, Answer answer, String person, String city, CreativeField field,
		Wish wish, Map<String, String> statement, Instant expiresAt) {

	/** In the reader's language. */
	public String statement(Locale reader) {
		return this.statement.getOrDefault(reader.getLanguage(), this.statement.get("en"));
	}

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
