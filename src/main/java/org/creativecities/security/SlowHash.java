package org.creativecities.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * BCrypt, so that whoever steals the table of accounts guesses slowly. It reads 72 bytes
 * and no more, so it is given the SHA-256 of the password, which holds all of a long one.
 */
@Component
class SlowHash implements PasswordEncryptor {

	private final PasswordEncoder bcrypt;

	/**
	 * @param strength rounds as a power of two; a login takes twice as long with each
	 */
	SlowHash(@Value("${creativecities.password-strength}") int strength) {
		this.bcrypt = new BCryptPasswordEncoder(strength);
	}

	@Override
	public String encrypt(String password) {
		return this.bcrypt.encode(digest(password));
	}

	@Override
	public boolean check(String password, String kept) {
		return this.bcrypt.matches(digest(password), kept);
	}

	@Override
	public String hashAlgorithmName() {
		return "BCRYPT-SHA-256";
	}

	/** The SHA-256 of a text in Base64, 44 characters. */
	static String digest(String text) {
		try {
			var sha = MessageDigest.getInstance("SHA-256");
			return Base64.getEncoder().encodeToString(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException impossible) {
			throw new IllegalStateException("Every Java knows SHA-256", impossible);
		}
	}

}
