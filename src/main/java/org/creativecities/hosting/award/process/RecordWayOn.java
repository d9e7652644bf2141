package org.creativecities.hosting.award.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.HostDesignations;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps how the head has the choice go on. */
@Component
class RecordWayOn implements JavaDelegate {

	private final HostDesignations designations;

	private final Selections selections;

	private final Forms forms;

	RecordWayOn(HostDesignations designations, Selections selections, Forms forms) {
		this.designations = designations;
		this.selections = selections;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var selection = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "decide-how-to-go-on");
		var reason = entered.text("reason");
		switch (entered.text("answer")) {
			case "anew" -> this.designations.voteAnew(selection, reason);
			case "agreement" -> {
				this.designations.seek(selection, reason);
				HostAward.DESIGNATE_BY.set(execution, this.selections.seek(selection).toString());
			}
			default -> this.designations.toNobody(selection, reason);
		}
		HostAward.WAY_ON.set(execution, entered.text("answer"));
	}

}
