package org.creativecities.mail;

import java.lang.reflect.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The letters that wait, as rows. Several post offices may take from it at once. */
@Component
class LetterQueue {

	/** To the same address it needs another occasion, since its first one is kept. */
	private static final String WRITE_AGAIN = """
			WITH returned AS (UPDATE letter_return SET settled_at = :now
			                  WHERE letter_id = :letter AND settled_at IS NULL RETURNING letter_id)
			INSERT INTO letter (id, case_id, template, occasion, recipient, email, language, zone, model, state,
			                    next_attempt_at, written_at)
			SELECT :again, case_id, template, CASE WHEN email = :email THEN occasion || ' again' ELSE occasion END,
			  :recipient, :email, :language, :zone, model, 'WAITING', :now, :now
			FROM letter JOIN returned ON letter_id = id
			""";

	private static final String RETURNING = """
			RETURNING id, number, case_id, template, recipient, email, language, zone, model, attempts, held_at IS NOT NULL AS held
			""";

	private final JdbcClient database;

	private final JdbcTemplate batches;

	LetterQueue(JdbcClient database, JdbcTemplate batches) {
		this.database = database;
		this.batches = batches;
	}

	/**
	 * Takes the next letters whose turn it is, the oldest first, and counts the attempt.
	 * Until the lease ends, by the clock of the database, nobody else gets them, whatever
	 * becomes of this node or of the product's clock.
	 */
	List<LetterRow> take(int most, Instant now, Duration lease) {
		return this.database.sql("""
				UPDATE letter SET attempts = attempts + 1, taken_until = clock_timestamp() + make_interval(secs => ?)
				WHERE id IN (SELECT id FROM letter WHERE state = 'WAITING' AND next_attempt_at <= ?
				             AND (taken_until IS NULL OR taken_until <= clock_timestamp())
				             ORDER BY next_attempt_at, number LIMIT ? FOR UPDATE SKIP LOCKED)
				""" + RETURNING)
			.params(lease.toSeconds(), Rows.utc(now), most)
			.query((row, index) -> row(row))
			.list()
			.stream()
			.sorted(Comparator.comparing(LetterRow::number))
			.toList();
	}

	/** As above, the letters that have waited to leave together with these. */
	List<LetterRow> takeHeld(Collection<String> addresses, Instant now, Duration lease) {
		return this.database.sql("""
				UPDATE letter SET attempts = attempts + 1, taken_until = clock_timestamp() + make_interval(secs => ?)
				WHERE id IN (SELECT id FROM letter WHERE state = 'WAITING' AND held_at IS NOT NULL
				             AND lower(email) = ANY (?) AND next_attempt_at <= ?
				             AND (taken_until IS NULL OR taken_until <= clock_timestamp()) FOR UPDATE SKIP LOCKED)
				""" + RETURNING)
			.params(lease.toSeconds(), addresses.toArray(String[]::new), Rows.utc(now))
			.query((row, index) -> row(row))
			.list();
	}

	/** Lets letters wait that were not tried, to leave together. */
	void hold(List<LetterRow> letters, String why, Instant now, Instant until) {
		this.database.sql("""
				UPDATE letter SET attempts = attempts - 1, held_at = ?, failure = ?, next_attempt_at = ?,
				  taken_until = NULL
				WHERE id = ANY (?)""")
			.params(Rows.utc(now), why, Rows.utc(until), letters.stream().map(LetterRow::id).toArray(UUID[]::new))
			.update();
	}

