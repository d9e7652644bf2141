package org.creativecities.mail.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.creativecities.mail.SentLetter;
import org.creativecities.workflow.DateWords;

/**
 * A letter on a page.
 *
 * @param written in Paris time, in the reader's language; likewise sent
 */
record LetterView(SentLetter letter, String written, String sent) {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);

	static LetterView of(SentLetter letter, Locale language) {
		return new LetterView(letter, time(letter.writtenAt(), language), time(letter.sentAt(), language));
	}

	/**
	 * A policy that lets the style of this letter through, by its hash, and nothing else
	 * that our pages do not have anyway. A letter shown in a frame obeys the policy of
	 * the page around it.
	 */
	String policy() {
		var style = (this.letter.html() != null) ? STYLE.matcher(this.letter.html()).results().findFirst()
				: Optional.<MatchResult>empty();
		return "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; "
				+ "base-uri 'none'; frame-ancestors 'none'; style-src 'self'"
				+ style.map(found -> " 'sha256-" + hash(found.group(1)) + "'").orElse("");
	}

	private static String hash(String text) {
		try {
			return Base64.getEncoder()
				.encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private static String time(Instant instant, Locale language) {
		return (instant == null) ? "" : DateWords.format(instant.atZone(PARIS), "d MMM uuuu, HH:mm", language);
	}

}
