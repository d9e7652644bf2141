package org.creativecities.designation.decision.process;

import org.creativecities.designation.application.ApplicationEnded;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.call.Calls;
import org.creativecities.designation.decision.DossierView;
import org.creativecities.designation.decision.Dossiers;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the forms of a decision true while people read them. */
@Component
class DecisionNews {

	private final Processes processes;

	private final Applications applications;

	private final Calls calls;

	private final Dossiers dossiers;

	private final DossierView view;

	DecisionNews(Processes processes, Applications applications, Calls calls, Dossiers dossiers, DossierView view) {
		this.processes = processes;
		this.applications = applications;
		this.calls = calls;
		this.dossiers = dossiers;
		this.view = view;
	}

	/** A city that withdraws leaves the list before which somebody sits. */
	@EventListener
	void on(ApplicationEnded ended) {
		this.dossiers.close(ended.applicationId());
		var callId = this.applications.get(ended.applicationId()).callId();
		if (this.calls.get(callId).state() == Call.State.CLOSED) {
			this.view.now(callId)
				.forEach((form, values) -> this.processes.show(DesignationDecision.PROCESS, callId, form, values));
		}
	}

}
