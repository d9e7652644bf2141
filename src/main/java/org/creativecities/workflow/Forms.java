package org.creativecities.workflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Hands what people enter in forms to the step that stores it, and what is stored to the
 * form that shows it again. Form values pass through the engine; they do not stay there.
 */
@Component
public class Forms {

	/** Which values the last form in this scope was shown, so that the next is not. */
	private static final ProcessVariable<String> SHOWN = ProcessVariable.text("shownNames");

	private final Engine engine;

	Forms(Engine engine) {
		this.engine = engine;
	}

	/**
	 * The values of this form in the execution's scope, taken out of it; with them goes
	 * what {@link #show} put there for its reader, who may not be the reader of the next.
	 * @param formId the form's id, which is its file name without {@code .form}
	 */
	public FormValues take(DelegateExecution execution, String formId) {
		var values = new LinkedHashMap<String, Object>();
		ofDefinition(execution.getProcessDefinitionId(), formId).inputs().forEach((key, field) -> {
			if (!field.isLocked()) {
				var value = Values.fromVariable(execution.getVariable(key));
				if (value != null && !"".equals(value)) {
					values.put(key, value);
				}
				execution.removeVariable(key);
			}
		});
		forget(execution);
		return new FormValues(values);
	}

	/**
	 * Shows stored values in the form of the next task: sets a variable for each value
	 * that the form mentions (as the key of a field, or in a text, table, option list or
	 * condition), and removes the variables of its other fields and what the form before
	 * was shown. What is {@code null} is shown empty.
	 * @param values text, numbers, booleans, dates and instants (in a field as ISO 8601,
	 * in a text in words, the French ones under the name and Fr), lists of text and lists
	 * of maps; in a text of the form, text stays text and a list becomes a list
	 */
	public void show(DelegateExecution execution, String formId, Map<String, Object> values) {
		forget(execution);
		var form = ofDefinition(execution.getProcessDefinitionId(), formId);
		form.inputs().forEach((key, field) -> {
			if (!field.isLocked() && values.get(key) == null) {
				execution.removeVariable(key);
			}
		});
		var shown = ShownValues.of(form, values);
		// local, so that two branches may show the same key
		shown.forEach((key, value) -> execution.setVariableLocal(key, Values.toVariable(value)));
		execution.setVariableLocal(SHOWN.name(), String.join(" ", shown.keySet()));
	}

	private static void forget(DelegateExecution execution) {
		if (execution.getVariableLocal(SHOWN.name()) instanceof String shown) {
			for (var name : shown.split(" ")) {
				execution.removeVariableLocal(name);
			}
			execution.removeVariableLocal(SHOWN.name());
		}
	}

	/**
	 * The keys of what a person fills in.
	 * @param form a form's file
	 */
	public static Set<String> fieldsToFill(byte[] form) {
		return FormFile.parse(form)
			.inputs()
			.entrySet()
			.stream()
			.filter(input -> !input.getValue().isLocked())
			.map(Map.Entry::getKey)
			.collect(Collectors.toSet());
	}

	private FormFile ofDefinition(String processDefinitionId, String formId) {
		return this.engine.asProduct(() -> DeployedForms.of(processDefinitionId, formId));
	}

}
