package org.creativecities.mail;

import java.util.List;

import jakarta.mail.internet.MimeMessage;
import org.creativecities.mail.LetterAttachments.Attachment;

/**
 * A letter in its envelope.
 *
 * @param messageId the same at every attempt, so that a mail server that got it twice can
 * tell
 */
record PreparedLetter(WaitingLetter letter, RenderedLetter content, List<Attachment> attachments, String messageId,
		MimeMessage message) {
}
