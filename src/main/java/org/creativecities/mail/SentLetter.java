package org.creativecities.mail;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as it left, kept unchanged.
 *
 * @param sentAt empty ({@code null}) while it waits
 * @param subject as sent; {@code null} while it waits
 */
public record SentLetter(UUID id, String caseId, String template, String recipient, String email, Instant writtenAt,
		Instant sentAt, String subject, String text, String html) {
}
