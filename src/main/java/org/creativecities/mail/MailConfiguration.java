package org.creativecities.mail;

import org.creativecities.commands.WhenServing;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Empties the outbox every few seconds, unless told not to. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailProperties.class)
class MailConfiguration {

	@Configuration(proxyBeanMethods = false)
	@WhenServing
	@ConditionalOnBooleanProperty(name = "creativecities.mail.deliver", matchIfMissing = true)
	static class Rounds {

		private final PostOffice postOffice;

		Rounds(PostOffice postOffice) {
			this.postOffice = postOffice;
		}

		@Scheduled(initialDelay = 5000, fixedDelay = 5000)
		void deliver() {
			this.postOffice.deliver();
		}

	}

}
