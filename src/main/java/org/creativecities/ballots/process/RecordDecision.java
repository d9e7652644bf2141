package org.creativecities.ballots.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Certification;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether a disputed result stands. */
@Component
class RecordDecision implements JavaDelegate {

	private final Forms forms;

	private final Certification certification;

	RecordDecision(Forms forms, Certification certification) {
		this.forms = forms;
		this.certification = certification;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "decide-on-result");
		var stands = "stands".equals(entered.text("decision"));
		var standing = this.certification.decide(execution.getProcessBusinessKey(), stands, entered.text("reason"));
		SecretBallot.CERTIFICATE.set(execution, standing.name().toLowerCase(Locale.ROOT));
	}

}
