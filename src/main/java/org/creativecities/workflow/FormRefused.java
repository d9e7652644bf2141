package org.creativecities.workflow;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A form was refused, when a task was completed or a process started. Its message is what
 * the person reads: in their language, and a line for each field that is wrong.
 */
public class FormRefused extends FormFieldValidationException {

	FormRefused(InputRefused refused, String told) {
		super(refused.defects(), told);
	}

}
