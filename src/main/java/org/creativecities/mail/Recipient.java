package org.creativecities.mail;

import java.time.ZoneId;
import java.util.Locale;

import org.creativecities.network.Contact;

/**
 * Who a letter is for.
 *
 * @param language {@code en} or {@code fr}
 * @param zone the time zone in which the reader lives
 */
public record Recipient(String name, String email, Locale language, ZoneId zone) {

	public static Recipient of(Contact contact) {
		return new Recipient(contact.name(), contact.email(), contact.language(), contact.zone());
	}

	/** The same reader at another address. */
	Recipient at(String otherEmail) {
		return new Recipient(this.name, otherEmail, this.language, this.zone);
	}

}
