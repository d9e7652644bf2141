package org.creativecities.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;

/**
 * What a mail server reports of a message that it was given (RFC 3464).
 *
 * @param messageId of that message; empty if the report does not bring it
 */
record DeliveryReport(String messageId, List<Outcome> outcomes) {

	/**
	 * What became of the message for one reader.
	 *
	 * @param address at which it failed, as the report writes it: where the reader has
	 * mail sent on, that is not the address that we wrote to
	 * @param action such as {@code failed}, {@code delayed}
	 * @param status three numbers, of which the first one is 5 for good and 4 for now
	 * @param words of the server that refused
	 */
	record Outcome(String address, String action, String status, String words) {

		private static final Set<String> SENDERS = Set.of("5.1.7", "5.1.8");

		boolean isFailure() {
			return "failed".equals(this.action);
		}

		/**
		 * Whether nobody can be written to there, as far as the mail server knows (5.1.x
		 * of RFC 3463). A mailbox that is full (5.2.2) or a server that refuses ours
		 * (5.7.x) says nothing of the address, and 5.1.7 and 5.1.8 are about the
		 * sender's.
		 */
		boolean isWrongAddress() {
			return isFailure() && this.status.startsWith("5.1.") && !SENDERS.contains(this.status);
		}

		/**
		 * Whether servers tried for as long as they do, and never got through (4.x.x):
		 * out of reach, or a mailbox that stayed full.
		 */
		boolean isGivenUp() {
			return isFailure() && this.status.startsWith("4.");
		}

	}

	/**
	 * @return {@code null} for a message that is no such report
	 * @throws MessagingException if it is broken
	 */
	static DeliveryReport of(Part message) throws MessagingException, IOException {
		if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
			return null;
		}
		var messageId = "";
		List<Outcome> outcomes = null;
		for (var number = 0; number < parts.getCount(); number++) {
			var part = parts.getBodyPart(number);
			if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
				outcomes = outcomes(text(part));
			}
			else if (part.isMimeType("text/rfc822-headers") || part.isMimeType("message/global-headers")) {
				messageId = header(headers(text(part)), "Message-ID");
			}
			else if (part.isMimeType("message/rfc822") || part.isMimeType("message/global")) {
				messageId = original(part);
			}
		}
		return (outcomes != null) ? new DeliveryReport(messageId, outcomes) : null;
	}

	/** The first group of lines is about the message, each further one about a reader. */
	private static List<Outcome> outcomes(String text) throws MessagingException {
		var outcomes = new ArrayList<Outcome>();
		for (var group : text.replace("\r", "").strip().split("\n[ \\t]*\n")) {
			var fields = headers(group);
			var action = header(fields, "Action");
			if (!action.isEmpty()) {
				outcomes.add(new Outcome(address(header(fields, "Final-Recipient")),
						firstWord(action).toLowerCase(Locale.ROOT), firstWord(header(fields, "Status")),
						withoutType(header(fields, "Diagnostic-Code"))));
			}
		}
		return outcomes;
	}

	private static String original(Part part) throws MessagingException, IOException {
		if (part.getContent() instanceof MimeMessage message) {
			return (message.getMessageID() != null) ? message.getMessageID().replaceAll("[\\s\\p{Cc}]+", "") : "";
		}
		return header(headers(text(part)), "Message-ID");
	}

	private static InternetHeaders headers(String lines) throws MessagingException {
		return new InternetHeaders(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), true);
	}

	private static String text(Part part) throws MessagingException, IOException {
		try (var content = part.getInputStream()) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String header(InternetHeaders headers, String name) {
		var value = headers.getHeader(name, null);
		return (value != null) ? value.replaceAll("[\\s\\p{Cc}]+", " ").strip() : "";
	}

	private static String firstWord(String text) {
		return text.split("[\\s(;]", 2)[0];
	}

	/** {@code rfc822; <ada@example.org>} is {@code ada@example.org}. */
	private static String address(String field) {
		return withoutType(field).replaceAll("^<|>$", "");
	}

	private static String withoutType(String field) {
		return field.substring(field.indexOf(';') + 1).strip();
	}

}
