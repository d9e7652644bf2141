package org.creativecities.mail;

import java.util.UUID;

import org.springframework.stereotype.Component;

/** Shows a letter as its reader would get it, before anybody writes it. */
@Component
public class LetterPreview {

	private final LetterModels models;

	private final LetterRenderer renderer;

	LetterPreview(LetterModels models, LetterRenderer renderer) {
		this.models = models;
		this.renderer = renderer;
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
		var rendered = this.renderer.render(new WaitingLetter(UUID.randomUUID(), letter.caseId(), letter.template(),
				letter.to(), model.store(letter.model())));
		return new Preview(letter.to(), rendered.subject(), rendered.text());
	}

}
