package org.creativecities.mail;

import java.util.Locale;

import org.creativecities.network.CreativeField;

/**
 * A few words in both languages, so that one model serves every reader of a letter.
 */
public record Bilingual(String en, String fr) {

	public static Bilingual of(CreativeField field) {
		return new Bilingual(field.nameEn(), field.nameFr());
	}

	/** In the language of a reader: French, or else English. */
	public String in(Locale language) {
		return Locale.FRENCH.getLanguage().equals(language.getLanguage()) ? this.fr : this.en;
	}

}
