package org.creativecities.workflow;

import java.util.List;
import java.util.Map;

/**
 * What a form asks in one field, as its file writes it today: an edited form brings its
 * own questions.
 *
 * @param key where the answer is kept
 * @param label in English
 * @param labelFr in French; the English one where the form has none
 * @param properties the custom properties of the field, such as {@code maxWords}
 * @param columns what a dynamic list asks in each row; empty for other fields
 */
public record Question(String key, String label, String labelFr, Map<String, String> properties,
		List<Question> columns) {
}
