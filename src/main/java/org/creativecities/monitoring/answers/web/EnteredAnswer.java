package org.creativecities.monitoring.answers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.creativecities.monitoring.answers.Answer;
import org.creativecities.monitoring.answers.Question;

import org.springframework.util.MultiValueMap;

/**
 * What the fields of a question sent: {@code 0.title} is the title in the first row.
 *
 * @param rows in their order
 */
record EnteredAnswer(Question question, List<Map<String, Object>> rows) {

	/** More rows than any list takes; whatever else was sent is not looked at. */
	private static final int MOST_ROWS = 100;

	static EnteredAnswer of(Question question, MultiValueMap<String, String> fields) {
		var rows = new TreeMap<Integer, Map<String, Object>>();
		fields.forEach((name, values) -> {
			if (name.matches("\\d{1,3}\\.[A-Za-z]+") && Integer.parseInt(name.replaceFirst("\\..*", "")) < MOST_ROWS) {
				var place = name.split("\\.");
				rows.computeIfAbsent(Integer.valueOf(place[0]), row -> new LinkedHashMap<>())
					.put(place[1], value(question, place[1], values));
			}
		});
		return new EnteredAnswer(question, new ArrayList<>(rows.values()));
	}

	/** As answers are saved. */
	Map<String, Object> content() {
		if (this.question.kind().hasRows()) {
			return Map.of(Answer.ROWS, this.rows);
		}
		return this.rows.isEmpty() ? Map.of() : this.rows.get(0);
	}

	EnteredAnswer without(int row) {
		var rest = new ArrayList<>(this.rows);
		if (row >= 0 && row < rest.size()) {
			rest.remove(row);
		}
		return new EnteredAnswer(this.question, rest);
	}

	EnteredAnswer withOneMore() {
		var more = new ArrayList<>(this.rows);
		more.add(Map.of());
		return new EnteredAnswer(this.question, more);
	}

	private static Object value(Question question, String key, List<String> values) {
		var several = question.part(key).filter(part -> part.kind().hasSeveral()).isPresent();
		return several ? values.stream().filter(value -> !value.isBlank()).toList() : values.get(0);
	}

}
