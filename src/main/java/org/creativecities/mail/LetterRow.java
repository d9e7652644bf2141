package org.creativecities.mail;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter as its row keeps it, not yet looked at: one that cannot be read fails alone.
 *
 * @param number the order in which letters were written
 * @param attempts how often it was tried, this time included
 * @param held whether it has waited to leave together with others
 */
record LetterRow(UUID id, long number, String caseId, String template, String recipient, String email, String language,
		String zone, String model, int attempts, boolean held) {

	/** By which letters to one reader are counted. */
	String address() {
		return this.email.toLowerCase(Locale.ROOT);
	}

	WaitingLetter read(JsonMapper json) {
		var to = new Recipient(this.recipient, this.email, Locale.forLanguageTag(this.language), ZoneId.of(this.zone));
		return new WaitingLetter(this.id, this.caseId, this.template, to,
				json.readValue(this.model, new TypeReference<>() {
				}));
	}

}
