package org.creativecities.contacts;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.GivenUpLetters;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.mail.SecretariatMailbox;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Contact;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contacts whose letters come back, and what is done about it. */
@Service
@Transactional
public class LostContacts {

	private static final String CASE = "CONTACT-";

	private final Register register;

	private final Membership membership;

	private final GivenUpLetters letters;

	private final Outbox outbox;

	private final SecretariatMailbox secretariat;

	private final Sentences sentences;

	private final Clock clock;

	LostContacts(Register register, Membership membership, GivenUpLetters letters, Outbox outbox,
			SecretariatMailbox secretariat, Sentences sentences, Clock clock) {
		this.register = register;
		this.membership = membership;
		this.letters = letters;
		this.outbox = outbox;
		this.secretariat = secretariat;
		this.sentences = sentences;
		this.clock = clock;
	}

	/**
	 * Marks whoever has an address that letters come back from, and hands the letter to
	 * who else speaks for them: the alternative contact, then the mayor's representative.
	 * @return a case for each contact that was lost with this letter
	 */
	public List<String> lose(UUID letter, String email) {
		var lost = this.membership.bounced(email);
		this.register.contactsAt(email).forEach(contact -> forward(letter, contact));
		return lost.stream().map(LostContacts::caseOf).toList();
	}

	/** Tells the secretariat whom letters no longer reach, and since when (E50). */
	public void alert(String caseId) {
		var contact = contact(caseId);
		this.outbox.write(new Letter(caseId, "contacts/alert-secretariat", "", this.secretariat.officers(),
				Map.of("party", party(contact), "contact", contact.name(), "email", contact.email(), "role",
						role(contact), "since", this.clock.instant())));
	}

	/** The case in which somebody is looked for in the place of a contact. */
	static String caseOf(long contact) {
		return CASE + contact;
	}

	/** What the form {@code find-new-contact} shows. */
	public Map<String, Object> shown(String caseId) {
		var contact = contact(caseId);
		var shown = new LinkedHashMap<String, Object>();
		Sentences.show(shown, "partyName", party(contact));
		Sentences.show(shown, "roleName", role(contact));
		shown.put("contactName", contact.name());
		shown.put("contactEmail", contact.email());
		shown.put("contactsPage", page(contact));
		shown.put("answer", "new");
		shown.put("language", contact.language().getLanguage());
		return shown;
	}

	/** The cases of all who speak for a city, whether they are looked for or not. */
	@Transactional(readOnly = true)
	public List<String> casesOf(String city) {
		return this.register.contacts(city).stream().map(contact -> CASE + contact.id()).toList();
	}

	/** Somebody else holds the role from now on, and reads what the other did not get. */
	public void replace(String caseId, NewContact found) {
		var contact = contact(caseId);
		var zone = holder(contact).zone();
		this.membership
			.name(new Contact(0, contact.party(), contact.role(), found.name(), found.email(), found.language(), zone));
		this.letters.sendAllAgain(contact.email(), new Recipient(found.name(), found.email(), found.language(), zone));
	}

	/** The address was right all the time: its mailbox was full, say. */
	public void keep(String caseId) {
		var contact = contact(caseId);
		this.membership.reachable(contact.id());
		this.letters.sendAllAgain(contact.email(), Recipient.of(holder(contact)));
	}

	private void forward(UUID letter, Contact contact) {
		this.register.contacts(contact.party())
			.stream()
			.filter(other -> other.role() != Contact.Role.MAYOR && !other.email().equalsIgnoreCase(contact.email()))
			.filter(other -> !this.register.isBounced(other.id()))
			.findFirst()
			.ifPresent(other -> this.letters.forward(letter, Recipient.of(other)));
	}

	private Contact contact(String caseId) {
		return this.register.contact(Long.parseLong(caseId.substring(CASE.length())));
	}

	/** Who has the role now: an officer may have entered somebody at the desk. */
	private Contact holder(Contact lost) {
		return this.register.contact(lost.party(), lost.role()).orElse(lost);
	}

	/**
	 * Where an officer sees all who speak for the same city, or for cities of the
	 * country.
	 */
	private static String page(Contact contact) {
		return (contact.role() == Contact.Role.NATIONAL_COMMISSION) ? "/desk/cities?country=" + contact.party()
				: "/desk/cities/" + contact.party() + "/contacts";
	}

	private Bilingual party(Contact contact) {
		if (contact.role() == Contact.Role.NATIONAL_COMMISSION) {
			var country = this.register.country(contact.party());
			return new Bilingual(country.nameEn(), country.nameFr());
		}
		var city = this.register.city(contact.party()).name();
		return new Bilingual(city, city);
	}

	private Bilingual role(Contact contact) {
		return this.sentences.say("contacts.role." + contact.role());
	}

}
