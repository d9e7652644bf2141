package org.creativecities.elections.nomination;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.creativecities.mail.Recipient;
import org.creativecities.network.Mandate.Role;

/**
 * One nomination by one city. What the city has not described yet is empty.
 *
 * @param id such as {@code COORD-film-2026-it-biella}
 * @param person who is to stand
 * @param language in which the person is written to
 * @param wish the seat the person stands for
 * @param languages that the person works in
 * @param answeredAs the name with which the person accepted or declined
 * @param reasons what the table {@code nomination-eligibility} found
 * @param remark of the officer
 */
public record Nomination(String id, String election, String city, State state, String person, String email,
		String language, Wish wish, String statementEn, String statementFr, List<String> languages,
		Optional<String> answeredAs, Optional<Instant> answeredAt, List<String> reasons, String remark) {

	/** In the reader's language. */
	public String statement(Locale reader) {
		return Locale.FRENCH.getLanguage().equals(reader.getLanguage()) ? this.statementFr : this.statementEn;
	}

	/** The named person, as letters reach them. */
	public Recipient reader() {
		return new Recipient(this.person, this.email, Locale.forLanguageTag(this.language), ZoneId.of("Europe/Paris"));
	}

	/**
	 * @param by the person of the city; the product if the city left the Network
	 */
	public record Withdrawal(String by, Instant at) {
	}

	/** How far it is. */
	public enum State {

		/** The city describes it. */
		DRAFT,
		/** The person has a link. */
		ASKED,
		/** The person stands; an officer looks at it. */
		ACCEPTED, STANDING,
		/** The person does not stand. */
		DECLINED,
		/** The officer found that it may not stand. */
		REFUSED,
		/** The call closed before the person had accepted. */
		LAPSED, WITHDRAWN,
		/** It stood, or might have, when an officer stopped the election. */
		STOPPED;

		/** Whether it may still lead to a seat. */
		public boolean isLive() {
			return this == DRAFT || this == ASKED || this == ACCEPTED || this == STANDING;
		}

	}

	/** For which seat. */
	public enum Wish {

		COORDINATOR(Set.of(Role.COORDINATOR)), DEPUTY(Set.of(Role.DEPUTY)),
		EITHER(Set.of(Role.COORDINATOR, Role.DEPUTY));

		private final Set<Role> seats;

		Wish(Set<Role> seats) {
			this.seats = seats;
		}

		public Set<Role> seats() {
			return this.seats;
		}

	}

}
