package org.creativecities.monitoring.answers;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.creativecities.workflow.Json;

/**
 * What a city says to one question. It never changes; who changes their mind writes the
 * next version.
 *
 * @param question its id
 * @param version 1, 2, 3 …
 * @param content {@code value} of a simple question, the parts of a group, or
 * {@code rows}, each with its parts
 * @param origin where it came from
 */
public record Answer(String reportId, String question, int version, Map<String, Object> content, Origin origin,
		String by, Instant at) {

	/** The key under which rows stand. */
	public static final String ROWS = "rows";

	/** Where an answer came from. */
	public enum Origin {

		/** The product knew it. */
		KNOWN,
		/** Taken over from the last report. */
		CARRIED,
		/** Somebody of the city wrote it. */
		WRITTEN

	}

	/** The rows of a list; empty for other questions. */
	public List<Map<String, Object>> rows() {
		return rows(this.content);
	}

	/** Whether it says the same as another content. */
	public boolean says(Map<String, Object> other) {
		return Json.canonical(this.content).equals(Json.canonical(other));
	}

	@SuppressWarnings("unchecked")
	static List<Map<String, Object>> rows(Map<String, Object> content) {
		return (content.get(ROWS) instanceof List<?> rows) ? (List<Map<String, Object>>) rows : List.of();
	}

	/**
	 * What the content holds of a question: its rows, or itself as the only one.
	 */
	static List<Map<String, Object>> entries(Question question, Map<String, Object> content) {
		return question.kind().hasRows() ? rows(content) : List.of(content);
	}

	static boolean isBlank(Object value) {
		return value == null || Boolean.FALSE.equals(value) || value.toString().isBlank()
				|| (value instanceof List<?> several && several.isEmpty());
	}

	/** Whether nothing was entered. */
	static boolean isBlank(Question question, Map<String, Object> content) {
		return entries(question, content).stream()
			.allMatch(entry -> question.parts().stream().allMatch(part -> isBlank(entry.get(part.key()))));
	}

}
