package org.creativecities.ballots.keys;

import java.util.Arrays;
import java.util.Optional;

import org.creativecities.documents.Sha256;

/**
 * What a key holder keeps on paper: the private half of a key and four letters by which a
 * slip of the pen is noticed. It is shown once and not kept by the product.
 */
public final class KeySheet {

	private static final int KEY = 32;

	private static final int CHECK = 3;

	private KeySheet() {
	}

	public static String write(byte[] privateKey) {
		var both = Arrays.copyOf(privateKey, KEY + CHECK);
		System.arraycopy(check(privateKey), 0, both, KEY, CHECK);
		var sheet = Letters32.write(both);
		Arrays.fill(both, (byte) 0);
		return sheet;
	}

	/**
	 * @return empty if something is mistyped
	 */
	public static Optional<byte[]> read(String typed) {
		return Letters32.read(typed, KEY + CHECK).flatMap(KeySheet::checked);
	}

	private static Optional<byte[]> checked(byte[] both) {
		var key = Arrays.copyOf(both, KEY);
		var right = Arrays.equals(check(key), Arrays.copyOfRange(both, KEY, KEY + CHECK));
		Arrays.fill(both, (byte) 0);
		return right ? Optional.of(key) : Optional.empty();
	}

	private static byte[] check(byte[] key) {
		return Arrays.copyOf(Sha256.of(key).getBytes(java.nio.charset.StandardCharsets.US_ASCII), CHECK);
	}

}
