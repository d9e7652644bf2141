package org.creativecities.ballots.rules;

import java.util.Locale;
import java.util.Set;

/**
 * What a voter can choose.
 *
 * @param number from 1 on, in the order of the ballot paper, which is drawn at random
 * @param key what stands behind it, such as the id of a candidature
 * @param en how it is named in English
 * @param fr how it is named in French
 * @param seats the seats it would take; empty where there is one thing to win
 * @param group of options of one group only one gets a seat, such as cities of one
 * country; empty if that does not matter
 * @param precedence decides between equal votes before lots do; the lower comes first.
 * Fixed before the ballot opens
 */
public record Option(int number, String key, String en, String fr, Set<String> seats, String group, int precedence) {

	/** What a voter chooses who wants none of them; it counts for the quorum. */
	public static final int ABSTENTION = 0;

	public Option {
		seats = Set.copyOf(seats);
	}

	/** As a reader of this language calls it. */
	public String name(Locale language) {
		return Locale.FRENCH.getLanguage().equals(language.getLanguage()) ? this.fr : this.en;
	}

}
