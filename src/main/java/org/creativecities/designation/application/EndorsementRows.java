package org.creativecities.designation.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.workflow.CurrentPerson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What National Commissions were asked, asked themselves, and said. */
@Repository
public class EndorsementRows {

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final Clock clock;

	EndorsementRows(CurrentPerson person, JdbcClient sql, Clock clock) {
		this.person = person;
		this.sql = sql;
		this.clock = clock;
	}

	public Optional<Endorsement> of(String id) {
		return this.sql.sql("SELECT state, rule, text FROM endorsement WHERE application_id = ?")
			.param(id)
			.query((row, number) -> new Endorsement(Endorsement.State.valueOf(row.getString("state")),
					row.getString("rule"), row.getString("text")))
			.optional();
	}

	void ask(Application application) {
		this.sql
			.sql("""
					INSERT INTO endorsement (application_id, country, state) VALUES (?, ?, 'ASKED') ON CONFLICT DO NOTHING""")
			.params(application.id(), application.country())
			.update();
	}

	/**
	 * What was said about another creative field counts no longer; it stays in the log.
	 */
	void lapse(String id) {
		this.sql.sql("""
				UPDATE endorsement SET state = 'ASKED', rule = NULL, text = NULL, answered_by = NULL, answered_at = NULL
				WHERE application_id = ?""").param(id).update();
	}

	void answer(String id, Endorsement answer) {
		this.sql.sql("""
				UPDATE endorsement SET state = ?, rule = ?, text = ?, answered_by = ?, answered_at = ?
				WHERE application_id = ?""")
			.params(answer.state().name(), answer.rule(), answer.text(), this.person.id(), now(), id)
			.update();
	}

	void question(String id, String question) {
		this.sql.sql("""
				INSERT INTO endorsement_question (application_id, question, asked_by, asked_at) VALUES (?, ?, ?, ?)""")
			.params(id, question, this.person.id(), now())
			.update();
		this.sql.sql("UPDATE endorsement SET state = 'QUESTION' WHERE application_id = ?").param(id).update();
	}

	void reply(String id, String answer) {
		this.sql.sql("""
				UPDATE endorsement_question SET answer = ?, answered_by = ?, answered_at = ?
				WHERE id = (SELECT max(id) FROM endorsement_question WHERE application_id = ?)""")
			.params(answer, this.person.id(), now(), id)
			.update();
		this.sql.sql("UPDATE endorsement SET state = 'ASKED' WHERE application_id = ?").param(id).update();
	}

	/** The last question and its answer, as {@code question} and {@code cityAnswer}. */
	Map<String, Object> talk(String id) {
		return this.sql.sql("""
				SELECT question, answer FROM endorsement_question WHERE application_id = ? ORDER BY id DESC LIMIT 1""")
			.param(id)
			.query((row, number) -> {
				Map<String, Object> talk = new LinkedHashMap<>();
				talk.put("question", row.getString("question"));
				talk.put("cityAnswer", row.getString("answer"));
				return talk;
			})
			.optional()
			.orElse(Map.of());
	}

	/** The fields of the country's other endorsed applications that are still live. */
	List<String> fieldsEndorsed(Application application) {
		return this.sql.sql("""
				SELECT a.field_id FROM endorsement e JOIN application a ON a.id = e.application_id
				WHERE a.call_id = ? AND a.country = ? AND e.state = 'ENDORSED' AND a.id <> ?
				  AND a.state NOT IN ('INELIGIBLE', 'WITHDRAWN', 'CANCELLED')""")
			.params(application.callId(), application.country(), application.id())
			.query(String.class)
			.list();
	}

	/** Nobody else of this country endorses in this call until the transaction ends. */
	void lockCountry(Application application) {
		this.sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
			.param("endorsement " + application.callId() + " " + application.country())
			.query((row, number) -> number)
			.list();
	}

	private Timestamp now() {
		return Timestamp.from(this.clock.instant());
	}

}
