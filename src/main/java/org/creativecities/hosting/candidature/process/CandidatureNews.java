package org.creativecities.hosting.candidature.process;

import java.util.HashMap;
import java.util.Map;

import org.creativecities.hosting.candidature.CandidatureOpened;
import org.creativecities.hosting.candidature.CandidatureWithdrawn;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.CandidaturesExamined;
import org.creativecities.hosting.candidature.SelectionOver;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.Register;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells processes what happened to candidatures elsewhere, in the same transaction. */
@Component
class CandidatureNews {

	private final Processes processes;

	private final Candidatures candidatures;

	private final Selections selections;

	private final Register register;

	CandidatureNews(Processes processes, Candidatures candidatures, Selections selections, Register register) {
		this.processes = processes;
		this.candidatures = candidatures;
		this.selections = selections;
		this.register = register;
	}

	@EventListener
	void on(CandidatureOpened opened) {
		var candidature = this.candidatures.get(opened.candidature());
		var selection = this.selections.get(candidature.selection());
		var variables = new HashMap<String, Object>();
		variables.put(HostCandidature.CASE_ID.name(), candidature.id());
		variables.put(HostCandidature.CITY_GROUP.name(), candidature.cityGroup());
		variables.put(HostCandidature.CITY_NAME.name(), this.register.city(candidature.cityId()).name());
		variables.put(HostCandidature.YEAR_TEXT.name(), Integer.toString(selection.year()));
		variables.put(HostCandidature.DEADLINE.name(), selection.deadline().toString());
		variables.put(HostCandidature.DESCRIBE_BY.name(), selection.deadline().minusSeconds(1).toString());
		this.processes.start(HostCandidature.PROCESS, candidature.id(), variables);
	}

	@EventListener
	void on(CandidatureWithdrawn withdrawn) {
		this.processes.tellIfWaiting(HostCandidature.PROCESS, HostCandidature.CANDIDATURE_WITHDRAWN,
				withdrawn.candidature(), Map.of());
	}

	@EventListener
	void on(CandidaturesExamined examined) {
		this.processes.tellIfWaiting(HostCall.PROCESS, HostCall.CANDIDATURES_EXAMINED, examined.selection(), Map.of());
	}

	/** One that is not examined yet ends as if withdrawn. */
	@EventListener
	void on(SelectionOver over) {
		for (var each : this.candidatures.of(over.selection())) {
			if (!this.processes.tellIfWaiting(HostCandidature.PROCESS, HostCandidature.SELECTION_OVER, each.id(),
					Map.of())) {
				this.processes.tellIfWaiting(HostCandidature.PROCESS, HostCandidature.CANDIDATURE_WITHDRAWN, each.id(),
						Map.of());
			}
		}
	}

}
