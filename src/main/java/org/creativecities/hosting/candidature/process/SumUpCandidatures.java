package org.creativecities.hosting.candidature.process;

import java.util.HashMap;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.candidature.Advisers;
import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.candidature.CandidatureFiles;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/**
 * Counts who is eligible, and lays the candidatures before the committee, as far as it
 * does not stand itself.
 */
@Component
class SumUpCandidatures implements JavaDelegate {

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final Selections selections;

	private final CandidatureFiles files;

	private final Advisers advisers;

	private final Forms forms;

	private final WorkingTime time;

	SumUpCandidatures(Candidatures candidatures, Bidders bidders, Selections selections, CandidatureFiles files,
			Advisers advisers, Forms forms, WorkingTime time) {
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.selections = selections;
		this.files = files;
		this.advisers = advisers;
		this.forms = forms;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var selection = this.selections.get(execution.getProcessBusinessKey());
		var standing = this.candidatures.standing(selection.id());
		var nobody = selection.extended() ? "none" : "extend";
		var advisers = this.advisers.of(selection.id());
		var somebody = advisers.isEmpty() ? "unadvised" : "some";
		HostCall.WHO_STANDS.set(execution, standing.isEmpty() ? nobody : somebody);
		this.files.layBefore(advisers, this.advisers.rivals(selection.id()), selection.id());
		HostCall.COMMITTEE_GROUPS.set(execution, String.join(",", advisers));
		HostCall.OPINION_BY.set(execution, this.time.lastMomentIn("hosting.opinion").toString());
		HostCall.OPINION_ENDS_AT.set(execution, this.time.endIn("hosting.opinion").toString());
		var model = new HashMap<String, Object>();
		model.put("candidatures", standing.stream().map(each -> this.bidders.names(each.id())).toList());
		this.forms.show(execution, "advise-on-candidatures", model);
	}

}
