package org.creativecities.mail.events;

import java.util.UUID;

/**
 * A letter was given up: its address is wrong, the mail server refused it too often, or
 * it cannot be made.
 *
 * @param atAddress whether it is the address, as far as the mail server tells; if not,
 * the letter itself could not be made
 * @param reason a sentence for the secretariat
 */
public record LetterUndeliverable(UUID letterId, String caseId, String template, String recipient, String email,
		boolean atAddress, String reason) {
}
