package org.creativecities.workflow;

import java.time.Instant;
import java.util.Locale;

/**
 * An open task, for those who want to know what a case waits for.
 *
 * @param id under which Tasklist opens it
 * @param caseId whose task it is, such as {@code EVAL-2019-IT-BIELLA-3}
 * @param nameEn as the diagram calls the step
 * @param group who may work on it; {@code null} if nobody is named
 * @param due {@code null} if it has no end
 */
public record WaitingTask(String id, String caseId, String step, String nameEn, String nameFr, String group,
		Instant since, Instant due) {

	public String name(Locale language) {
		return "fr".equals(language.getLanguage()) ? this.nameFr : this.nameEn;
	}

	public boolean isLate(Instant now) {
		return this.due != null && now.isAfter(this.due);
	}

	/**
	 * Whose work it is, in one word: {@code city}, {@code natcom}, {@code expert} or the
	 * group itself.
	 */
	public String role() {
		return (this.group != null) ? this.group.replaceFirst("^(city|natcom|expert)-.*", "$1") : "nobody";
	}

}
