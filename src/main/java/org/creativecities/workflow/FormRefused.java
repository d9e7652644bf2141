package org.creativecities.workflow;

import java.util.Set;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A form was refused, when a task was completed or a process started. Its message is what
 * the person reads: in their language, and a line for each field that is wrong.
 */
public class FormRefused extends FormFieldValidationException {

	/** The refusal of a form whose task is not there any more. */
	static final String TASK_GONE = "door.taskGone";

	/** The same, but the step waits once more, as another task. */
	static final String TASK_ANEW = "door.taskAnew";

	private static final Set<String> GONE = Set.of(TASK_GONE, TASK_ANEW);

	private final boolean taskGone;

	FormRefused(InputRefused refused, String told) {
		super(refused.defects(), told);
		this.taskGone = refused.defects().stream().anyMatch(defect -> GONE.contains(defect.code()));
	}

	/** Whether somebody else was quicker, or the case went on without the task. */
	boolean isTaskGone() {
		return this.taskGone;
	}

}
