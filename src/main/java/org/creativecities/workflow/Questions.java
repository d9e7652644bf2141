package org.creativecities.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What a form asks, for steps that judge or keep answers together with their questions.
 */
@Component
public class Questions {

	private final Engine engine;

	Questions(Engine engine) {
		this.engine = engine;
	}

	/**
	 * The questions of a form in the version that this process uses, in their order.
	 * @param formId the form's id, which is its file name without {@code .form}
	 */
	public List<Question> of(DelegateExecution execution, String formId) {
		return of(DeployedForms.of(execution.getProcessDefinitionId(), formId).inputs());
	}

	/**
	 * The questions of a form as the next case would meet them, in their order.
	 */
	public List<Question> today(String processId, String formId) {
		return this.engine.asProduct(() -> {
			var latest = this.engine.repository()
				.createProcessDefinitionQuery()
				.processDefinitionKey(processId)
				.latestVersion()
				.singleResult();
			return of(DeployedForms.of(latest.getId(), formId).inputs());
		});
	}

	private static List<Question> of(Map<String, FormField> fields) {
		return fields.values().stream().map(Questions::question).toList();
	}

	private static Question question(FormField field) {
		var properties = new LinkedHashMap<String, String>();
		field.json()
			.path("properties")
			.forEachEntry(
					(name, value) -> properties.put(name, value.isString() ? value.asString() : value.toString()));
		return new Question(field.key(), field.label(Locale.ENGLISH), field.label(Locale.FRENCH), properties,
				field.isList() ? of(FormFile.inputs(field)) : List.of());
	}

}
