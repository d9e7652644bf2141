package org.creativecities.tasklist;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.camunda.bpm.engine.FormService;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which parts of a draft belong to the form of its task: the fields that a person can
 * fill in. What the form only shows cannot be changed by a draft, and what it does not
 * know is left out.
 */
@Component
class DraftFields {

	private static final Set<String> SHOWING = Set.of("text", "table", "image", "separator", "spacer", "button", "html",
			"expression");

	private final FormService forms;

	private final JsonMapper json = new JsonMapper();

	DraftFields(FormService forms) {
		this.forms = forms;
	}

	ObjectNode of(String task, JsonNode entered) throws IOException {
		var fields = new HashSet<String>();
		try (var form = this.forms.getDeployedTaskForm(task)) {
			collect(this.json.readTree(form), fields);
		}
		var draft = this.json.createObjectNode();
		for (var entry : entered.properties()) {
			if (fields.contains(entry.getKey())) {
				draft.set(entry.getKey(), entry.getValue());
			}
		}
		return draft;
	}

	private static void collect(JsonNode form, Set<String> fields) {
		for (var component : form.path("components")) {
			if ("group".equals(component.path("type").asString(""))) {
				collect(component, fields);
			}
			else if (isEntered(component)) {
				fields.add(component.path("path").asString(component.path("key").asString("")));
			}
		}
	}

	private static boolean isEntered(JsonNode component) {
		return !SHOWING.contains(component.path("type").asString("")) && !component.path("disabled").asBoolean(false)
				&& !component.path("readonly").asBoolean(false);
	}

}
