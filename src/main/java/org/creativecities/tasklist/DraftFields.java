package org.creativecities.tasklist;

import java.io.IOException;
import java.util.Set;

import org.camunda.bpm.engine.FormService;
import org.creativecities.workflow.Forms;
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

	private final FormService forms;

	private final JsonMapper json = new JsonMapper();

	DraftFields(FormService forms) {
		this.forms = forms;
	}

	ObjectNode of(String task, JsonNode entered) throws IOException {
		Set<String> fields;
		try (var form = this.forms.getDeployedTaskForm(task)) {
			fields = Forms.fieldsToFill(form.readAllBytes());
		}
		var draft = this.json.createObjectNode();
		for (var entry : entered.properties()) {
			if (fields.contains(entry.getKey())) {
				draft.set(entry.getKey(), entry.getValue());
			}
		}
		return draft;
	}

}
