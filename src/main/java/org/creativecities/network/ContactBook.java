package org.creativecities.network;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.creativecities.network.events.MayorNamed;
import org.creativecities.workflow.InputRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who speaks for whom, and whose letters come back. Past holders of a role are kept. */
@Component
class ContactBook {

	/** Characters of a person's name. */
	private static final int LONGEST_NAME = 120;

	/** Characters of an e-mail address, as RFC 5321 allows. */
	private static final int LONGEST_ADDRESS = 254;

	private static final String ADDRESS = "[^\\s@<>,;\"()\\[\\]]+@[^\\s@<>,;\"()\\[\\]]+\\.[^\\s@<>,;\"()\\[\\].]+";

	private final Register register;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ContactBook(Register register, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.events = events;
		this.register = register;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void name(Contact contact) {
		if (contact.name() == null || contact.name().isBlank()) {
			throw new InputRefused("name", "network.contact-name-missing");
		}
		if (contact.name().length() > LONGEST_NAME) {
			throw new InputRefused("name", "network.name-too-long", LONGEST_NAME);
		}
		var email = (contact.email() != null) ? contact.email().strip() : "";
		if (email.length() > LONGEST_ADDRESS || !email.matches(ADDRESS)) {
			throw new InputRefused("email", "network.email-wrong", email);
		}
		var language = contact.language().getLanguage();
		if (!"en".equals(language) && !"fr".equals(language)) {
			throw new InputRefused("language", "network.language-wrong", language);
		}
		var present = this.register.contact(contact.party(), contact.role());
		if (present
			.filter((holder) -> holder.name().equals(contact.name().strip()) && holder.email().equals(email)
					&& holder.language().getLanguage().equals(language) && holder.zone().equals(contact.zone()))
			.isPresent()) {
			return;
		}
		this.jdbc.sql("UPDATE contact SET valid_until = ? WHERE party = ? AND role = ? AND valid_until IS NULL")
			.params(now(), contact.party(), contact.role().name())
			.update();
		this.jdbc
			.sql("INSERT INTO contact (party, role, name, email, language, zone, valid_from) "
					+ "VALUES (?, ?, ?, ?, ?, ?, ?)")
			.params(contact.party(), contact.role().name(), contact.name().strip(), email, language,
					contact.zone().getId(), now())
			.update();
		if (contact.role() == Contact.Role.MAYOR) {
			this.events.publishEvent(new MayorNamed(contact.party()));
		}
	}

	List<Long> bounced(String email) {
		return this.jdbc
			.sql("UPDATE contact SET bounced_at = ? WHERE lower(email) = lower(?) AND valid_until IS NULL "
					+ "AND bounced_at IS NULL RETURNING id")
			.params(now(), email)
			.query(Long.class)
			.list();
	}

	void reachable(long id) {
		this.jdbc.sql("UPDATE contact SET bounced_at = NULL WHERE id = ?").param(id).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
