package org.creativecities.designation.overview.web;

import java.util.List;
import java.util.stream.Collectors;

import org.creativecities.designation.application.Application;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Contact;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/**
 * The letters that a city may read again: those that went to its own contacts, once they
 * have left.
 */
@Component
class CaseLetters {

	private final Outbox outbox;

	private final Register register;

	CaseLetters(Outbox outbox, Register register) {
		this.outbox = outbox;
		this.register = register;
	}

	List<SentLetter> toCity(Application application) {
		var own = this.register.contacts(application.cityId())
			.stream()
			.filter(contact -> contact.role() != Role.MAYOR)
			.map(Contact::email)
			.collect(Collectors.toSet());
		return this.outbox.ofCase(application.id())
			.stream()
			.filter(letter -> letter.subject() != null && own.contains(letter.email()))
			.toList();
	}

}
