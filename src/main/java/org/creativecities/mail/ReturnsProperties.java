package org.creativecities.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox of returned letters, as the environment names it.
 *
 * @param host of the IMAP server; empty if no mailbox is read
 * @param tls whether to speak TLS from the first byte, as on port 993
 */
@ConfigurationProperties("creativecities.mail.returns")
record ReturnsProperties(@DefaultValue("") String host, @DefaultValue("993") int port,
		@DefaultValue("true") boolean tls, @DefaultValue("") String user, @DefaultValue("") String password,
		@DefaultValue("INBOX") String folder) {

	ReturnsMailbox mailbox() {
		return new ReturnsMailbox(this.host.strip(), this.port, this.tls, this.user, this.password, this.folder);
	}

}
