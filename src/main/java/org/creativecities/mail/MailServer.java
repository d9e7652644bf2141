package org.creativecities.mail;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The mail server as the post office sees it: it takes a batch on one connection, and
 * says which letters it refuses.
 */
@Component
class MailServer {

	private final JavaMailSender sender;

	MailServer(JavaMailSender sender) {
		this.sender = sender;
	}

	/**
	 * @return the letters that did not leave, and why; if no connection could be made,
	 * all
	 */
	Map<PreparedLetter, Refusal> send(List<PreparedLetter> letters) {
		var refusals = new HashMap<PreparedLetter, Refusal>();
		if (letters.isEmpty()) {
			return refusals;
		}
		try {
			this.sender.send(letters.stream().map(PreparedLetter::message).toArray(MimeMessage[]::new));
		}
		catch (MailSendException failure) {
			// empty if only the farewell failed: then all have left
			var failed = new IdentityHashMap<Object, Exception>(failure.getFailedMessages());
			letters.stream()
				.filter(letter -> failed.containsKey(letter.message()))
				.forEach(letter -> refusals.put(letter, because(failed.get(letter.message()), failure.getCause())));
		}
		catch (MailException failure) {
			letters.forEach(letter -> refusals.put(letter, Refusal.noServer(failure)));
		}
		return refusals;
	}

	/**
	 * Where no connection could be made, its failure stands for every letter that was not
	 * tried.
	 */
	private static Refusal because(Exception failure, Throwable connection) {
		return (failure == connection) ? Refusal.noServer(failure) : Refusal.because(failure);
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
