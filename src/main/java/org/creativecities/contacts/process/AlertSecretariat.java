package org.creativecities.contacts.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.contacts.LostContacts;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Forms;
import org.springframework.stereotype.Component;

/** Writes to the secretariat whom letters no longer reach. */
@Component
class AlertSecretariat implements JavaDelegate {

	private final Forms forms;

	private final LostContacts contacts;

	private final WorkingTime time;

	AlertSecretariat(Forms forms, LostContacts contacts, WorkingTime time) {
		this.forms = forms;
		this.contacts = contacts;
		this.time = time;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var lost = execution.getProcessBusinessKey();
		this.contacts.alert(lost);
		ContactSearch.FIND_BY.set(execution, this.time.lastMomentIn("contacts.find-within").toString());
		this.forms.show(execution, "find-new-contact", this.contacts.shown(lost));
	}

}
