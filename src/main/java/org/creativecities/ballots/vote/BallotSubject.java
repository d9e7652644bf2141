package org.creativecities.ballots.vote;

import java.util.Optional;

import org.creativecities.mail.Bilingual;

/**
 * Whoever declares ballots says what one is about: a ballot itself knows only names. It
 * is asked when somebody looks, and is no part of what is frozen and hashed.
 */
public interface BallotSubject {

	/** Empty if it declared no such ballot. */
	Optional<Subject> of(String ballot);

	/**
	 * What is voted on.
	 *
	 * @param page where those who vote read who or what can be chosen
	 * @param words what that page is
	 * @param last the last ballot on the same question: the one that was asked about, or
	 * the one that replaces it
	 * @param fallen why its result, though published, holds no more; empty if it holds
	 */
	record Subject(String page, Bilingual words, String last, Optional<Bilingual> fallen) {
	}

}
