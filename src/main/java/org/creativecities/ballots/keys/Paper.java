package org.creativecities.ballots.keys;

import java.nio.ByteBuffer;

import org.creativecities.ballots.keys.KeyPair.WrongKey;

/**
 * A ballot paper: choice and receipt code, always of one length, so that nothing shows
 * from outside.
 *
 * @param choice number of an option, or 0 for none
 */
public record Paper(int choice, Receipt receipt) {

	/** Bytes of a sealed paper. */
	public static final int SEALED = Short.BYTES + Receipt.BYTES + 48;

	/** With a new receipt code. */
	public static Paper of(int choice) {
		return new Paper(choice, Receipt.draw());
	}

	/**
	 * @param publicKey of the round
	 * @param round such as {@code HOST-2024/1}
	 */
	public byte[] seal(byte[] publicKey, String round) {
		var text = ByteBuffer.allocate(Short.BYTES + Receipt.BYTES)
			.putShort((short) this.choice)
			.put(Letters32.read(this.receipt.code(), Receipt.BYTES).orElseThrow())
			.array();
		return KeyPair.seal(publicKey, text, round);
	}

	/** Opens a sealed one. */
	public static Paper open(byte[] sealed, KeyPair key, String round) throws WrongKey {
		var text = ByteBuffer.wrap(key.open(sealed, round));
		var choice = text.getShort();
		var code = new byte[Receipt.BYTES];
		text.get(code);
		return new Paper(choice, new Receipt(Letters32.write(code)));
	}

}
