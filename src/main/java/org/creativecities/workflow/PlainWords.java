package org.creativecities.workflow;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words that stay words in a text component of a form, where Tasklist reads Markdown:
 * what a person typed there can become neither a link nor a heading, and several
 * sentences become a list.
 */
final class PlainWords {

	/** What Markdown knows inside a line, and what would make a link of a page. */
	private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>&#|~$]|:(?=//)|(?<=(?i:www))\\.");

	/** What starts a list or underlines a heading. */
	private static final Pattern LIST = Pattern.compile("^(?:[-+=]|\\d+(?=[.)]))");

	private PlainWords() {
	}

	/** Text and lists of text; anything else is returned as it is. */
	static Object of(Object value) {
		if (value instanceof Collection<?> sentences) {
			return sentences.isEmpty() ? "–"
					: sentences.stream()
						.map(sentence -> "- " + escape(sentence.toString()).replace("\n", "\n  "))
						.collect(Collectors.joining("\n"));
		}
		return (value instanceof CharSequence text) ? escape(text.toString()) : value;
	}

	private static String escape(String text) {
		return text.strip().lines().map(PlainWords::escapeLine).collect(Collectors.joining("\n"));
	}

	private static String escapeLine(String line) {
		var escaped = SIGNS.matcher(line.strip()).replaceAll("\\\\$0");
		return LIST.matcher(escaped)
			.replaceFirst(found -> found.group().matches("\\d+") ? found.group() + "\\\\" : "\\\\" + found.group());
	}

}
