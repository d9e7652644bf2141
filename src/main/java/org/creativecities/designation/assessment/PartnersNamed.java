package org.creativecities.designation.assessment;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * What an application says in its fields for partners. Upper and lower case, accents and
 * punctuation make no difference.
 */
record PartnersNamed(String text) {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** Reads the fields whose key mentions partners, wherever they stand. */
	static PartnersNamed in(JsonNode answers) {
		var words = new StringBuilder(" ");
		collect(answers, false, words);
		return new PartnersNamed(words.toString());
	}

	boolean name(String name) {
		var folded = fold(name);
		return !folded.isBlank() && this.text.contains(" " + folded + " ");
	}

	private static void collect(JsonNode node, boolean partner, StringBuilder words) {
		if (node.isString() && partner) {
			words.append(fold(node.asString())).append(' ');
		}
		node.forEachEntry(
				(key, value) -> collect(value, partner || key.toLowerCase(Locale.ROOT).contains("partner"), words));
		if (node.isArray()) {
			node.forEach(value -> collect(value, partner, words));
		}
	}

	private static String fold(String name) {
		var plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
		return GAPS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
	}

}
