package org.creativecities.monitoring.answers;

import java.util.Locale;

import org.creativecities.mail.Bilingual;

/**
 * Something that a report still needs.
 *
 * @param question its id; empty if it concerns the whole
 * @param section 1 to 7; 0 if it concerns the whole
 */
public record Gap(String question, int section, Bilingual sentence) {

	public String text(Locale language) {
		return "fr".equals(language.getLanguage()) ? this.sentence.fr() : this.sentence.en();
	}

}