	/** How many letters have left for each of these addresses, in small letters. */
	Map<String, Integer> sentSince(Instant start, Collection<String> addresses) {
		return this.database.sql("""
				SELECT lower(email) AS address, count(*) AS letters FROM letter
				WHERE state = 'SENT' AND lower(email) = ANY (?) AND sent_at >= ? GROUP BY 1""")
			.params(addresses.toArray(String[]::new), Rows.utc(start))
			.query((row, index) -> Map.entry(row.getString("address"), row.getInt("letters")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** Keeps what left, word for word. */
	void sent(List<PreparedLetter> letters, Instant now) {
		// one statement for all: a hundred would cost twice as much
		this.database
			.sql("""
					UPDATE letter SET state = 'SENT', next_attempt_at = NULL, taken_until = NULL, failure = NULL, sent_at = ?,
					  message_id = gone.message_id, digest = gone.digest, subject = gone.subject, text = gone.text, html = gone.html
					FROM unnest(?, ?, ?, ?, ?, ?) AS gone (id, message_id, digest, subject, text, html)
					WHERE letter.id = gone.id""")
			.params(Rows.utc(now), each(letters, UUID.class, letter -> letter.letter().id()),
					each(letters, String.class, PreparedLetter::messageId),
					each(letters, UUID.class, PreparedLetter::digest),
					each(letters, String.class, letter -> letter.content().subject()),
					each(letters, String.class, letter -> letter.content().text()),
					each(letters, String.class, letter -> letter.content().html()))
			.update();
		keepAttachments(letters);
	}

	@SuppressWarnings("unchecked")
	private static <T> T[] each(List<PreparedLetter> letters, Class<T> type, Function<PreparedLetter, T> value) {
		return letters.stream().map(value).toArray(size -> (T[]) Array.newInstance(type, size));
	}

	private void keepAttachments(List<PreparedLetter> letters) {
		var rows = letters.stream()
			.flatMap(letter -> letter.attachments()
				.stream()
				.map(file -> new Object[] { letter.letter().id(), file.name(), file.type(), file.content() }))
			.toList();
		if (!rows.isEmpty()) {
			this.batches.batchUpdate(
					"INSERT INTO letter_attachment (letter_id, name, type, content) VALUES (?, ?, ?, ?)", rows);
		}
	}

	void tryAgain(UUID letter, String failure, Instant next) {
		this.database.sql("UPDATE letter SET failure = ?, next_attempt_at = ?, taken_until = NULL WHERE id = ?")
			.params(failure, Rows.utc(next), letter)
			.update();
	}

	/** The letter itself was not tried: there was no mail server. */
	void postpone(UUID letter, String failure, Instant next) {
		this.database.sql("""
				UPDATE letter SET attempts = attempts - 1, failure = ?, next_attempt_at = ?, taken_until = NULL
				WHERE id = ?""").params(failure, Rows.utc(next), letter).update();
	}

	void giveUp(UUID letter, String failure) {
		this.database.sql("""
				UPDATE letter SET state = 'FAILED', next_attempt_at = NULL, taken_until = NULL, failure = ?
				WHERE id = ?""").params(failure, letter).update();
	}

	/**
	 * Lets a letter that was given up wait again, from the beginning.
	 * @throws org.springframework.dao.DuplicateKeyException if the same letter was
	 * written to that address already
	 */
	boolean waitAgain(UUID letter, String email, Instant now) {
		return this.database.sql("""
				UPDATE letter SET state = 'WAITING', email = ?, next_attempt_at = ?, attempts = 0
				WHERE id = ? AND state = 'FAILED'""").params(email, Rows.utc(now), letter).update() == 1;
	}

	/** The same letter for another reader, unless one was written to that address. */
	void copy(UUID letter, Recipient to, Instant now) {
		this.database.sql("""
				INSERT INTO letter (id, case_id, template, occasion, recipient, email, language, zone, model, state,
				                    next_attempt_at, written_at)
				SELECT ?, case_id, template, occasion, ?, ?, ?, ?, model, 'WAITING', ?, ? FROM letter WHERE id = ?
				ON CONFLICT (case_id, template, occasion, email) DO NOTHING""")
			.params(UUID.randomUUID(), to.name(), to.email(), to.language().getLanguage(), to.zone().getId(),
					Rows.utc(now), Rows.utc(now), letter)
			.update();
	}

	/** A letter that was given up waits again, unless it was written to that reader. */
	void redirect(UUID letter, Recipient to, Instant now) {
		this.database.sql("""
				UPDATE letter SET state = 'WAITING', recipient = ?, email = ?, language = ?, zone = ?,
				  next_attempt_at = ?, attempts = 0
				WHERE id = ? AND state = 'FAILED' AND NOT EXISTS (SELECT FROM letter other WHERE other.id <> letter.id
				  AND other.case_id = letter.case_id AND other.template = letter.template
				  AND other.occasion = letter.occasion AND other.email = ?)""")
			.params(to.name(), to.email(), to.language().getLanguage(), to.zone().getId(), Rows.utc(now), letter,
					to.email())
			.update();
	}

	/**
	 * A letter that came back is written once more; it leaves as a letter of its own.
	 * @return whether it waits; not if it was written again already
	 * @throws org.springframework.dao.DuplicateKeyException if the same letter was
	 * written to that address already
	 */
	boolean writeAgain(UUID letter, Recipient to, Instant now) {
		return this.database.sql(WRITE_AGAIN).params(writeAgainTo(letter, to, now)).update() == 1;
	}

	/** As above, unless that reader has the letter. */
	void writeAgainUnlessThere(UUID letter, Recipient to, Instant now) {
		this.database.sql(WRITE_AGAIN + "ON CONFLICT (case_id, template, occasion, email) DO NOTHING")
			.params(writeAgainTo(letter, to, now))
			.update();
	}

	private static Map<String, Object> writeAgainTo(UUID letter, Recipient to, Instant now) {
		return Map.of("letter", letter, "again", UUID.randomUUID(), "recipient", to.name(), "email", to.email(),
				"language", to.language().getLanguage(), "zone", to.zone().getId(), "now", Rows.utc(now));
	}

	int givenUp() {
		return this.database.sql("""
				SELECT (SELECT count(*) FROM letter WHERE state = 'FAILED')
				     + (SELECT count(*) FROM letter_return WHERE settled_at IS NULL)""").query(Integer.class).single();
	}

	int givenUp(String caseId) {
		return this.database.sql("""
				SELECT count(*) FROM letter LEFT JOIN letter_return ON letter_id = id AND settled_at IS NULL
				WHERE case_id = ? AND (state = 'FAILED' OR letter_id IS NOT NULL)""")
			.param(caseId)
			.query(Integer.class)
			.single();
	}

	private static LetterRow row(ResultSet row) throws SQLException {
		return new LetterRow(row.getObject("id", UUID.class), row.getLong("number"), row.getString("case_id"),
				row.getString("template"), row.getString("recipient"), row.getString("email"),
				row.getString("language"), row.getString("zone"), row.getString("model"), row.getInt("attempts"),
				row.getBoolean("held"));
	}

}
