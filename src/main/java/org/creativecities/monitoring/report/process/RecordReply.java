package org.creativecities.monitoring.report.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.monitoring.report.Turns;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/**
 * Keeps what the city answered, and lays an explanation before the head. That it leaves
 * is confirmed by its mayor first.
 */
@Component
class RecordReply implements JavaDelegate {

	private final Forms forms;

	private final LateReports late;

	private final WorkingTime time;

	private final CurrentPerson person;

	private final Turns turns;

	RecordReply(Forms forms, LateReports late, WorkingTime time, CurrentPerson person, Turns turns) {
		this.turns = turns;
		this.forms = forms;
		this.late = late;
		this.time = time;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var reportId = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "answer-invitation");
		var leaves = "leave".equals(entered.text("reply"));
		this.late.reply(reportId, leaves, entered.text("explanation"), this.person.id());
		MonitoringEscalation.CITY_LEAVES.set(execution, leaves);
		MonitoringEscalation.CONCLUDE_BY.set(execution,
				this.time.lastMomentIn("monitoring.late.conclude-within").toString());
		if (!leaves) {
			this.turns.take(execution.getProcessBusinessKey(), Turns.Side.SECRETARIAT);
			var shown = this.late.shown(reportId);
			Sentences.show(shown, "explanation",
					new Bilingual(entered.text("explanation"), entered.text("explanation")));
			this.forms.show(execution, "conclude-late-report", shown);
		}
	}

}
