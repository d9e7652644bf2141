package org.creativecities.designation.application;

import java.util.HashMap;
import java.util.Map;

import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SecretariatMailbox;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a city that an application was opened for it. */
@Service
@Transactional
public class OpeningNews {

	private final Applications applications;

	private final Applicants applicants;

	private final Calls calls;

	private final Register register;

	private final Membership membership;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final Outbox outbox;

	private final SecretariatMailbox secretariat;

	OpeningNews(Applications applications, Applicants applicants, Calls calls, Register register, Membership membership,
			ApplicationLetters letters, ApplicationWords words, Outbox outbox, SecretariatMailbox secretariat) {
		this.applications = applications;
		this.applicants = applicants;
		this.calls = calls;
		this.register = register;
		this.membership = membership;
		this.letters = letters;
		this.words = words;
		this.outbox = outbox;
		this.secretariat = secretariat;
	}

	/**
	 * Tells the city. Its main contact is named from what was entered only where there is
	 * none, or where the city's own people entered it: nobody else turns its letters
	 * away.
	 * @param hasAccess whether somebody can log in for the city; if not, the secretariat
	 * hears of it
	 */
	public void tell(String id, boolean hasAccess) {
		var application = this.applications.get(id);
		var named = this.applicants.named(id);
		var known = this.register.contact(application.cityId(), Role.MAIN);
		if (known.isEmpty() || this.applicants.isByCity(id)) {
			named.ifPresent(this.membership::name);
		}
		var call = this.calls.get(application.callId());
		var model = new HashMap<String, Object>(Map.of("city", this.words.city(application), "year", call.year(),
				"deadline", call.deadline(), "hasAccess", hasAccess, "page", "/applications/" + id));
		this.letters.toCity(application).write("tell-city", "", model);
		if (!hasAccess) {
			var contact = named.or(() -> known).orElseThrow();
			this.outbox.write(new Letter(id, "designation/give-access", "", this.secretariat.officers(),
					Map.of("city", this.words.city(application), "group", application.cityGroup(), "contact",
							told(contact), "page", "/applications/" + id)));
		}
	}

	private static String told(Contact contact) {
		return contact.name() + " <" + contact.email() + ">";
	}

}
