package org.creativecities.designation.application;

import java.time.Instant;
import java.util.Locale;

import org.creativecities.mail.Bilingual;

/**
 * What a mayor sees through a link.
 *
 * @param summary section 6 of the application
 * @param signedAt {@code null} until this link was used
 * @param language of the application
 */
public record SignatureRequest(String applicationId, State state, String city, Bilingual country, Bilingual field,
		int year, String summary, Instant expiresAt, Instant signedAt, Locale language) {

	/** What the link can still do. */
	public enum State {

		/** It can sign. */
		OPEN,
		/** The letter is signed, through this link or another. */
		SIGNED,
		/** Its time is over; the city can ask for a new one. */
		EXPIRED,
		/** The city took its application back. */
		WITHDRAWN,
		/** The call has closed. */
		CLOSED

	}

}
