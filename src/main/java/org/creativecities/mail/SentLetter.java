package org.creativecities.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A letter as it left, kept unchanged; or one that still waits, or was given up.
 *
 * @param number the order in which letters were written
 * @param sentAt empty ({@code null}) unless it was sent
 * @param failure why the last attempt failed, as a sentence; {@code null} if none did
 * @param subject as sent; {@code null} while it waits, as are text and html
 */
public record SentLetter(UUID id, long number, String caseId, String template, String recipient, String email,
		Locale language, State state, Instant writtenAt, Instant sentAt, String failure, String subject, String text,
		String html) {

	/** Whether it did not arrive, and nobody has sent it again yet. */
	public boolean isGivenUp() {
		return this.state == State.FAILED || this.state == State.RETURNED;
	}

	/** Where a letter stands. */
	public enum State {

		WAITING, SENT, FAILED,

		/** It had left, and came back. */
		RETURNED,

		/** It had left and come back, and was sent once more as another letter. */
		SENT_AGAIN

	}

}
