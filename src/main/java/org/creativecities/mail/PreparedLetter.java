package org.creativecities.mail;

import jakarta.mail.internet.MimeMessage;

/**
 * A letter in its envelope.
 *
 * @param messageId the same at every attempt, so that a mail server that got it twice can
 * tell
 */
record PreparedLetter(WaitingLetter letter, RenderedLetter content, String messageId, MimeMessage message) {
}
