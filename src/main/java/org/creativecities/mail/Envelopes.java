package org.creativecities.mail;

import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import jakarta.mail.Message.RecipientType;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.creativecities.mail.LetterAttachments.Attachment;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Puts a letter into an envelope: addresses, date, Message-ID, both parts. */
@Component
class Envelopes {

	static {
		// else the library looks through all jars for it, several times for each letter
		if (System.getProperty(StreamProvider.class.getName()) == null) {
			System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
		}
	}

	private final JavaMailSender sender;

	private final InternetAddress from;

	private final InternetAddress[] answersTo;

	private final String domain;

	Envelopes(JavaMailSender sender, MailProperties mail) throws AddressException {
		this.sender = sender;
		this.from = new InternetAddress(mail.from(), true);
		this.answersTo = new InternetAddress[] { new InternetAddress(mail.questions(), true) };
		this.domain = this.from.getAddress().substring(this.from.getAddress().indexOf('@') + 1);
	}

	/**
	 * @throws UndeliverableAddress with a sentence, if nobody can be written to there
	 */
	PreparedLetter prepare(WaitingLetter letter, RenderedLetter content, List<Attachment> attachments, Instant now) {
		var to = address(letter.to());
		var id = "<%s@%s>".formatted(letter.id(), this.domain);
		try {
			var message = this.sender.createMimeMessage();
			message.setFrom(this.from);
			message.setReplyTo(this.answersTo);
			message.setRecipient(RecipientType.TO, to);
			message.setSubject(content.subject(), "UTF-8");
			message.setSentDate(Date.from(now));
			message.setContent(content(content, attachments));
			message.setHeader("Content-Language", letter.to().language().getLanguage());
			// asks out-of-office replies and the like to stay away
			message.setHeader("Auto-Submitted", "auto-generated");
			message.saveChanges();
			// saving gives it another one
			message.setHeader("Message-ID", id);
			return new PreparedLetter(letter, content, attachments, id, message, null);
		}
		catch (MessagingException cause) {
			throw new IllegalStateException("The letter %s cannot be put into an envelope".formatted(letter.id()),
					cause);
		}
	}

	private static MimeMultipart content(RenderedLetter content, List<Attachment> attachments)
			throws MessagingException {
		// the last part is the one that a reader's program prefers
		var text = new MimeMultipart("alternative", part(content.text(), "plain"), part(content.html(), "html"));
		if (attachments.isEmpty()) {
			return text;
		}
		var both = new MimeBodyPart();
		both.setContent(text);
		var all = new MimeMultipart("mixed", both);
		for (var attachment : attachments) {
			var part = new MimeBodyPart();
			part.setDataHandler(new DataHandler(
					new ByteArrayDataSource(attachment.content().getBytes(StandardCharsets.UTF_8), attachment.type())));
			part.setFileName(attachment.name());
			all.addBodyPart(part);
		}
		return all;
	}

	private static MimeBodyPart part(String content, String subtype) throws MessagingException {
		var part = new MimeBodyPart();
		part.setText(content, "UTF-8", subtype);
		// what suits English and French best; else the library reads all to find that out
		part.setHeader("Content-Transfer-Encoding", "quoted-printable");
		return part;
	}

	/** Whether somebody can be written to there at all. */
	static boolean isAddress(String email) {
		try {
			address(new Recipient("", email, Locale.ENGLISH, ZoneOffset.UTC));
			return true;
		}
		catch (UndeliverableAddress wrong) {
			return false;
		}
	}

	/** A plus sign is welcome, and a domain name in any script. */
	private static InternetAddress address(Recipient to) {
		var email = to.email().strip();
		if (hasControlSign(email) || hasControlSign(to.name())) {
			throw new UndeliverableAddress(
					"The name or address of the recipient holds a line break or another control sign; correct the contact.");
		}
		try {
			var at = email.lastIndexOf('@');
			var ascii = (at < 0 || isAscii(email)) ? email
					: email.substring(0, at + 1) + IDN.toASCII(email.substring(at + 1));
			var address = new InternetAddress(ascii, true);
			if (at < 1 || !address.getAddress().equals(ascii) || !isAscii(ascii)) {
				throw new AddressException("not one plain address");
			}
			address.setPersonal(to.name(), "UTF-8");
			return address;
		}
		catch (AddressException | IllegalArgumentException | UnsupportedEncodingException wrong) {
			throw new UndeliverableAddress(
					"'%s' is not an e-mail address; correct the contact and send the letter again.".formatted(email));
		}
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch(sign -> sign < 128);
	}

	private static boolean hasControlSign(String text) {
		return text.chars().anyMatch(Character::isISOControl);
	}

}
