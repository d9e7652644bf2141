package org.creativecities.workflow.process;

import java.util.concurrent.atomic.AtomicReference;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.Forms;
import org.creativecities.workflow.InputRefused;
import org.springframework.stereotype.Component;

/** A step for tests: takes a score, and refuses thirteen as a use case would. */
@Component
class KeepScore implements JavaDelegate {

	static final AtomicReference<FormValues> KEPT = new AtomicReference<>();

	private final Forms forms;

	KeepScore(Forms forms) {
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "score");
		KEPT.set(entered);
		if (entered.number("score").orElseThrow().intValue() == 13) {
			throw new InputRefused("score", "form.max", 12);
		}
	}

}
