package org.creativecities.mail;

import java.time.ZoneId;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where letters to the secretariat itself go: shared mailboxes, not a person's, since
 * people change.
 */
@Component
public class SecretariatMailbox {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final String officers;

	private final String head;

	SecretariatMailbox(@Value("${creativecities.secretariat.officers:secretariat@example.org}") String officers,
			@Value("${creativecities.secretariat.head:secretariat-head@example.org}") String head) {
		this.officers = officers;
		this.head = head;
	}

	/** The officers of the secretariat. */
	public Recipient officers() {
		return new Recipient("Secretariat", this.officers, Locale.ENGLISH, PARIS);
	}

	/** The head of the secretariat. */
	public Recipient head() {
		return new Recipient("Head of the Secretariat", this.head, Locale.ENGLISH, PARIS);
	}

}
