package org.creativecities.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.spin.SpinRuntimeException;
import tools.jackson.core.JacksonException;

/**
 * Lets only what a form asks for into a process: the values of its fields, checked and
 * typed. A task without a form takes nothing.
 */
final class FormGuard {

	private final FormFile form;

	private final Map<String, Object> shown;

	private FormGuard(FormFile form, Map<String, Object> shown) {
		this.form = form;
		this.shown = shown;
	}

	static FormGuard of(TaskEntity task) {
		var form = formOf(task);
		var shown = new HashMap<String, Object>();
		form.ifPresent(file -> file.mentionedNames()
			.stream()
			.filter(task::hasVariable)
			.forEach(name -> shown.put(name, Values.fromVariable(task.getVariable(name)))));
		return new FormGuard(form.orElse(null), shown);
	}

	/** The form of a task, as it was deployed with its diagram; empty if it has none. */
	static Optional<FormFile> formOf(TaskEntity task) {
		return Optional.ofNullable(task.getTaskDefinition())
			.flatMap(definition -> formId(definition.getFormDefinition()))
			.map(id -> DeployedForms.of(task.getProcessDefinitionId(), id));
	}

	static FormGuard of(ProcessDefinitionEntity process) {
		var form = formId(process.getStartFormDefinition()).map(id -> DeployedForms.of(process.getId(), id));
		return new FormGuard(form.orElse(null), Map.of());
	}

	Optional<FormFile> form() {
		return Optional.ofNullable(this.form);
	}

	/**
	 * What may be set: checked, typed, and as the engine keeps it. Fields that were left
	 * empty are emptied, so that nothing stored before is taken for what a person
	 * entered.
	 * @throws InputRefused naming each field and what is wrong
	 */
	Map<String, Object> entered(Map<String, Object> submitted) {
		var values = new HashMap<String, Object>();
		if (submitted != null) {
			submitted.keySet().forEach(key -> values.put(key, read(key, submitted)));
		}
		if (this.form == null) {
			if (!values.isEmpty()) {
				throw new InputRefused("", "form.none", String.join(", ", values.keySet()));
			}
			return values;
		}
		var entered = new HashMap<String, Object>();
		FormCheck.check(this.form, values, this.shown)
			.forEach((key, value) -> entered.put(key, Values.toVariable(value)));
		FormCheck.keys(this.form)
			.stream()
			.filter(key -> this.shown.containsKey(key) && !entered.containsKey(key))
			.forEach(key -> entered.put(key, null));
		return entered;
	}

	/** A sender may call anything an object, or anything JSON; reading it finds out. */
	private static Object read(String key, Map<String, Object> submitted) {
		try {
			return Values.fromVariable(submitted.get(key));
		}
		catch (JacksonException | IllegalStateException | SpinRuntimeException unreadable) {
			throw new InputRefused(key, "form.text");
		}
	}

	private static Optional<String> formId(FormDefinition definition) {
		return Optional.ofNullable(definition)
			.map(FormDefinition::getCamundaFormDefinitionKey)
			.map(Expression::getExpressionText);
	}

}
