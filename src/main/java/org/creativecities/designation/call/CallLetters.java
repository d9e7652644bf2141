package org.creativecities.designation.call;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.creativecities.designation.call.CallRows.DeadlineChange;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.mail.SecretariatMailbox;
import org.creativecities.network.Contact;
import org.creativecities.network.Register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters about a call as a whole. */
@Component
class CallLetters {

	private final Register register;

	private final Outbox outbox;

	private final SecretariatMailbox secretariat;

	private final JdbcClient sql;

	CallLetters(Register register, Outbox outbox, SecretariatMailbox secretariat, JdbcClient sql) {
		this.register = register;
		this.outbox = outbox;
		this.secretariat = secretariat;
		this.sql = sql;
	}

	/** E1, to National Commissions and, for information, to members. */
	void published(Call call) {
		write(call, "publish-call", "opening", Stream.concat(commissions(), members()),
				Map.of("year", call.year(), "deadline", call.deadline(), "announcementAt", call.announcementAt(),
						"endorsedLimit", call.endorsedLimit(), "designatedLimit", call.designatedLimit()));
	}

	/** To those who were told of the call, and to cities that prepare an application. */
	void moved(Call call, DeadlineChange change) {
		write(call, "move-deadline", "change-" + change.id(),
				Stream.of(commissions(), members(), applicants(call)).flatMap(all -> all),
				Map.of("year", call.year(), "before", change.before(), "deadline", call.deadline()));
	}

	/**
	 * E10, to those who were told of the opening. A city that applied, and its National
	 * Commission, hear of it in the letter about the application.
	 */
	void cancelled(Call call) {
		var applied = countriesThatApplied(call.id());
		write(call, "cancel-call", "", Stream.concat(commissions(country -> !applied.contains(country)), members()),
				Map.of("year", call.year(), "reason", call.cancelReason()));
	}

	void screeningLate(Call call, int open) {
		write(call, "alert-head", "screening", Stream.of(this.secretariat.head()),
				Map.of("year", call.year(), "open", open, "deadline", call.deadline()));
	}

	void assessmentsLate(Call call, int open, Instant endsAt) {
		write(call, "report-late-files", "assessments", Stream.of(this.secretariat.head()),
				Map.of("year", call.year(), "open", open, "endsAt", endsAt));
	}

	void decisionLate(Call call) {
		write(call, "report-late-decision", "decision", Stream.of(this.secretariat.head()),
				Map.of("year", call.year(), "announcementAt", call.announcementAt()));
	}

	private void write(Call call, String template, String occasion, Stream<Recipient> to, Map<String, Object> model) {
		to.forEach(
				reader -> this.outbox.write(new Letter(call.id(), "designation/" + template, occasion, reader, model)));
	}

	private Stream<Recipient> commissions() {
		return commissions(country -> true);
	}

	private Stream<Recipient> commissions(Predicate<String> of) {
		return this.register.countries()
			.stream()
			.filter(country -> of.test(country.code()))
			.flatMap(country -> this.register.contact(country.code(), Contact.Role.NATIONAL_COMMISSION).stream())
			.map(Recipient::of);
	}

	private Stream<Recipient> members() {
		return this.register.members()
			.stream()
			.flatMap(city -> this.register.contact(city.id(), Contact.Role.MAIN).stream())
			.map(Recipient::of);
	}

	private Stream<Recipient> applicants(Call call) {
		return preparing(call.id()).stream()
			.flatMap(city -> this.register.contact(city, Contact.Role.MAIN).stream())
			.map(Recipient::of);
	}

	private List<String> countriesThatApplied(String callId) {
		return this.sql.sql("""
				SELECT DISTINCT country FROM application WHERE call_id = ?
				  AND state IN ('OPENED', 'PREPARING', 'SCREENING', 'ASSESSING', 'ASSESSED', 'CANCELLED')""")
			.param(callId)
			.query(String.class)
			.list();
	}

	private List<String> preparing(String callId) {
		return this.sql.sql("SELECT city_id FROM application WHERE call_id = ? AND state = 'PREPARING' ORDER BY id")
			.param(callId)
			.query(String.class)
			.list();
	}

}
