package org.creativecities.workflow;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Counts words as a writer would: tags do not count, an apostrophe or a hyphen inside a
 * word does not split it, and of scripts written without spaces two characters count as
 * one word [assumed].
 */
public final class Words {

	private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>|<!--.*?-->", Pattern.DOTALL);

	/** Apostrophes, straight and curly, and hyphens between letters or digits. */
	private static final Pattern JOINT = Pattern.compile("(?<=[\\p{L}\\p{N}])['’ʼ\\-‐‑·](?=[\\p{L}\\p{N}])");

	private Words() {
	}

	/** How many words a text has. */
	public static int count(String text) {
		// the joint becomes a letter, so that the iterator sees one word
		var plain = JOINT.matcher(TAG.matcher(text).replaceAll(" ")).replaceAll("x");
		var words = 0;
		var characters = 0;
		var iterator = BreakIterator.getWordInstance(Locale.ROOT);
		iterator.setText(plain);
		var start = iterator.first();
		for (var end = iterator.next(); end != BreakIterator.DONE; start = end, end = iterator.next()) {
			var piece = plain.substring(start, end);
			var unspaced = (int) piece.codePoints().filter(Words::isWrittenWithoutSpaces).count();
			characters += unspaced;
			if (piece.codePoints()
				.anyMatch(letter -> Character.isLetterOrDigit(letter) && !isWrittenWithoutSpaces(letter))) {
				words++;
			}
		}
		return words + (characters + 1) / 2;
	}

	private static boolean isWrittenWithoutSpaces(int letter) {
		if (!Character.isLetterOrDigit(letter)) {
			return false;
		}
		var script = Character.UnicodeScript.of(letter);
		return switch (script) {
			case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, BOPOMOFO -> true;
			default -> false;
		};
	}

}
