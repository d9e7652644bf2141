package org.creativecities.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * One component of a form, as its file writes it. Rules that its file does not state are
 * absent.
 */
record FormField(JsonNode json) {

	/** Components that a person enters something in. */
	static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "datetime", "checkbox", "checklist",
			"radio", "select", "taglist", "dynamiclist");

	private static final List<String> LABELS = List.of("label", "dateLabel", "timeLabel");

	String type() {
		return text("type");
	}

	/** Where its value is kept; a dynamic list calls it its path. */
	String key() {
		return isList() ? text("path") : text("key");
	}

	boolean isInput() {
		return INPUTS.contains(type()) && !key().isEmpty();
	}

	boolean isList() {
		return "dynamiclist".equals(type());
	}

	/** Whether several of the offered values may be chosen. */
	boolean takesSeveral() {
		return "checklist".equals(type()) || "taglist".equals(type());
	}

	boolean takesOneOf() {
		return "radio".equals(type()) || "select".equals(type());
	}

	/** Shown, but not for this person to change. */
	boolean isLocked() {
		return this.json.path("disabled").asBoolean(false) || this.json.path("readonly").asBoolean(false);
	}

	/**
	 * What a person calls it: its French label ({@code properties.fr.label}, of a date
	 * {@code fr.dateLabel}) for a French reader, else its label, else its key.
	 */
	String label(Locale language) {
		var french = this.json.path("properties");
		var labels = "fr".equals(language.getLanguage())
				? LABELS.stream().map("fr."::concat).map(name -> french.path(name).asString(""))
				: Stream.<String>empty();
		return Stream.concat(labels, LABELS.stream().map(this::text))
			.filter(label -> !label.isBlank() && !label.startsWith("="))
			.findFirst()
			.orElse(key());
	}

	/** The FEEL condition under which it is not shown. */
	Optional<String> hiddenWhen() {
		return Optional.of(this.json.path("conditional").path("hide").asString("")).filter(feel -> !feel.isBlank());
	}

	/** A rule of {@code validate}; missing if the file does not state it. */
	JsonNode rule(String name) {
		return this.json.path("validate").path(name);
	}

	/** A number among the custom properties, where form-js itself has no such rule. */
	int property(String name, int otherwise) {
		var value = this.json.path("properties").path(name).asString("");
		return value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
	}

	String text(String name) {
		return this.json.path(name).asString("");
	}

	List<FormField> children() {
		var children = new ArrayList<FormField>();
		this.json.path("components").forEach(child -> children.add(new FormField(child)));
		return children;
	}

}
