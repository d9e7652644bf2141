package org.creativecities.mail;

import java.time.Duration;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

/**
 * Where other mail servers return what they cannot deliver.
 *
 * @param host of the IMAP server; empty if no mailbox is read
 * @param tls whether to speak TLS from the first byte
 * @param folder such as {@code INBOX}
 */
record ReturnsMailbox(String host, int port, boolean tls, String user, String password, String folder) {

	/** Without it a silent server would hold the round for ever [assumed]. */
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	boolean isThere() {
		return !this.host.isBlank();
	}

	/** Tells one mailbox from another; no secret. */
	String name() {
		return "%s@%s/%s".formatted(this.user, this.host, this.folder);
	}

	Store connect() throws MessagingException {
		var protocol = this.tls ? "imaps" : "imap";
		var properties = new Properties();
		for (var limit : new String[] { "connectiontimeout", "timeout", "writetimeout" }) {
			properties.setProperty("mail.%s.%s".formatted(protocol, limit), String.valueOf(PATIENCE.toMillis()));
		}
		properties.setProperty("mail.imaps.ssl.checkserveridentity", "true");
		// a broken message is looked at as far as it goes
		properties.setProperty("mail.mime.address.strict", "false");
		var store = Session.getInstance(properties).getStore(protocol);
		try {
			store.connect(this.host, this.port, this.user, this.password);
			return store;
		}
		catch (MessagingException cause) {
			store.close();
			throw cause;
		}
	}

}
