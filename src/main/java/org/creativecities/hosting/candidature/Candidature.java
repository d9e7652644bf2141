package org.creativecities.hosting.candidature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.creativecities.network.City;

/**
 * A candidature to host, alone or with partners.
 *
 * @param id such as {@code HOST-2024-it-biella}
 * @param selection such as {@code HOST-2024}
 * @param cityId the lead city
 * @param answers by the keys of {@code forms/present-candidature.form}
 * @param mendUntil exclusive; there once it was sent back to be mended
 * @param reason of a refusal or a withdrawal
 */
public record Candidature(String id, String selection, String cityId, State state, Map<String, Object> answers,
		Optional<Instant> handedInAt, Optional<Instant> mendUntil, Optional<String> reason) {

	/** The group in which the people of the lead city work. */
	public String cityGroup() {
		return City.groupOf(this.cityId);
	}

	/** What was answered, as text; empty if nothing was. */
	public String text(String key) {
		return String.valueOf(this.answers.getOrDefault(key, ""));
	}

	/** The first day proposed. */
	public LocalDate firstDay() {
		return LocalDate.parse(text("firstDay"));
	}

	/** The last day proposed. */
	public LocalDate lastDay() {
		return LocalDate.parse(text("lastDay"));
	}

	/** How far it is. */
	public enum State {

		DRAFT,

		/** An officer or the head looks at it. */
		HANDED_IN,

		/** The city mends what the officer named. */
		MENDING,

		ELIGIBLE, REFUSED, WITHDRAWN,

		/** It was never handed in. */
		LAPSED;

		/** Whether it stands, or may still do so. */
		public boolean isAlive() {
			return ordinal() <= ELIGIBLE.ordinal();
		}

		/** Whether it has to be decided whether it is eligible. */
		public boolean isPending() {
			return ordinal() < ELIGIBLE.ordinal();
		}

	}

}
