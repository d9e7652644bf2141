package org.creativecities.designation.application.process;

import java.util.Map;

import org.creativecities.designation.application.ApplicationCancelled;
import org.creativecities.designation.application.ApplicationWithdrawn;
import org.creativecities.designation.application.MayorLinkWanted;
import org.creativecities.designation.application.MayorSigned;
import org.creativecities.designation.decision.DecisionPublished;
import org.creativecities.designation.decision.PublicationWithdrawn;
import org.creativecities.workflow.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the processes of an application what happened elsewhere. */
@Component
class ApplicationNews {

	private static final Logger LOG = LoggerFactory.getLogger(ApplicationNews.class);

	private final Processes processes;

	ApplicationNews(Processes processes) {
		this.processes = processes;
	}

	/** A mayor who signs while the city renews the link needs no second one. */
	@EventListener
	void on(MayorSigned signed) {
		this.processes.tellIfWaiting(DesignationPreparation.PROCESS, DesignationPreparation.MAYOR_SIGNED,
				signed.applicationId(), Map.of());
	}

	/** Where the link has expired meanwhile, the task to renew it is open anyway. */
	@EventListener
	void on(MayorLinkWanted wanted) {
		this.processes.tellIfWaiting(DesignationPreparation.PROCESS, DesignationPreparation.MAYOR_LINK_WANTED,
				wanted.applicationId(), Map.of("mayorAddressee", wanted.address()));
	}

	@EventListener
	void on(ApplicationWithdrawn withdrawn) {
		this.processes.tell(DesignationApplication.PROCESS, DesignationApplication.APPLICATION_WITHDRAWN,
				withdrawn.applicationId(), Map.of());
	}

	@EventListener
	void on(ApplicationCancelled cancelled) {
		this.processes.tellIfWaiting(DesignationApplication.PROCESS, DesignationApplication.CALL_CANCELLED,
				cancelled.applicationId(), Map.of());
	}

	/** What the decision is, the step that announces it reads from its row. */
	@EventListener
	void on(DecisionPublished published) {
		if (!this.processes.tellIfWaiting(DesignationApplication.PROCESS, DesignationApplication.DECISION_PUBLISHED,
				published.applicationId(), Map.of())) {
			LOG.error("The outcome of {} is public, but its process does not wait for it: nobody was written to. "
					+ "Look in Cockpit where it stands, and tell the city.", published.applicationId());
		}
	}

	/** An outcome that is not yet told is told as it is now. */
	@EventListener
	void on(PublicationWithdrawn withdrawn) {
		this.processes.tellIfWaiting(DesignationApplication.PROCESS, DesignationApplication.PUBLICATION_WITHDRAWN,
				withdrawn.applicationId(), Map.of());
	}

}
