package org.creativecities.security;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Passwords made by the product: 50 bits of chance, easy to read out and to type. */
public final class Passphrase {

	private static final String CONSONANTS = "bdfgklmnprstvz";

	private static final String VOWELS = "aeiou";

	private static final SecureRandom CHANCE = new SecureRandom();

	private Passphrase() {
	}

	/** Such as {@code tabu-nire-solo-vake-8315}. */
	public static String random() {
		var words = IntStream.range(0, 4).mapToObj(word -> syllable() + syllable()).collect(Collectors.joining("-"));
		return words + "-" + (1000 + CHANCE.nextInt(9000));
	}

	private static String syllable() {
		return "" + CONSONANTS.charAt(CHANCE.nextInt(CONSONANTS.length()))
				+ VOWELS.charAt(CHANCE.nextInt(VOWELS.length()));
	}

}
