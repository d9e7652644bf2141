package org.creativecities.workflow;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that the secretariat sets, in forms: {@code @designation.words.impact@} in a
 * file stands for the present value, in texts and in rules alike. Who keeps the numbers
 * says so at the start; until then the files stay as they are.
 */
public final class FormNumbers {

	private static final Pattern PLACE = Pattern.compile("@([a-z]+(?:\\.[a-z0-9-]+)+)@");

	private static volatile UnaryOperator<String> values = id -> "@" + id + "@";

	private FormNumbers() {
	}

	/**
	 * @param present the present value of a number, by its id
	 */
	public static void keep(UnaryOperator<String> present) {
		values = present;
	}

	/** A text of a form, with the numbers in it. */
	public static String fill(String text) {
		return (text.indexOf('@') < 0) ? text
				: PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
	}

}
