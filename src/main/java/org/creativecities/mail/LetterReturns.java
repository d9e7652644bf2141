package org.creativecities.mail;

import java.net.IDN;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.creativecities.mail.DeliveryReport.Outcome;
import org.creativecities.mail.events.LetterUndeliverable;
import org.creativecities.workflow.Rows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters of ours that had left and came back. */
@Component
@Transactional
class LetterReturns {

	/** Characters of a server's words that we keep. */
	private static final int LONGEST = 300;

	private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]+>");

	private final JdbcClient database;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LetterReturns(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Whether all that the report says is kept, so that nobody need read it. A report
	 * that does not name the letter, that names another address than the letter bore, or
	 * that refuses it for good for something else than the address is for people: anybody
	 * can write such a report, and it may tell of our own server.
	 */
	boolean isSettled(DeliveryReport report) {
		return !letters(report.messageId()).isEmpty() && report.outcomes()
			.stream()
			.filter(Outcome::isFailure)
			.noneMatch(outcome -> blamed(report, outcome).isEmpty());
	}

	/**
	 * Keeps which letters came back, and tells of each whose address is wrong; of one
	 * that is known to have come back nothing is told again. Where servers tried for days
	 * and gave up, the address may be right: nobody's contact is marked, and an officer
	 * may send the letter again.
	 * @return the letters that the report is about, known or new
	 */
	List<UUID> keep(DeliveryReport report) {
		var returned = new ArrayList<UUID>();
		for (var outcome : report.outcomes()) {
			var letters = blamed(report, outcome);
			letters.forEach(letter -> keep(letter, outcome));
			letters.forEach(letter -> returned.add(letter.id()));
		}
		return returned;
	}

	private List<Sent> blamed(DeliveryReport report, Outcome outcome) {
		return outcome.isWrongAddress() || outcome.isGivenUp()
				? letters(report.messageId()).stream().filter(letter -> isTo(letter, outcome.address())).toList()
				: List.of();
	}

	private static boolean isTo(Sent letter, String address) {
		return letter.email().equalsIgnoreCase(address) || letter.email().equalsIgnoreCase(inAnyScript(address));
	}

	private void keep(Sent letter, Outcome outcome) {
		var reason = reason(outcome);
		var isNew = this.database
			.sql("INSERT INTO letter_return (letter_id, returned_at, reason) VALUES (?, ?, ?) "
					+ "ON CONFLICT (letter_id) DO NOTHING")
			.params(letter.id(), Rows.now(this.clock), reason)
			.update() == 1;
		if (isNew && outcome.isWrongAddress()) {
			// heard after the commit
			this.events.publishEvent(new LetterUndeliverable(letter.id(), letter.caseId(), letter.template(),
					letter.recipient(), letter.email(), true, reason));
		}
	}

	private static String reason(Outcome outcome) {
		var words = Markdown.oneLine(outcome.words());
		return "The letter came back from %s (%s)%s".formatted(Markdown.oneLine(outcome.address()),
				Markdown.oneLine(outcome.status()),
				words.isEmpty() ? "." : ": " + words.substring(0, Math.min(words.length(), LONGEST)));
	}

	/** The letter, or those that left together, by the Message-ID that we gave it. */
	private List<Sent> letters(String messageId) {
		var ours = OURS.matcher(messageId);
		if (!ours.matches()) {
			return List.of();
		}
		var id = UUID.fromString(ours.group(1));
		return this.database.sql(SELECT + "WHERE (id = ? OR digest = ?) AND message_id = ? AND state = 'SENT'")
			.params(id, id, messageId)
			.query(Sent.class)
			.list();
	}

	/** The address as people write it, where servers write a domain in ASCII. */
	private static String inAnyScript(String address) {
		var at = address.lastIndexOf('@');
		return (at < 0) ? address : address.substring(0, at + 1) + IDN.toUnicode(address.substring(at + 1));
	}

	private static final String SELECT = "SELECT id, case_id, template, recipient, email FROM letter ";

	/** A letter that has left. */
	record Sent(UUID id, String caseId, String template, String recipient, String email) {
	}

}
