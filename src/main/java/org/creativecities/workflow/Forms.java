package org.creativecities.workflow;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Hands what people enter in forms to the step that stores it, and what is stored to the
 * form that shows it again. Form values pass through the engine; they do not stay there.
 */
@Component
public class Forms {

	/**
	 * The values of this form in the execution's scope, taken out of it.
	 * @param formId the form's id, which is its file name without {@code .form}
	 */
	public FormValues take(DelegateExecution execution, String formId) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Shows stored values in the form of the next task: sets a variable for each key that
	 * the form has a field for, and removes the variables of its other fields.
	 */
	public void show(DelegateExecution execution, String formId, Map<String, Object> values) {
		throw new UnsupportedOperationException();
	}

}
