package org.creativecities.mail;

import java.util.List;
import java.util.UUID;

import jakarta.mail.internet.MimeMessage;
import org.creativecities.mail.LetterAttachments.Attachment;

/**
 * A letter in its envelope.
 *
 * @param digest the first letter of those that leave in this message; {@code null} for
 * one that leaves alone
 * @param messageId the same at every attempt, so that a mail server that got it twice can
 * tell
 */
record PreparedLetter(WaitingLetter letter, RenderedLetter content, List<Attachment> attachments, String messageId,
		MimeMessage message, UUID digest) {

	/** Another letter in the same envelope. */
	PreparedLetter with(WaitingLetter other, RenderedLetter itsContent, List<Attachment> itsFiles) {
		return new PreparedLetter(other, itsContent, itsFiles, this.messageId, this.message, this.letter.id());
	}

}
