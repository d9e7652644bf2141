package org.creativecities.network;

import java.time.Clock;
import java.util.List;

import org.creativecities.network.events.MayorNamed;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;
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

	/** Characters of why an officer changes a contact. */
	private static final int LONGEST_REASON = 500;

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
		check(contact, new InputChecks());
		lock(contact);
		if (!same(contact)) {
			enter(contact, null, null);
		}
	}

	/**
	 * An officer changes who holds a role.
	 * @param seen the contact that the officer saw in the role; 0 if nobody
	 */
	void change(Contact contact, long seen, String reason, String by) {
		var checks = new InputChecks();
		checks.require(reason != null && !reason.isBlank(), "reason", "network.reason-missing");
		checks.require(reason == null || reason.length() <= LONGEST_REASON, "reason", "network.reason-too-long",
				LONGEST_REASON);
		checks.require(isPlain(reason), "reason", "network.control-characters");
		check(contact, checks);
		lock(contact);
		if (this.register.contact(contact.party(), contact.role()).map(Contact::id).orElse(0L) != seen) {
			throw new InputRefused("", "network.contact-changed");
		}
		if (same(contact)) {
			throw new InputRefused("", "network.contact-unchanged");
		}
		enter(contact, reason.strip(), by);
	}

	private static void check(Contact contact, InputChecks checks) {
		var name = (contact.name() != null) ? contact.name() : "";
		checks.require(!name.isBlank(), "name", "network.contact-name-missing");
		checks.require(name.length() <= LONGEST_NAME, "name", "network.name-too-long", LONGEST_NAME);
		checks.require(isPlain(name), "name", "network.control-characters");
		var email = email(contact);
		checks.require(email.length() <= LONGEST_ADDRESS && email.matches(ADDRESS) && isPlain(email), "email",
				"network.email-wrong", email);
		var language = contact.language().getLanguage();
		checks.require("en".equals(language) || "fr".equals(language), "language", "network.language-wrong", language);
		checks.done();
	}

	/** Line breaks and the like, which neither a name nor the head of a letter holds. */
	private static boolean isPlain(String text) {
		return text == null || text.chars().noneMatch(Character::isISOControl);
	}

	private static String email(Contact contact) {
		return (contact.email() != null) ? contact.email().strip() : "";
	}

	/** Whoever is second to name somebody for a role sees what the first one entered. */
	private void lock(Contact contact) {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) IS NULL")
			.param("contact " + contact.party() + " " + contact.role())
			.query(Boolean.class)
			.single();
	}

	private boolean same(Contact contact) {
		return this.register.contact(contact.party(), contact.role())
			.filter((holder) -> holder.name().equals(contact.name().strip()) && holder.email().equals(email(contact))
					&& holder.language().getLanguage().equals(contact.language().getLanguage())
					&& holder.zone().equals(contact.zone()))
			.isPresent();
	}

	private void enter(Contact contact, String reason, String by) {
		this.jdbc.sql("UPDATE contact SET valid_until = ? WHERE party = ? AND role = ? AND valid_until IS NULL")
			.params(Rows.now(this.clock), contact.party(), contact.role().name())
			.update();
		this.jdbc
			.sql("INSERT INTO contact (party, role, name, email, language, zone, valid_from, reason, set_by) "
					+ "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(contact.party(), contact.role().name(), contact.name().strip(), email(contact),
					contact.language().getLanguage(), contact.zone().getId(), Rows.now(this.clock), reason, by)
			.update();
		if (contact.role() == Contact.Role.MAYOR) {
			this.events.publishEvent(new MayorNamed(contact.party()));
		}
	}

	List<Long> bounced(String email) {
		return this.jdbc
			.sql("UPDATE contact SET bounced_at = ? WHERE lower(email) = lower(?) AND valid_until IS NULL "
					+ "AND bounced_at IS NULL RETURNING id")
			.params(Rows.now(this.clock), email)
			.query(Long.class)
			.list();
	}

	void reachable(long id) {
		this.jdbc.sql("UPDATE contact SET bounced_at = NULL WHERE id = ?").param(id).update();
	}

}
