package org.creativecities.elections.mandate.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.elections.mandate.Announcements;
import org.creativecities.elections.mandate.Handovers;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Tells the sub-network who was elected, and begins the handover if somebody leaves. */
@Component
class AnnounceCoordinators implements JavaDelegate {

	private final Announcements announcements;

	private final Handovers handovers;

	private final WorkingTime time;

	private final Forms forms;

	AnnounceCoordinators(Announcements announcements, Handovers handovers, WorkingTime time, Forms forms) {
		this.announcements = announcements;
		this.handovers = handovers;
		this.time = time;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var election = execution.getProcessBusinessKey();
		var by = this.time.lastMomentIn("elections.hand-over");
		this.announcements.announce(election);
		CoordinatorElection.LEAVING.set(execution, (long) this.announcements.leaving(election).size());
		CoordinatorElection.HANDOVER_GROUPS.set(execution,
				String.join(",", this.announcements.handoverGroups(election)));
		CoordinatorElection.HAND_OVER_BY.set(execution, by.toString());
		this.forms.show(execution, "hand-over", this.handovers.shown(election, Map.of("handOverDay", by)));
	}

}
