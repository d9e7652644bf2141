package org.creativecities.mail;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who writes, whom to ask, and how often the post office tries.
 *
 * @param from the sender, such as {@code Creative Cities <secretariat@example.org>}
 * @param questions the address to which answers go, and which each letter names
 * @param templates where the templates are, with a slash at the end
 * @param retries how often a letter is tried again after its first failure
 * @param retryAfter how long the first of these waits; each further one waits twice as
 * long as the one before
 */
@ConfigurationProperties("creativecities.mail")
record MailProperties(@DefaultValue("Creative Cities <secretariat@example.org>") String from,
		@DefaultValue("secretariat@example.org") String questions, @DefaultValue("classpath:/mail/") String templates,
		@DefaultValue("5") int retries, @DefaultValue("PT10M") Duration retryAfter) {
}
