package org.creativecities.hosting.award.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.hosting.award.Agreements;
import org.creativecities.network.Register;
import org.creativecities.workflow.Forms;

import org.springframework.stereotype.Component;

/** Offers hosting to the next in order. */
@Component
class OfferToNext implements JavaDelegate {

	private final Agreements agreements;

	private final Register register;

	private final Forms forms;

	OfferToNext(Agreements agreements, Register register, Forms forms) {
		this.agreements = agreements;
		this.register = register;
		this.forms = forms;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var award = this.agreements.offerToNext(execution.getProcessBusinessKey());
		var city = this.register.city(award.cityId().orElseThrow());
		HostAward.CITY_GROUP.set(execution, city.group());
		HostAward.ACCEPT_ENDS_AT.set(execution, award.until().toString());
		HostAward.ACCEPT_BY.set(execution, award.until().minusSeconds(1).toString());
		this.forms.show(execution, "accept-hosting",
				Map.of("cityName", city.name(), "candidatureId", award.candidature().orElseThrow()));
	}

}
