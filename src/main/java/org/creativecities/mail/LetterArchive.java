package org.creativecities.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.creativecities.mail.LetterAttachments.Attachment;
import org.creativecities.workflow.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads letters again. A link that acts for whoever holds it, such as the mayor's, is
 * blacked out unless it is asked for: whoever may read a case may not sign for a mayor.
 */
@Service
public class LetterArchive {

	/** What stands in the place of a secret link. */
	static final String BLACKED_OUT = "/…";

	private static final String SELECT = """
			SELECT id, number, case_id, template, recipient, email, language, model, written_at, sent_at, subject, text, html,
			       CASE WHEN letter_id IS NULL THEN state WHEN settled_at IS NULL THEN 'RETURNED' ELSE 'SENT_AGAIN' END
			         AS state,
			       coalesce(reason, failure) AS failure
			FROM letter LEFT JOIN letter_return ON letter_id = id
			""";

	private static final String GIVEN_UP = """
			WHERE id IN (SELECT id FROM letter WHERE state = 'FAILED'
			             UNION ALL SELECT letter_id FROM letter_return WHERE settled_at IS NULL)
			""";

	private final JdbcClient database;

	private final LetterModels models;

	private final JsonMapper json;

	LetterArchive(JdbcClient database, LetterModels models, JsonMapper json) {
		this.database = database;
		this.models = models;
		this.json = json;
	}

	/** The letters of a case, the newest first, without secret links; at most 500. */
	public List<SentLetter> ofCase(String caseId) {
		return ofCase(caseId, "");
	}

	/**
	 * As {@link #ofCase(String)}, those alone whose templates begin with this word, such
	 * as {@code ballots/}: cases of different kinds may share an id.
	 */
	public List<SentLetter> ofCase(String caseId, String templates) {
		return this.database
			.sql(SELECT + "WHERE case_id = ? AND starts_with(template, ?) ORDER BY number DESC LIMIT 500")
			.params(caseId, templates)
			.query((row, index) -> blackOut(read(row), row.getString("model")))
			.list();
	}

	/** Whether any letter was written about a case. */
	boolean any(String caseId) {
		return this.database.sql("SELECT EXISTS (SELECT FROM letter WHERE case_id = ?)")
			.param(caseId)
			.query(Boolean.class)
			.single();
	}

	/**
	 * As {@link #ofCase}, with the letters of all cases whose ids begin with this word.
	 */
	List<SentLetter> ofFamily(String caseId, String beginning) {
		return this.database.sql(SELECT + "WHERE case_id = ? OR starts_with(case_id, ?) ORDER BY number DESC LIMIT 500")
			.params(caseId, beginning)
			.query((row, index) -> blackOut(read(row), row.getString("model")))
			.list();
	}

	/** The letters that did not arrive, the newest first; at most 100. */
	public List<SentLetter> givenUp() {
		return this.database.sql(SELECT + GIVEN_UP + "ORDER BY number DESC LIMIT 100")
			.query((row, index) -> read(row))
			.list();
	}

	/** The letters that did not arrive at an address. */
	List<SentLetter> givenUpAt(String email) {
		return this.database.sql(SELECT + GIVEN_UP + "AND lower(email) = lower(?) ORDER BY number")
			.param(email)
			.query((row, index) -> read(row))
			.list();
	}

	/**
	 * A page of all letters, the newest first, as their readers got them: for the
	 * demonstration, where one person plays everybody.
	 * @param before the number of the last letter of the page before;
	 * {@link Long#MAX_VALUE} for the first page
	 */
	public List<SentLetter> page(LetterFilter filter, long before, int size) {
		return this.database.sql(SELECT + """
				WHERE number < :before
				  AND (:recipient = '' OR strpos(lower(email || ' ' || recipient), lower(:recipient)) > 0)
				  AND (:case = '' OR strpos(lower(case_id), lower(:case)) > 0)
				  AND (:language = '' OR language = :language)
				ORDER BY number DESC LIMIT :size""")
			.param("before", before)
			.param("recipient", filter.recipient())
			.param("case", filter.caseId())
			.param("language", filter.language())
			.param("size", size)
			.query((row, index) -> read(row))
			.list();
	}

	/** How many letters have left. */
	public int sent() {
		return this.database.sql("SELECT count(*) FROM letter WHERE state = 'SENT'").query(Integer.class).single();
	}

	/** One letter as its reader got it. */
	public Optional<SentLetter> find(UUID id) {
		return this.database.sql(SELECT + "WHERE id = ?").params(id).query((row, index) -> read(row)).optional();
	}

	/** Who a letter is for. */
	Recipient reader(UUID id) {
		return this.database.sql("SELECT recipient, email, language, zone FROM letter WHERE id = ?")
			.param(id)
			.query((row, index) -> new Recipient(row.getString("recipient"), row.getString("email"),
					Locale.forLanguageTag(row.getString("language")), ZoneId.of(row.getString("zone"))))
			.single();
	}

	/** One letter without secret links. */
	public Optional<SentLetter> findBlackedOut(UUID id) {
		return this.database.sql(SELECT + "WHERE id = ?")
			.params(id)
			.query((row, index) -> blackOut(read(row), row.getString("model")))
			.optional();
	}

	/** What went with a letter, as it left. */
	public List<Attachment> attachments(UUID id) {
		return this.database
			.sql("SELECT name, type, content FROM letter_attachment WHERE letter_id = ? ORDER BY name DESC")
			.param(id)
			.query((row, index) -> new Attachment(row.getString("name"), row.getString("type"),
					row.getString("content")))
			.list();
	}

	private static SentLetter read(ResultSet row) throws SQLException {
		return new SentLetter(row.getObject("id", UUID.class), row.getLong("number"), row.getString("case_id"),
				row.getString("template"), row.getString("recipient"), row.getString("email"),
				Locale.forLanguageTag(row.getString("language")), SentLetter.State.valueOf(row.getString("state")),
				Rows.instant(row, "written_at"), Rows.instant(row, "sent_at"), row.getString("failure"),
				row.getString("subject"), row.getString("text"), row.getString("html"));
	}

	@SuppressWarnings("unchecked")
	private SentLetter blackOut(SentLetter letter, String storedModel) {
		if (letter.text() == null) {
			return letter;
		}
		Map<String, Object> model = this.json.readValue(storedModel, Map.class);
		var text = letter.text();
		var html = letter.html();
		for (var secret : this.models.of(letter.template()).secrets()) {
			if (model.get(secret) instanceof String path) {
				text = text.replace(path, BLACKED_OUT);
				html = html.replace(HtmlUtils.htmlEscape(path), BLACKED_OUT).replace(path, BLACKED_OUT);
			}
		}
		return new SentLetter(letter.id(), letter.number(), letter.caseId(), letter.template(), letter.recipient(),
				letter.email(), letter.language(), letter.state(), letter.writtenAt(), letter.sentAt(),
				letter.failure(), letter.subject(), text, html);
	}

}
