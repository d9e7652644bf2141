package org.creativecities.elections.nomination.process;

import java.util.HashMap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.nomination.Verdicts;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Shows the officer what the table found. */
@Component
class JudgeNomination implements JavaDelegate {

	private final Forms forms;

	private final Verdicts verdicts;

	private final WorkingTime time;

	JudgeNomination(Forms forms, Verdicts verdicts, WorkingTime time) {
		this.forms = forms;
		this.verdicts = verdicts;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var checkBy = this.time.lastMomentIn("elections.check-within");
		CoordinatorNomination.CHECK_BY.set(execution, checkBy.toString());
		var shown = new HashMap<>(this.verdicts.judge(execution.getProcessBusinessKey()));
		shown.put("checkDay", checkBy);
		this.forms.show(execution, "confirm-nomination", shown);
	}

}
