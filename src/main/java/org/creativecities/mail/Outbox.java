package org.creativecities.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Where letters wait until they are sent, and where they stay readable afterwards. */
@Service
public class Outbox {

	private final JdbcClient database;

	private final LetterArchive archive;

	private final LetterModels models;

	private final JsonMapper json;

	private final Clock clock;

	Outbox(JdbcClient database, LetterArchive archive, LetterModels models, JsonMapper json, Clock clock) {
		this.database = database;
		this.archive = archive;
		this.models = models;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Writes a letter in the current transaction; it leaves after the commit, or never.
	 * Writing the same letter again changes nothing.
	 * @throws IllegalArgumentException if there is no such template, or the model is not
	 * what {@code mail/<capability>/models.yaml} asks for
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Letter letter) {
		var model = this.models.of(letter.template());
		model.check(letter.model());
		var now = this.clock.instant().atOffset(ZoneOffset.UTC);
		this.database.sql("""
				INSERT INTO letter (id, case_id, template, occasion, recipient, email, language, zone, model, state,
				                    next_attempt_at, written_at)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'WAITING', ?, ?)
				ON CONFLICT (case_id, template, occasion, email) DO NOTHING""")
			.params(UUID.randomUUID(), letter.caseId(), letter.template(), letter.occasion(), letter.to().name(),
					letter.to().email(), letter.to().language().getLanguage(), letter.to().zone().getId(),
					this.json.writeValueAsString(model.store(letter.model())), now, now)
			.update();
	}

	/**
	 * What was sent, or waits to be sent, in a case; the newest first. A link that acts
	 * for whoever holds it is blacked out.
	 */
	public List<SentLetter> ofCase(String caseId) {
		return this.archive.ofCase(caseId);
	}

	/** Whether any letter was written about a case. */
	public boolean hasLetters(String caseId) {
		return this.archive.any(caseId);
	}

	/**
	 * As {@link #ofCase}, with the letters of all cases whose ids begin with this word.
	 */
	public List<SentLetter> ofFamily(String caseId, String beginning) {
		return this.archive.ofFamily(caseId, beginning);
	}

}
