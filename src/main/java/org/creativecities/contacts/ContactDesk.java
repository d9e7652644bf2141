package org.creativecities.contacts;

import java.time.ZoneId;

import org.creativecities.mail.GivenUpLetters;
import org.creativecities.mail.Recipient;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.workflow.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer changes who speaks for a city, whether letters came back or not. */
@Service
@Transactional
public class ContactDesk {

	private final Register register;

	private final Membership membership;

	private final GivenUpLetters letters;

	private final ApplicationEventPublisher events;

	ContactDesk(Register register, Membership membership, GivenUpLetters letters, ApplicationEventPublisher events) {
		this.register = register;
		this.membership = membership;
		this.letters = letters;
		this.events = events;
	}

	/**
	 * Somebody else holds a role from now on, or is reached otherwise. If letters to the
	 * former holder came back, they leave again, and nobody is looked for any more.
	 * @param role that of the National Commission is one for all cities of the country
	 * @param seen the contact that the officer saw in the role; 0 if nobody
	 * @throws org.creativecities.workflow.InputRefused as
	 * {@link Membership#change(Contact, long, String, String)} says
	 */
	public void change(String cityId, Role role, long seen, NewContact found, ZoneId zone, String reason, Person by) {
		var party = (role == Role.NATIONAL_COMMISSION) ? this.register.city(cityId).country() : cityId;
		this.membership.change(new Contact(0, party, role, found.name(), found.email(), found.language(), zone), seen,
				reason, by.id());
		if (seen != 0 && this.register.isBounced(seen)) {
			var now = this.register.contact(party, role).orElseThrow();
			this.letters.sendAllAgain(this.register.contact(seen).email(), Recipient.of(now));
			this.events.publishEvent(new ContactFound(LostContacts.caseOf(seen),
					new NewContact(now.name(), now.email(), now.language()), by));
		}
	}

}
