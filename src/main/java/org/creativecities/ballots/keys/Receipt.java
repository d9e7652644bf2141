package org.creativecities.ballots.keys;

import java.security.SecureRandom;

import org.creativecities.documents.Sha256;

/**
 * A code by which a voter finds their vote in the published list: 80 random bits. Nobody
 * but the voter knows whose it is.
 *
 * @param code such as {@code 7K3P-9QXM-0ABC-DEFG}
 */
public record Receipt(String code) {

	static final int BYTES = 10;

	private static final SecureRandom RANDOM = new SecureRandom();

	static Receipt draw() {
		var bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new Receipt(Letters32.write(bytes));
	}

	/**
	 * What binds the code before it is known.
	 * @param round such as {@code HOST-2024/1}
	 */
	public static String commitment(String round, String code) {
		return Sha256.of("receipt/1\n" + round + "\n" + code);
	}

}
