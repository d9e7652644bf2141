package org.creativecities.contacts.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.creativecities.contacts.NewContact;
import org.creativecities.network.Contact;
import org.creativecities.network.Country;
import org.creativecities.workflow.InputRefused;

/**
 * What an officer typed about one role, kept as it is while it is refused.
 *
 * @param seen the contact that the page showed; 0 if nobody held the role
 * @param zone a time zone such as {@code Europe/Rome}
 */
record ContactForm(long seen, String name, String email, String language, String zone, String reason) {

	ContactForm {
		name = text(name);
		email = text(email);
		language = text(language);
		zone = text(zone);
		reason = text(reason);
	}

	/**
	 * As the register has it; for a role that nobody holds, what is usual in the country.
	 */
	static ContactForm of(Optional<Contact> holder, Country country) {
		return holder
			.map(one -> new ContactForm(one.id(), one.name(), one.email(), one.language().getLanguage(),
					one.zone().getId(), ""))
			.orElseGet(() -> new ContactForm(0, "", "", country.usualLanguage().getLanguage(), country.zone().getId(),
					""));
	}

	/** The same words, about whoever holds the role now. */
	ContactForm about(Optional<Contact> holder) {
		return new ContactForm(holder.map(Contact::id).orElse(0L), this.name, this.email, this.language, this.zone,
				this.reason);
	}

	NewContact contact() {
		return new NewContact(this.name, this.email, Locale.forLanguageTag(this.language));
	}

	/**
	 * @throws InputRefused if there is no such time zone
	 */
	ZoneId timeZone() {
		if (!ZoneId.getAvailableZoneIds().contains(this.zone.strip())) {
			throw new InputRefused("zone", "contacts.zone-wrong", this.zone);
		}
		return ZoneId.of(this.zone.strip());
	}

	private static String text(String typed) {
		return (typed != null) ? typed : "";
	}

}
