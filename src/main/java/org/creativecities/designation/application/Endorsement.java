package org.creativecities.designation.application;

/**
 * What a National Commission says about an application.
 *
 * @param rule why it refused: a limit of the call, or {@code ENDORSEMENT_REFUSED};
 * {@code null} if it did not
 * @param text its words; {@code null} or empty without
 */
public record Endorsement(State state, String rule, String text) {

	/** How far the answer is. */
	public enum State {

		ASKED, QUESTION, ENDORSED, REFUSED

	}

}
