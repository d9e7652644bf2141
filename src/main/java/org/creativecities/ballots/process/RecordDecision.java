package org.creativecities.ballots.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Certification;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps whether a result stands that is disputed, or for which too few voted. */
@Component
class RecordDecision implements JavaDelegate {

	private final Forms forms;

	private final Certification certification;

	private final WorkingTime time;

	RecordDecision(Forms forms, Certification certification, WorkingTime time) {
		this.forms = forms;
		this.certification = certification;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "decide-on-result");
		var stands = "stands".equals(entered.text("decision"));
		var standing = this.certification.decide(execution.getProcessBusinessKey(), stands, entered.text("reason"));
		SecretBallot.ENOUGH.set(execution, this.certification.isEnough(execution.getProcessBusinessKey()));
		SecretBallot.DECIDE_BY.set(execution, this.time.lastMomentIn("ballots.decide-within").toString());
		SecretBallot.CERTIFICATE.set(execution, standing.name().toLowerCase(Locale.ROOT));
	}

}
