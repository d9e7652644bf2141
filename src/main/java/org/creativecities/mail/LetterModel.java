package org.creativecities.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the model of one letter holds, as its capability wrote it down in
 * {@code mail/<capability>/models.yaml}.
 *
 * @param variables by name; sorted
 */
record LetterModel(String template, Map<String, Variable> variables) {

	/**
	 * One variable.
	 *
	 * @param example with which the tests render the letter
	 */
	record Variable(VariableType type, boolean optional, String example) {

		/** Reads {@code "count, like 2019"}, {@code "text?, like Santos"}. */
		static Variable parse(String line) {
			var parts = line.split(", like ", 2);
			var optional = parts[0].endsWith("?");
			var name = optional ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
			return new Variable(VariableType.valueOf(name.strip().toUpperCase(Locale.ROOT)), optional,
					(parts.length > 1) ? parts[1] : "");
		}

	}

	static LetterModel parse(String template, Map<String, String> lines) {
		var variables = new TreeMap<String, Variable>();
		lines.forEach((name, line) -> variables.put(name, Variable.parse(line)));
		return new LetterModel(template, variables);
	}

	/**
	 * Refuses a model that the template could not be written with.
	 * @throws IllegalArgumentException naming every variable that is missing, unknown or
	 * of another type
	 */
	void check(Map<String, Object> model) {
		var defects = new ArrayList<String>();
		this.variables.forEach((name, variable) -> {
			var value = model.get(name);
			if (value == null) {
				if (!variable.optional()) {
					defects.add(name + " is missing");
				}
			}
			else if (!variable.type().accepts(value)) {
				defects.add("%s is not a %s: %s %s".formatted(name, variable.type().name().toLowerCase(Locale.ROOT),
						value.getClass().getSimpleName(), (value instanceof String) ? "'" + value + "'" : ""));
			}
		});
		model.keySet().stream().filter(name -> !this.variables.containsKey(name)).sorted().forEach(name -> {
			defects.add(name + " is unknown");
		});
		if (!defects.isEmpty()) {
			throw new IllegalArgumentException(
					"The letter %s cannot be written: %s. Its variables stand in models.yaml.".formatted(this.template,
							String.join("; ", defects)));
		}
	}

	/** The names of the links that act for whoever holds them. */
	List<String> secrets() {
		return this.variables.entrySet()
			.stream()
			.filter(variable -> variable.getValue().type() == VariableType.SECRET)
			.map(Map.Entry::getKey)
			.toList();
	}

	/** Whether the letter speaks of a deadline that is over at an instant. */
	boolean hasDeadlineBefore(Instant instant, Map<String, Object> stored) {
		return restore(stored).entrySet()
			.stream()
			.filter(value -> this.variables.get(value.getKey()).type() == VariableType.DEADLINE)
			.anyMatch(value -> value.getValue() instanceof Instant deadline && deadline.isBefore(instant));
	}

	/** The values as JSON can hold them. */
	Map<String, Object> store(Map<String, Object> model) {
		var stored = new LinkedHashMap<String, Object>();
		this.variables.forEach((name, variable) -> {
			if (model.get(name) != null) {
				stored.put(name, variable.type().store(model.get(name)));
			}
		});
		return stored;
	}

	/**
	 * The values as a step wrote them; an optional one that was left out is {@code null}.
	 */
	Map<String, Object> restore(Map<String, Object> stored) {
		var model = new LinkedHashMap<String, Object>();
		this.variables.forEach((name, variable) -> {
			var value = stored.get(name);
			model.put(name, (value != null) ? variable.type().restore(value) : null);
		});
		return model;
	}

}
