package org.creativecities.mail.events;

import java.util.UUID;

/**
 * A letter was given up: its address is wrong, or the mail server refused it too often.
 *
 * @param reason a sentence for the secretariat
 */
public record LetterUndeliverable(UUID letterId, String caseId, String template, String recipient, String email,
		String reason) {
}
