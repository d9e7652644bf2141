package org.creativecities.designation.call.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.decision.Publications;
import org.creativecities.designation.overview.CallView;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Makes all decisions public at once. */
@Component
class PublishDesignations implements JavaDelegate {

	private final Publications publications;

	private final CallView view;

	private final Forms forms;

	PublishDesignations(Publications publications, CallView view, Forms forms) {
		this.publications = publications;
		this.view = view;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var callId = execution.getProcessBusinessKey();
		var endsAt = this.publications.publish(callId);
		DesignationCall.CORRECTION_ENDS_AT.set(execution, endsAt.toString());
		this.forms.show(execution, "watch-publication", this.view.ofPublication(callId));
	}

}
