package org.creativecities.workflow;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What is stored, as a form shows it: dates in the words of both languages where a text
 * mentions them, what people typed as plain words, and everything else as it is.
 */
final class ShownValues {

	/** What the French text of a form calls the words that differ from the English. */
	private static final String FRENCH = "Fr";

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

	private static void put(FormFile form, Map<String, Object> shown, String name, Object value) {
		if (value != null && form.mentionedNames().contains(name)) {
			shown.put(name, form.namesInTexts().contains(name) ? PlainWords.of(value) : value);
		}
	}

}
