package org.creativecities.hosting.award.process;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.HostDesignations;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Keeps who hosts by agreement, or that nobody does. */
@Component
class RecordDesignation implements JavaDelegate {

	private final HostDesignations designations;

	private final Forms forms;

	RecordDesignation(HostDesignations designations, Forms forms) {
		this.designations = designations;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var selection = execution.getProcessBusinessKey();
		var entered = this.forms.take(execution, "designate-by-agreement");
		var reason = entered.text("reason");
		switch (entered.text("where")) {
			case "city" -> this.designations.toCity(selection, entered.text("city"), day(entered, "firstDay"),
					day(entered, "lastDay"), reason);
			case "headquarters" ->
				this.designations.toHeadquarters(selection, day(entered, "firstDay"), day(entered, "lastDay"), reason);
			default -> this.designations.toNobody(selection, reason);
		}
		HostAward.HOSTED.set(execution, !"nowhere".equals(entered.text("where")));
	}

	private static LocalDate day(FormValues entered, String field) {
		return LocalDate.parse(entered.text(field));
	}

}
