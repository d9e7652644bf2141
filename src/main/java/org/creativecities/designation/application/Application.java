package org.creativecities.designation.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.creativecities.network.City;

/**
 * A city's application in one call.
 *
 * @param id such as {@code APP-2019-IT-BIELLA}; also the business key of its processes
 * @param country ISO 3166-1 alpha-2
 * @param fieldId the creative field; {@code null} until the city has chosen
 * @param language {@code en} or {@code fr}; {@code null} until the city has chosen
 * @param refusedRule the rule that ended it, such as {@code ALREADY_MEMBER}; {@code null}
 * if none did
 * @param mean weighted mean of the valid evaluations, 0 to 100; {@code null} until
 * assessed, as are the next four
 * @param spread between the highest and the lowest score, 0 to 100
 * @param against how many evaluations advise against a designation
 * @param evaluations how many are valid
 * @param recommendation {@code recommended}, {@code to-discuss}, {@code not-recommended}
 * or {@code insufficient}
 */
public record Application(String id, String callId, String cityId, String country, String fieldId, String language,
		State state, String refusedRule, String refusedReason, String openedBy, Instant openedAt, BigDecimal mean,
		BigDecimal spread, Integer against, Integer evaluations, String recommendation, Instant endedAt) {

	/** Where an application stands. */
	public enum State {

		OPENED, INELIGIBLE, PREPARING, NOT_SUBMITTED, SCREENING, INADMISSIBLE, ASSESSING, ASSESSED, DESIGNATED,
		NOT_DESIGNATED, DEFERRED, WITHDRAWN, CANCELLED, VOID;

		private static final Set<State> UNDECIDED = EnumSet.of(OPENED, PREPARING, SCREENING, ASSESSING, ASSESSED);

		private static final Set<State> NOT_YET_SCREENED = EnumSet.of(OPENED, PREPARING, SCREENING);

		/**
		 * Whether the outcome is still open; only then may the city withdraw, and only
		 * then does the cancellation of the call concern it.
		 */
		public boolean isUndecided() {
			return UNDECIDED.contains(this);
		}

		/** Whether the file still has to pass the screening. */
		public boolean awaitsScreening() {
			return NOT_YET_SCREENED.contains(this);
		}

	}

	/** The group in which the people of the city work. */
	public String cityGroup() {
		return City.groupOf(this.cityId);
	}

	/** The group of the National Commission that may endorse it. */
	public String natcomGroup() {
		return "natcom-" + this.country;
	}

	/** Letters and files are in this language; English until the city has chosen. */
	public Locale locale() {
		return Locale.forLanguageTag((this.language != null) ? this.language : "en");
	}

}
