package org.creativecities.designation.application;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Contact;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/**
 * Writes the letters about one application to those whom it concerns. A person in two
 * roles gets one letter; a role that nobody holds gets none.
 */
@Component
public class ApplicationLetters {

	private final Register register;

	private final Outbox outbox;

	ApplicationLetters(Register register, Outbox outbox) {
		this.register = register;
		this.outbox = outbox;
	}

	/** To the main and the alternative contact of the city. */
	public Addressed toCity(Application application) {
		return new Addressed(application, city(application));
	}

	/** To the contacts of the city, and to somebody who is none of them, or not yet. */
	Addressed toCityAnd(Optional<Contact> somebody, Application application) {
		return new Addressed(application, Stream.concat(city(application), somebody.stream()));
	}

	/** To the mayor alone. */
	Addressed toMayor(Application application) {
		return new Addressed(application, contact(application.cityId(), Role.MAYOR));
	}

	/** To the National Commission alone. */
	Addressed toCommission(Application application) {
		return new Addressed(application, contact(application.country(), Role.NATIONAL_COMMISSION));
	}

	/** To the city's contacts and the National Commission. */
	public Addressed toCityAndCommission(Application application) {
		return new Addressed(application,
				Stream.concat(city(application), contact(application.country(), Role.NATIONAL_COMMISSION)));
	}

	/** To the city's contacts, the mayor and the National Commission. */
	public Addressed toAll(Application application) {
		return new Addressed(application,
				Stream
					.of(city(application), contact(application.cityId(), Role.MAYOR),
							contact(application.country(), Role.NATIONAL_COMMISSION))
					.flatMap(contacts -> contacts));
	}

	private Stream<Contact> city(Application application) {
		return Stream.concat(contact(application.cityId(), Role.MAIN), contact(application.cityId(), Role.ALTERNATIVE));
	}

	private Stream<Contact> contact(String party, Role role) {
		return this.register.contact(party, role).stream();
	}

	/** An envelope, still without a letter. */
	public class Addressed {

		private final Application application;

		private final Stream<Contact> readers;

		private Addressed(Application application, Stream<Contact> readers) {
			this.application = application;
			this.readers = readers;
		}

		/**
		 * @param occasion tells letters of one kind in one case apart; empty if there is
		 * only one
		 */
		public void write(String letter, String occasion, Map<String, Object> model) {
			this.readers.map(Recipient::of)
				.forEach(reader -> ApplicationLetters.this.outbox
					.write(new Letter(this.application.id(), "designation/" + letter, occasion, reader, model)));
		}

	}

}
