package org.creativecities.designation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.DecisionTables;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What National Commissions say. How many applications one may endorse in a call is
 * counted under a lock of its country, so that two at once cannot both be the last one.
 */
@Service
@Transactional
public class Endorsements {

	private static final String WITHIN = "WITHIN_LIMITS";

	private final Applications applications;

	private final Calls calls;

	private final Preparation preparation;

	private final Candidatures candidatures;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final Phrases phrases;

	private final DecisionTables tables;

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final Clock clock;

	Endorsements(Applications applications, Calls calls, Preparation preparation, Candidatures candidatures,
			ApplicationLetters letters, ApplicationWords words, Phrases phrases, DecisionTables tables,
			CurrentPerson person, JdbcClient sql, Clock clock) {
		this.applications = applications;
		this.calls = calls;
		this.preparation = preparation;
		this.candidatures = candidatures;
		this.letters = letters;
		this.words = words;
		this.phrases = phrases;
		this.tables = tables;
		this.person = person;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * What a National Commission said about an application; empty before it was asked.
	 */
	public Optional<Endorsement> of(String id) {
		return this.sql.sql("SELECT state, rule, text FROM endorsement WHERE application_id = ?")
			.param(id)
			.query((row, number) -> new Endorsement(Endorsement.State.valueOf(row.getString("state")),
					row.getString("rule"), row.getString("text")))
			.optional();
	}

	/** Asks the National Commission (E2). */
	public void ask(String id) {
		var application = this.applications.get(id);
		this.sql
			.sql("""
					INSERT INTO endorsement (application_id, country, state) VALUES (?, ?, 'ASKED') ON CONFLICT DO NOTHING""")
			.params(id, application.country())
			.update();
		this.letters.toCommission(application).write("ask-endorsement", "", letter(application));
	}

	/** Reminds a National Commission that has not answered, and tells the city so. */
	public void chase(String id) {
		var application = this.applications.get(id);
		if (of(id).map(Endorsement::state).filter(Endorsement.State.ASKED::equals).isEmpty()) {
			return;
		}
		this.letters.toCommission(application).write("remind-endorsement", "", letter(application));
		this.letters.toCity(application)
			.write("tell-of-silence", "", Map.of("city", this.words.city(application), "country",
					this.words.country(application), "deadline", this.preparation.deadline(application)));
	}

	/** What the form {@code endorse-application} shows. */
	public Map<String, Object> shown(String id) {
		var application = this.applications.get(id);
		var shown = this.words.heading(application);
		shown.put("presentation", this.candidatures.of(id).get("presentation"));
		shown.put("used", endorsed(application).size());
		shown.put("limit", this.calls.get(application.callId()).endorsedLimit());
		var sameField = endorsed(application).contains(application.fieldId());
		if (sameField) {
			Phrases.show(shown, "sameField", this.phrases.say("application.same-field-endorsed"));
		}
		else {
			shown.put("sameField", " ");
			shown.put("sameFieldFr", " ");
		}
		talk(id).ifPresent(shown::putAll);
		return shown;
	}

	/**
	 * Records the answer of a National Commission.
	 * @param entered the form {@code endorse-application}
	 * @throws InputRefused if one more endorsement would break a limit of the call, or
	 * the call has closed
	 */
	public void answer(String id, FormValues entered) {
		var application = this.applications.lock(id);
		this.preparation.require(application, "answer");
		lockCountry(application);
		var rule = rule(application);
		switch (entered.text("answer")) {
			case "endorse" -> {
				if (!WITHIN.equals(rule)) {
					throw new InputRefused("answer", "application." + rule, endorsed(application).size(),
							this.calls.get(application.callId()).endorsedLimit());
				}
				set(id, "ENDORSED", null, entered.text("endorsementNote"));
			}
			case "refuse" ->
				set(id, "REFUSED", WITHIN.equals(rule) ? "ENDORSEMENT_REFUSED" : rule, entered.text("words"));
			default -> question(id, entered.text("words"));
		}
	}

	/** Records what the city answers to a question; the National Commission goes on. */
	public void reply(String id, String answer) {
		this.preparation.require(this.applications.lock(id), "reply");
		this.sql.sql("""
				UPDATE endorsement_question SET answer = ?, answered_by = ?, answered_at = ?
				WHERE id = (SELECT max(id) FROM endorsement_question WHERE application_id = ?)""")
			.params(answer, this.person.id(), Timestamp.from(this.clock.instant()), id)
			.update();
		this.sql.sql("UPDATE endorsement SET state = 'ASKED' WHERE application_id = ?").param(id).update();
	}

	private void question(String id, String question) {
		this.sql.sql("""
				INSERT INTO endorsement_question (application_id, question, asked_by, asked_at) VALUES (?, ?, ?, ?)""")
			.params(id, question, this.person.id(), Timestamp.from(this.clock.instant()))
			.update();
		this.sql.sql("UPDATE endorsement SET state = 'QUESTION' WHERE application_id = ?").param(id).update();
	}

	private void set(String id, String state, String rule, String text) {
		this.sql.sql("""
				UPDATE endorsement SET state = ?, rule = ?, text = ?, answered_by = ?, answered_at = ?
				WHERE application_id = ?""")
			.params(state, rule, text, this.person.id(), Timestamp.from(this.clock.instant()), id)
			.update();
	}

	private String rule(Application application) {
		var call = this.calls.get(application.callId());
		var fields = endorsed(application);
		return this.tables.decide("endorsement-limit",
				Map.of("endorsed", fields.size(), "endorsedLimit", call.endorsedLimit(), "sameField",
						fields.contains(application.fieldId()), "fieldsDiffer", call.endorsedFieldsDiffer()));
	}

	/** The fields of the country's other endorsed applications that are still live. */
	private List<String> endorsed(Application application) {
		return this.sql.sql("""
				SELECT a.field_id FROM endorsement e JOIN application a ON a.id = e.application_id
				WHERE a.call_id = ? AND a.country = ? AND e.state = 'ENDORSED' AND a.id <> ?
				  AND a.state NOT IN ('INELIGIBLE', 'WITHDRAWN', 'CANCELLED')""")
			.params(application.callId(), application.country(), application.id())
			.query(String.class)
			.list();
	}

	private void lockCountry(Application application) {
		this.sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("endorsement " + application.callId() + " " + application.country())
			.query((row, number) -> number)
			.list();
	}

	private Optional<Map<String, Object>> talk(String id) {
		return this.sql.sql("""
				SELECT question, answer FROM endorsement_question WHERE application_id = ? ORDER BY id DESC LIMIT 1""")
			.param(id)
			.query((row, number) -> {
				Map<String, Object> talk = new LinkedHashMap<>();
				talk.put("question", row.getString("question"));
				talk.put("cityAnswer", row.getString("answer"));
				return talk;
			})
			.optional();
	}

	private Map<String, Object> letter(Application application) {
		var call = this.calls.get(application.callId());
		return Map.of("city", this.words.city(application), "field", this.words.field(application), "used",
				endorsed(application).size(), "limit", call.endorsedLimit(), "deadline", call.deadline());
	}

}
