package org.creativecities.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail server as the post office sees it: it takes a batch on one connection, and
 * says which letters it refuses. A letter costs the four exchanges that SMTP asks for;
 * Spring's sender, whose settings are used, asks before each letter whether the
 * connection still stands, which would be a fifth one.
 */
@Component
class MailServer {

	private static final Logger log = LoggerFactory.getLogger(MailServer.class);

	private final JavaMailSenderImpl sender;

	MailServer(JavaMailSenderImpl sender) {
		this.sender = sender;
	}

	/**
	 * @return the letters that did not leave, and why; if no connection could be made,
	 * all that were left
	 */
	Map<PreparedLetter, Refusal> send(List<PreparedLetter> letters) {
		var refusals = new HashMap<PreparedLetter, Refusal>();
		Transport connection = null;
		Refusal noServer = null;
		for (var envelope : envelopes(letters)) {
			var refusal = noServer;
			if (noServer == null) {
				try {
					connection = (connection != null) ? connection : connect();
				}
				catch (MessagingException failure) {
					noServer = Refusal.noServer(failure);
					refusal = noServer;
				}
			}
			if (noServer == null) {
				refusal = send(envelope.get(0), connection);
				connection = (refusal == null) ? connection : ifOpen(connection);
			}
			for (var letter : envelope) {
				if (refusal != null) {
					refusals.put(letter, refusal);
				}
			}
		}
		close(connection);
		return refusals;
	}

	/** Letters that share an envelope, together. */
	private static List<List<PreparedLetter>> envelopes(List<PreparedLetter> letters) {
		var byMessage = new IdentityHashMap<Object, List<PreparedLetter>>();
		var inOrder = new ArrayList<List<PreparedLetter>>();
		for (var letter : letters) {
			byMessage.computeIfAbsent(letter.message(), first -> {
				var together = new ArrayList<PreparedLetter>();
				inOrder.add(together);
				return together;
			}).add(letter);
		}
		return inOrder;
	}

	private static Refusal send(PreparedLetter letter, Transport connection) {
		try {
			connection.sendMessage(letter.message(), letter.message().getAllRecipients());
			return null;
		}
		catch (MessagingException | RuntimeException failure) {
			return Refusal.because(failure);
		}
	}

	/** With the settings of Spring's sender. */
	Transport connect() throws MessagingException {
		var session = this.sender.getSession();
		var protocol = (this.sender.getProtocol() != null) ? this.sender.getProtocol()
				: session.getProperty("mail.transport.protocol");
		var connection = session.getTransport((protocol != null) ? protocol : JavaMailSenderImpl.DEFAULT_PROTOCOL);
		connection.connect(this.sender.getHost(), this.sender.getPort(), orNull(this.sender.getUsername()),
				orNull(this.sender.getPassword()));
		return connection;
	}

	private static String orNull(String text) {
		return "".equals(text) ? null : text;
	}

	/** A server may close the connection after a letter that it did not like. */
	private static Transport ifOpen(Transport connection) {
		if (connection.isConnected()) {
			return connection;
		}
		close(connection);
		return null;
	}

	/** If the farewell fails, the letters have left all the same. */
	private static void close(Transport connection) {
		if (connection != null) {
			try {
				connection.close();
			}
			catch (MessagingException failure) {
				log.debug("The mail server did not say goodbye", failure);
			}
		}
	}

	/**
	 * Why a letter did not leave.
	 *
	 * @param forGood whether trying again is useless
	 * @param noServer whether it was not tried at all
	 * @param ours whether no address is to blame
	 */
	record Refusal(String sentence, boolean forGood, boolean noServer, boolean ours) {

		static Refusal forGood(String sentence) {
			return new Refusal(sentence, true, false, false);
		}

		static Refusal forNow(String sentence) {
			return new Refusal(sentence, false, false, false);
		}

		static Refusal ours(String sentence, boolean forGood) {
			return new Refusal(sentence, forGood, false, true);
		}

		static Refusal noServer(Exception failure) {
			return new Refusal(
					"The mail server cannot be reached: %s."
						.formatted(Markdown.oneLine(String.valueOf(failure.getMessage())).replaceAll("\\.$", "")),
					false, true, true);
		}

		static Refusal because(Exception failure) {
			for (Throwable cause = failure; cause != null; cause = next(cause)) {
				if (cause instanceof SMTPAddressFailedException refused) {
					var sentence = "The mail server refuses the address %s: %s".formatted(refused.getAddress(),
							Markdown.oneLine(refused.getMessage()));
					return (refused.getReturnCode() >= 500) ? forGood(sentence) : forNow(sentence);
				}
			}
			return forNow("The mail server did not take the letter: "
					+ Markdown.oneLine(String.valueOf(failure.getMessage())));
		}

		private static Throwable next(Throwable cause) {
			var next = (cause instanceof MessagingException chained) ? chained.getNextException() : null;
			return (next != null) ? next : cause.getCause();
		}

	}

}
