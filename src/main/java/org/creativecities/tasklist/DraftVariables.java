package org.creativecities.tasklist;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a draft over the variables that a form loads, in the shape in which Tasklist reads
 * them.
 */
final class DraftVariables {

	private DraftVariables() {
	}

	static void merge(ObjectNode variables, ObjectNode draft) {
		for (var entry : draft.properties()) {
			var variable = variables.withObject("/" + entry.getKey().replace("~", "~0").replace("/", "~1"));
			var value = entry.getValue();
			variable.put("type", type(value));
			variable.set("value", value.isContainer() ? variable.stringNode(value.toString()) : value);
			variable.putObject("valueInfo");
		}
	}

	private static String type(JsonNode value) {
		if (value.isContainer()) {
			return "Json";
		}
		if (value.isNull()) {
			return "Null";
		}
		if (value.isBoolean()) {
			return "Boolean";
		}
		return value.isNumber() ? "Double" : "String";
	}

}
