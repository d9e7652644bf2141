package org.creativecities.ballots.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.ballots.count.Certification;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps what an officer says of the count. */
@Component
class RecordCertificate implements JavaDelegate {

	private final Forms forms;

	private final Certification certification;

	private final WorkingTime time;

	RecordCertificate(Forms forms, Certification certification, WorkingTime time) {
		this.forms = forms;
		this.certification = certification;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "certify-result");
		var state = this.certification.certify(execution.getProcessBusinessKey(), "yes".equals(entered.text("agrees")),
				entered.text("reason"));
		SecretBallot.ENOUGH.set(execution, this.certification.isEnough(execution.getProcessBusinessKey()));
		SecretBallot.CERTIFICATE.set(execution, state.name().toLowerCase(Locale.ROOT));
		SecretBallot.DECIDE_BY.set(execution, this.time.lastMomentIn("ballots.decide-within").toString());
	}

}
