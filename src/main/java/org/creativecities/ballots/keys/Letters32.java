package org.creativecities.ballots.keys;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as capital letters and digits that people copy without mistakes: no I, L, O or U
 * (Crockford's base 32), in groups of four.
 */
final class Letters32 {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int BITS = 5;

	private Letters32() {
	}

	static String write(byte[] bytes) {
		var letters = new StringBuilder();
		var number = new BigInteger(1, bytes);
		for (var at = length(bytes.length) - 1; at >= 0; at--) {
			letters.append(ALPHABET.charAt(number.shiftRight(at * BITS).intValue() & 31));
		}
		return String.join("-", letters.toString().split("(?<=\\G.{4})"));
	}

	/**
	 * Reads what somebody typed: case, blanks and hyphens do not matter, and letters that
	 * are taken for digits are read as these.
	 * @return empty if it is not of this many bytes
	 */
	static Optional<byte[]> read(String text, int size) {
		var letters = text.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\p{Pd}]", "")
			.replace('O', '0')
			.replaceAll("[IL]", "1");
		if (letters.length() != length(size)) {
			return Optional.empty();
		}
		var number = BigInteger.ZERO;
		for (var letter : letters.toCharArray()) {
			var value = ALPHABET.indexOf(letter);
			if (value < 0) {
				return Optional.empty();
			}
			number = number.shiftLeft(BITS).or(BigInteger.valueOf(value));
		}
		if (number.bitLength() > size * Byte.SIZE) {
			return Optional.empty();
		}
		var bytes = number.toByteArray();
		var from = Math.max(0, bytes.length - size);
		var exact = new byte[size];
		System.arraycopy(bytes, from, exact, size - (bytes.length - from), bytes.length - from);
		Arrays.fill(bytes, (byte) 0);
		return Optional.of(exact);
	}

	private static int length(int bytes) {
		return (bytes * Byte.SIZE + BITS - 1) / BITS;
	}

}
