package org.creativecities.contacts.process;

import java.util.Locale;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.contacts.LostContacts;
import org.creativecities.contacts.NewContact;
import org.creativecities.workflow.Forms;
import org.springframework.stereotype.Component;

/** Enters who was found, or that the address was right, and sends what had come back. */
@Component
class ReplaceContact implements JavaDelegate {

	private final Forms forms;

	private final LostContacts contacts;

	ReplaceContact(Forms forms, LostContacts contacts) {
		this.forms = forms;
		this.contacts = contacts;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var entered = this.forms.take(execution, "find-new-contact");
		if ("keep".equals(entered.text("answer"))) {
			this.contacts.keep(execution.getProcessBusinessKey());
			return;
		}
		this.contacts.replace(execution.getProcessBusinessKey(), new NewContact(entered.text("name"),
				entered.text("email"), Locale.forLanguageTag(entered.text("language"))));
	}

}
