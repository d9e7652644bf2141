package org.creativecities.tasklist;

import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the French of a form in the place of its English, as
 * {@code docs/decisions/0020-forms-in-two-languages.md} describes.
 */
final class FrenchForm {

	private static final Map<String, String> PLAIN = Map.of("fr.label", "label", "fr.description", "description",
			"fr.text", "text", "fr.dateLabel", "dateLabel", "fr.timeLabel", "timeLabel", "fr.alt", "alt",
			"fr.dataSource", "dataSource");

	private static final Map<String, String> ADORNERS = Map.of("fr.prefix", "prefixAdorner", "fr.suffix",
			"suffixAdorner");

	private FrenchForm() {
	}

	static void translate(JsonNode form) {
		for (var component : form.path("components")) {
			if (component instanceof ObjectNode field) {
				translateOne(field);
			}
			translate(component);
		}
	}

	private static void translateOne(ObjectNode field) {
		var french = field.path("properties");
		PLAIN.forEach((property, target) -> {
			if (french.has(property)) {
				field.set(target, french.get(property));
			}
		});
		ADORNERS.forEach((property, target) -> {
			if (french.has(property)) {
				field.withObject("appearance").set(target, french.get(property));
			}
		});
		relabel(field.path("values"), "value", "fr.value.", french);
		relabel(field.path("columns"), "key", "fr.column.", french);
	}

	private static void relabel(JsonNode entries, String key, String prefix, JsonNode french) {
		for (var entry : entries) {
			var label = french.get(prefix + entry.path(key).asString(""));
			if (label != null && entry instanceof ObjectNode object) {
				object.set("label", label);
			}
		}
	}

}
