package org.creativecities.monitoring.review.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.answers.ReportForm;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.ReviewLetters;
import org.creativecities.monitoring.review.Revisions;
import org.creativecities.network.Register;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

import static org.creativecities.monitoring.review.process.MonitoringReading.CITY_GROUP;
import static org.creativecities.monitoring.review.process.MonitoringReading.REVISION_BY;
import static org.creativecities.monitoring.review.process.MonitoringReading.REVISION_DUE;

/** Sends the report back to its city (E17). */
@Component
class AskRevision implements JavaDelegate {

	private final Revisions revisions;

	private final ReviewLetters letters;

	private final Reports reports;

	private final Register register;

	private final ReportForm form;

	private final Forms forms;

	AskRevision(Revisions revisions, ReviewLetters letters, Reports reports, Register register, ReportForm form,
			Forms forms) {
		this.revisions = revisions;
		this.letters = letters;
		this.reports = reports;
		this.register = register;
		this.form = form;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		var until = this.revisions.ask(id);
		this.letters.askRevision(id, until);
		CITY_GROUP.set(execution, this.register.city(this.reports.get(id).cityId()).group());
		REVISION_BY.set(execution, until.toString());
		REVISION_DUE.set(execution, MonitoringReview.lastSecond(until));
		this.forms.show(execution, "revise-report", this.form.shown(id));
	}

}
