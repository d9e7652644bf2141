package org.creativecities.designation.overview;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.creativecities.designation.call.Call;

/** What waits on whom, as the processes know it. */
public interface WaitingTasks {

	/** The open tasks of a call, of its applications and of their evaluations. */
	List<WaitingTask> ofCall(Call call);

	/**
	 * An open task.
	 *
	 * @param caseId whose task it is, such as {@code EVAL-2019-IT-BIELLA-3}
	 * @param nameEn as the diagram calls the step
	 * @param group who may work on it; {@code null} if nobody is named
	 * @param due {@code null} if it has no end
	 */
	record WaitingTask(String caseId, String nameEn, String nameFr, String group, Instant since, Instant due) {

		public String name(Locale language) {
			return "fr".equals(language.getLanguage()) ? this.nameFr : this.nameEn;
		}

		public boolean isLate(Instant now) {
			return this.due != null && now.isAfter(this.due);
		}

		/**
		 * Whose work it is, in one word: {@code city}, {@code natcom}, {@code expert} or
		 * the group itself.
		 */
		public String role() {
			return (this.group != null) ? this.group.replaceFirst("^(city|natcom|expert)-.*", "$1") : "nobody";
		}

		/** Whether it belongs to an application or to one of its evaluations. */
		boolean concerns(String applicationId) {
			return this.caseId.equals(applicationId)
					|| this.caseId.startsWith(applicationId.replaceFirst("^APP-", "EVAL-") + "-")
							&& this.caseId.substring(applicationId.length() + 2).matches("\\d+");
		}

	}

}
