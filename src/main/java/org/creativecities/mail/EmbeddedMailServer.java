package org.creativecities.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * A mail server for the demonstration and for tests, on a free port of this machine: it
 * takes every letter and delivers it to nobody. What was sent is read in the outbox, so
 * it may forget.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "creativecities.mail.embedded")
class EmbeddedMailServer {

	private static final int ENOUGH = 2000;

	@Bean(destroyMethod = "stop")
	GreenMail greenMail() {
		var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		return server;
	}

	@Bean
	JavaMailSenderImpl mailSender(GreenMail server) {
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(server.getSmtp().getPort());
		sender.setDefaultEncoding("UTF-8");
		return sender;
	}

	@Bean
	Forgetting forgetting(GreenMail server) {
		return new Forgetting(server);
	}

	/** Keeps memory bounded when a whole round is played. */
	record Forgetting(GreenMail server) {

		@Scheduled(fixedDelay = 10000)
		void forget() throws com.icegreen.greenmail.store.FolderException {
			if (this.server.getReceivedMessages().length > ENOUGH) {
				this.server.purgeEmailFromAllMailboxes();
			}
		}

	}

}
