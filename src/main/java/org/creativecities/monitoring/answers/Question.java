package org.creativecities.monitoring.answers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question of the report, as {@code monitoring/questions.csv} asks it today.
 *
 * @param id such as {@code localInitiatives}; answers, comments and reopened sections
 * name it
 * @param section 1 to 7, as in the report form [recall]
 * @param least rows, where it has rows
 * @param most rows, words or characters, by its kind; {@code null} if there is no limit
 * @param application the key of an answer of the application for designation that says
 * something about it; empty if none does
 * @param parts what is entered; a simple question has one part, {@code value}
 */
public record Question(String id, int section, Kind kind, boolean required, Integer least, Integer most,
		String application, String en, String fr, String helpEn, String helpFr, List<Part> parts) {

	/** The key of the one part of a simple question. */
	public static final String VALUE = "value";

	/**
	 * One thing to enter.
	 *
	 * @param least the smallest number; {@code null} if there is none
	 * @param most the largest number, or the most words, characters or cities
	 * @param options of a choice, in the order in which they are offered
	 */
	public record Part(String key, Kind kind, boolean required, Integer least, Integer most, List<String> options,
			String en, String fr) {

		public String label(Locale language) {
			return "fr".equals(language.getLanguage()) ? this.fr : this.en;
		}

	}

	public String label(Locale language) {
		return "fr".equals(language.getLanguage()) ? this.fr : this.en;
	}

	/** A sentence of help; empty if there is none. */
	public String help(Locale language) {
		return "fr".equals(language.getLanguage()) ? this.helpFr : this.helpEn;
	}

	/** Whether it has one part only, so that the part needs no label of its own. */
	public boolean isSimple() {
		return this.parts.size() == 1 && VALUE.equals(this.parts.get(0).key());
	}

	/** The most words of a simple question, or the most rows. */
	int partLimit() {
		return (this.most != null) ? this.most : Integer.MAX_VALUE;
	}

	public Optional<Part> part(String key) {
		return this.parts.stream().filter(part -> part.key().equals(key)).findFirst();
	}

}
