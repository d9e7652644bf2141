package org.creativecities.mail;

import java.util.UUID;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * A mail server for the demonstration and for tests, on free ports of this machine: it
 * takes every letter and delivers it to nobody. What was sent is read in the outbox, so
 * it may forget; but what it returns waits in a mailbox until the product reads it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "creativecities.mail.embedded")
class EmbeddedMailServer {

	private static final String HERE = "127.0.0.1";

	private static final String RETURNS = "returns@example.org";

	private static final int ENOUGH = 2000;

	@Bean(destroyMethod = "stop")
	GreenMail greenMail() {
		var server = new GreenMail(new ServerSetup[] { new ServerSetup(0, HERE, ServerSetup.PROTOCOL_SMTP),
				new ServerSetup(0, HERE, ServerSetup.PROTOCOL_IMAP) });
		server.start();
		return server;
	}

	@Bean
	ReturnsMailbox returnsMailbox(GreenMail server) {
		// the password changes with each start
		var password = UUID.randomUUID().toString();
		var user = server.setUser(RETURNS, "returns", password);
		server.getUserManager().setMessageDeliveryHandler(new ReturningDomain(server.getUserManager(), user));
		return new ReturnsMailbox(HERE, server.getImap().getPort(), false, user.getLogin(), password, "INBOX");
	}

	@Bean
	JavaMailSenderImpl mailSender(GreenMail server) {
		var sender = new JavaMailSenderImpl();
		sender.setHost(HERE);
		sender.setPort(server.getSmtp().getPort());
		sender.setDefaultEncoding("UTF-8");
		sender.getJavaMailProperties().setProperty("mail.smtp.from", RETURNS);
		return sender;
	}

	@Bean
	Forgetting forgetting(GreenMail server) {
		return new Forgetting(server);
	}

	/** Keeps memory bounded when a whole round is played. */
	record Forgetting(GreenMail server) {

		@Scheduled(fixedDelay = 10000)
		void forget() throws FolderException {
			if (this.server.getReceivedMessages().length > ENOUGH) {
				for (var user : this.server.getUserManager().listUser()) {
					if (!RETURNS.equals(user.getEmail())) {
						forget(user);
					}
				}
			}
		}

		private void forget(GreenMailUser user) throws FolderException {
			this.server.getManagers().getImapHostManager().getInbox(user).deleteAllMessages();
		}

	}

}
