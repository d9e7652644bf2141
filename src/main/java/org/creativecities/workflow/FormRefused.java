package org.creativecities.workflow;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A form was refused, when a task was completed or a process started. Its message is what
 * the person reads: in their language, and a line for each field that is wrong.
 */
public class FormRefused extends FormFieldValidationException {

	/** The refusal of a form whose task is not there any more. */
	static final String TASK_GONE = "door.taskGone";

	private final boolean taskGone;

	FormRefused(InputRefused refused, String told) {
		super(refused.defects(), told);
		this.taskGone = refused.defects().stream().anyMatch(defect -> TASK_GONE.equals(defect.code()));
	}

	/** Whether somebody else was quicker, or the case went on without the task. */
	boolean isTaskGone() {
		return this.taskGone;
	}

}
