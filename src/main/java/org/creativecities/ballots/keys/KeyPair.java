package org.creativecities.ballots.keys;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.Key;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig2026;
import com.google.crypto.tink.util.Bytes;
import com.google.crypto.tink.util.SecretBytes;

/**
 * What is sealed for the public half is opened with the private half alone. A pair, of 32
 * bytes each.
 *
 * @param publicKey may be known to everybody
 * @param privateKey never stored as it is
 */
public record KeyPair(byte[] publicKey, byte[] privateKey) {

	private static final HpkeParameters PARAMETERS = parameters();

	/**
	 * Overwrites the private half in this pair; what others have copied of it they keep.
	 */
	public void forget() {
		Arrays.fill(this.privateKey, (byte) 0);
	}

	/** A new one, from the system's secure random numbers. */
	public static KeyPair generate() {
		return safely(() -> {
			var handle = KeysetHandle.generateNew(PARAMETERS, HybridConfig2026.get());
			var key = (HpkePrivateKey) handle.getPrimary().getKey();
			return new KeyPair(key.getPublicKey().getPublicKeyBytes().toByteArray(),
					key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get()));
		});
	}

	/**
	 * Seals for one public key. Equal texts give different seals, of equal length: 48
	 * bytes more than the text.
	 * @param context what it is for; opening asks for the same
	 */
	public static byte[] seal(byte[] publicKey, byte[] text, String context) {
		return safely(() -> handle(HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(publicKey), null))
			.getPrimitive(HybridConfig2026.get(), HybridEncrypt.class)
			.encrypt(text, context.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
	}

	/**
	 * @throws WrongKey if it was sealed for another key, for something else, or was
	 * changed
	 */
	public byte[] open(byte[] sealed, String context) throws WrongKey {
		try {
			var shut = HpkePublicKey.create(PARAMETERS, Bytes.copyFrom(this.publicKey), null);
			var key = HpkePrivateKey.create(shut, SecretBytes.copyFrom(this.privateKey, InsecureSecretKeyAccess.get()));
			return handle(key).getPrimitive(HybridConfig2026.get(), HybridDecrypt.class)
				.decrypt(sealed, context.getBytes(java.nio.charset.StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException wrong) {
			throw new WrongKey(wrong);
		}
	}

	private static HpkeParameters parameters() {
		return safely(() -> HpkeParameters.builder()
			.setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
			.setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
			.setAeadId(HpkeParameters.AeadId.AES_256_GCM)
			.setVariant(HpkeParameters.Variant.NO_PREFIX)
			.build());
	}

	private static KeysetHandle handle(Key key) throws GeneralSecurityException {
		return KeysetHandle.newBuilder().addEntry(KeysetHandle.importKey(key).withFixedId(1).makePrimary()).build();
	}

	private static <T> T safely(Step<T> step) {
		try {
			return step.run();
		}
		catch (GeneralSecurityException impossible) {
			throw new IllegalStateException(impossible);
		}
	}

	private interface Step<T> {

		T run() throws GeneralSecurityException;

	}

	/** The key does not fit. */
	public static class WrongKey extends Exception {

		WrongKey(Throwable cause) {
			super(cause);
		}

	}

}
