package org.creativecities.hosting.award.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Agreements;
import org.creativecities.hosting.award.Award;
import org.creativecities.hosting.award.Awards;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Asks the winner, or the next that accepted, to sign. */
@Component
class OfferAgreement implements JavaDelegate {

	private final Agreements agreements;

	private final Awards awards;

	private final Candidatures candidatures;

	private final Forms forms;

	OfferAgreement(Agreements agreements, Awards awards, Candidatures candidatures, Forms forms) {
		this.agreements = agreements;
		this.awards = awards;
		this.candidatures = candidatures;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var award = this.agreements.offerAgreement(execution.getProcessBusinessKey());
		HostAward.AGREEMENT_ENDS_AT.set(execution, award.until().toString());
		HostAward.AGREE_BY.set(execution, award.until().minusSeconds(1).toString());
		HostAward.AWARD.set(execution, "agreed");
		this.forms.show(execution, "conclude-host-agreement", shown(award));
	}

	private Map<String, Object> shown(Award award) {
		var model = new HashMap<String, Object>();
		model.put("cityNames", this.awards.names(award).en());
		award.candidature().map(this.candidatures::get).ifPresent(candidature -> days(candidature, model));
		return model;
	}

	private static void days(Candidature candidature, Map<String, Object> model) {
		model.put("firstDay", candidature.text("firstDay"));
		model.put("lastDay", candidature.text("lastDay"));
	}

}
