package org.creativecities.mail;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows a letter as its reader would get it, before anybody writes it; and one that was
 * written, as a reader of the other language would have got it.
 */
@Component
public class LetterPreview {

	private final LetterModels models;

	private final LetterRenderer renderer;

	private final JdbcClient database;

	private final JsonMapper json;

	LetterPreview(LetterModels models, LetterRenderer renderer, JdbcClient database, JsonMapper json) {
		this.models = models;
		this.renderer = renderer;
		this.database = database;
		this.json = json;
	}

	/**
	 * What would be read, as plain text.
	 */
	public record Preview(Recipient to, String subject, String text) {
	}

	/**
	 * @throws IllegalArgumentException as {@link Outbox#write} would
	 */
	public Preview of(Letter letter) {
		var model = this.models.of(letter.template());
		model.check(letter.model());
		return read(new WaitingLetter(UUID.randomUUID(), letter.caseId(), letter.template(), letter.to(),
				model.store(letter.model())));
	}

	/**
	 * A letter that was written, in the language that its reader did not choose: as its
	 * template reads today, and without secret links. Empty if there is no such letter,
	 * or it cannot be made any more.
	 */
	public Optional<Preview> inOtherLanguage(UUID id) {
		try {
			return find(id, true).map(this::read);
		}
		catch (UnrenderableLetter | IllegalArgumentException gone) {
			return Optional.empty();
		}
	}

	/**
	 * What a letter that waits would be called, as its template reads today. Empty if
	 * there is no such letter, or it cannot be made any more.
	 */
	public Optional<String> subject(UUID id) {
		try {
			return find(id, false).map(this::read).map(Preview::subject);
		}
		catch (UnrenderableLetter | IllegalArgumentException gone) {
			return Optional.empty();
		}
	}

	private Optional<WaitingLetter> find(UUID id, boolean otherLanguage) {
		return this.database
			.sql("SELECT case_id, template, recipient, email, language, zone, model FROM letter WHERE id = ?")
			.param(id)
			.query((row, number) -> {
				var french = "fr".equals(row.getString("language")) != otherLanguage;
				var language = french ? Locale.FRENCH : Locale.ENGLISH;
				var to = new Recipient(row.getString("recipient"), row.getString("email"), language,
						ZoneId.of(row.getString("zone")));
				var model = new HashMap<>(
						this.json.readValue(row.getString("model"), new TypeReference<HashMap<String, Object>>() {
						}));
				this.models.of(row.getString("template"))
					.secrets()
					.forEach(secret -> model.replace(secret, LetterArchive.BLACKED_OUT));
				return new WaitingLetter(id, row.getString("case_id"), row.getString("template"), to, model);
			})
			.optional();
	}

	private Preview read(WaitingLetter letter) {
		var rendered = this.renderer.render(letter);
		return new Preview(letter.to(), rendered.subject(), rendered.text());
	}

}
