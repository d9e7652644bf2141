package org.creativecities.designation.overview;

import java.util.List;
import java.util.Map;

/**
 * Sections 7 to 14 of an application, question by question.
 *
 * @param version 0 while it is a draft
 * @param sections each question with {@code key}, {@code label}, {@code labelFr} and, for
 * a list, its {@code columns}
 * @param answers by the key of the question
 */
public record Sheet(int version, List<Map<String, Object>> sections, Map<String, Object> answers) {

	public boolean isBlank() {
		return this.answers.isEmpty();
	}

}
