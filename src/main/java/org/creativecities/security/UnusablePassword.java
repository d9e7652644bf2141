package org.creativecities.security;

import org.springframework.boot.ExitCodeGenerator;

/** A password from the environment is missing or too short, so the start ends. */
public class UnusablePassword extends RuntimeException implements ExitCodeGenerator {

	/**
	 * @param sentence which variable, and what to do
	 */
	public UnusablePassword(String sentence) {
		super(sentence);
	}

	@Override
	public int getExitCode() {
		return 1;
	}

}
