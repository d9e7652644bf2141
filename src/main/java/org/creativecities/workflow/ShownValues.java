package org.creativecities.workflow;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is stored, as a form shows it: dates in the words of both languages where a text
 * mentions them, what people typed as plain words, and everything else as it is.
 */
final class ShownValues {

	/** What the French text of a form calls the words that differ from the English. */
	private static final String FRENCH = "Fr";

	private static final Pattern RAW = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T[\\d:.]+Z)?");

	private ShownValues() {
	}

	/** The values that the form mentions, by name; those without a value are left out. */
	static Map<String, Object> of(FormFile form, Map<String, Object> values) {
		var shown = new LinkedHashMap<String, Object>();
		values.forEach((name, value) -> {
			if (DateWords.isDate(value)) {
				put(form, shown, name, form.inputs().containsKey(name) ? value : DateWords.of(value, Locale.ENGLISH));
				put(form, shown, name + FRENCH, DateWords.of(value, Locale.FRENCH));
			}
			else {
				put(form, shown, name, value);
			}
		});
		return shown;
	}

	/** Whether a step has made text of a date instead of handing on the date. */
	private static boolean isRaw(Object value) {
		return value instanceof String text && RAW.matcher(text).matches();
	}

	private static void put(FormFile form, Map<String, Object> shown, String name, Object value) {
		if (value != null && form.mentionedNames().contains(name)) {
			var said = form.namesInTexts().contains(name);
			// where tests run, since in production people may type a bare date
			assert !said || form.inputs().containsKey(name) || !isRaw(value)
					: "A text would show '%s' as machines write it: %s".formatted(name, value);
			shown.put(name, said ? PlainWords.of(value) : value);
		}
	}

}
