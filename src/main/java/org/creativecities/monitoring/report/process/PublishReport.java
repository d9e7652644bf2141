package org.creativecities.monitoring.report.process;

import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.publication.ReportPublications;
import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Publishes the report as the officer validated it. */
@Component
class PublishReport implements JavaDelegate {

	private final Forms forms;

	private final ReportPublications publications;

	private final WorkingTime time;

	private final CurrentPerson person;

	PublishReport(Forms forms, ReportPublications publications, WorkingTime time, CurrentPerson person) {
		this.forms = forms;
		this.publications = publications;
		this.time = time;
		this.person = person;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "validate-report");
		var correctUntil = this.time.endIn("monitoring.publication.correction");
		this.publications.publish(execution.getProcessBusinessKey(), Result.of(entered.text("result")),
				entered.text("resultReason"), sections(entered), entered.text("withheldReason"), correctUntil,
				this.person.id());
		MonitoringReport.CORRECTION_ENDS_AT.set(execution, correctUntil.toString());
	}

	private static Set<Integer> sections(FormValues entered) {
		return entered.choices("withheld").stream().map(Integer::valueOf).collect(Collectors.toSet());
	}

}
