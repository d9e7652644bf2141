package org.creativecities.mail;

import org.creativecities.commands.WhenServing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Empties the outbox every few seconds and reads what came back every minute, unless told
 * not to.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({ MailProperties.class, ReturnsProperties.class })
class MailConfiguration {

	/** The mail server of the demonstration brings a mailbox of its own. */
	@Bean
	@ConditionalOnProperty(name = "creativecities.mail.embedded", havingValue = "false", matchIfMissing = true)
	static ReturnsMailbox returnsMailbox(ReturnsProperties returns) {
		return returns.mailbox();
	}

	@Configuration(proxyBeanMethods = false)
	@WhenServing
	@ConditionalOnBooleanProperty(name = "creativecities.mail.deliver", matchIfMissing = true)
	static class Rounds {

		private final PostOffice postOffice;

		private final ReturnedMail returned;

		Rounds(PostOffice postOffice, ReturnedMail returned) {
			this.postOffice = postOffice;
			this.returned = returned;
		}

		@Scheduled(initialDelay = 5000, fixedDelay = 5000)
		void deliver() {
			this.postOffice.deliver();
		}

		@Scheduled(initialDelayString = "${creativecities.mail.returns.every:PT1M}",
				fixedDelayString = "${creativecities.mail.returns.every:PT1M}")
		void readReturned() {
			this.returned.read();
		}

	}

}
