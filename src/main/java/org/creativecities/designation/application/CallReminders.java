package org.creativecities.designation.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.network.Contact;
import org.creativecities.network.Register;
import org.creativecities.reminders.ReminderDue;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds of the deadline of an open call: cities that have not submitted, and National
 * Commissions that have not answered a city.
 */
@Component
class CallReminders {

	/** The ladder in {@code reminders} that the diagram of the intake climbs. */
	static final String LADDER = "call-deadline";

	private final JdbcClient sql;

	private final Calls calls;

	private final Register register;

	private final Checklist checklist;

	private final Outbox outbox;

	private final Clock clock;

	CallReminders(JdbcClient sql, Calls calls, Register register, Checklist checklist, Outbox outbox, Clock clock) {
		this.sql = sql;
		this.calls = calls;
		this.register = register;
		this.checklist = checklist;
		this.outbox = outbox;
		this.clock = clock;
	}

	/** An application on its way to its submission. */
	private record Draft(String applicationId, String cityId, String fieldId, String country, boolean submitted,
			String endorsement) {

		boolean awaitsEndorsement() {
			return "ASKED".equals(this.endorsement);
		}

	}

	@EventListener
	@Transactional
	void remind(ReminderDue due) {
		if (!LADDER.equals(due.ladder())) {
			return;
		}
		var call = this.calls.get(due.businessKey());
		// a deadline moved and moved back has the same rungs again, and nobody is told
		// twice
		var occasion = "%s of %s".formatted(due.rung(), LocalDate.ofInstant(due.deadline(), this.clock.getZone()));
		for (var draft : drafts(call.id())) {
			if (!draft.submitted()) {
				write(draft, "remind-draft", occasion,
						this.register.contact(draft.cityId(), Contact.Role.MAIN).stream(),
						Map.of("city", city(draft), "year", call.year(), "deadline", call.deadline(), "missing",
								this.checklist.missing(draft.applicationId())));
			}
			if (draft.awaitsEndorsement()) {
				write(draft, "remind-endorsement", occasion,
						this.register.contact(draft.country(), Contact.Role.NATIONAL_COMMISSION).stream(),
						Map.of("city", city(draft), "field", field(draft), "used", endorsed(call.id(), draft.country()),
								"limit", call.endorsedLimit(), "deadline", call.deadline()));
			}
		}
	}

	private List<Draft> drafts(String callId) {
		return this.sql.sql("""
				SELECT a.id, a.city_id, a.field_id, a.country, e.state AS endorsement,
				  EXISTS (SELECT FROM application_version v WHERE v.application_id = a.id) AS submitted
				FROM application a LEFT JOIN endorsement e ON e.application_id = a.id
				WHERE a.call_id = ? AND a.state = 'PREPARING' ORDER BY a.id""")
			.param(callId)
			.query((row, number) -> new Draft(row.getString("id"), row.getString("city_id"), row.getString("field_id"),
					row.getString("country"), row.getBoolean("submitted"), row.getString("endorsement")))
			.list();
	}

	private int endorsed(String callId, String country) {
		return this.sql.sql("""
				SELECT count(*) FROM endorsement e JOIN application a ON a.id = e.application_id
				WHERE a.call_id = ? AND e.country = ? AND e.state = 'ENDORSED'
				  AND a.state NOT IN ('INELIGIBLE', 'WITHDRAWN', 'CANCELLED')""")
			.params(callId, country)
			.query(Integer.class)
			.single();
	}

	private void write(Draft draft, String template, String occasion, Stream<Contact> to, Map<String, Object> model) {
		to.forEach(reader -> this.outbox.write(
				new Letter(draft.applicationId(), "designation/" + template, occasion, Recipient.of(reader), model)));
	}

	private String city(Draft draft) {
		return this.register.city(draft.cityId()).name();
	}

	private Bilingual field(Draft draft) {
		return this.register.fields()
			.stream()
			.filter(field -> field.id().equals(draft.fieldId()))
			.findFirst()
			.map(Bilingual::of)
			.orElseThrow();
	}

}
