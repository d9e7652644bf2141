package org.creativecities.mail;

import java.util.List;

import org.springframework.stereotype.Service;

/** Where letters wait until they are sent, and where they stay readable afterwards. */
@Service
public class Outbox {

	/**
	 * Writes a letter in the current transaction. Writing the same letter again changes
	 * nothing.
	 */
	public void write(Letter letter) {
		throw new UnsupportedOperationException();
	}

	/** What was sent, or waits to be sent, in a case; the newest first. */
	public List<SentLetter> ofCase(String caseId) {
		throw new UnsupportedOperationException();
	}

}
