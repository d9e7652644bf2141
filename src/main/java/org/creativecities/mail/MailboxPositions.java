package org.creativecities.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a mailbox was read, by the numbers that its server gives to messages. */
@Component
@Transactional
class MailboxPositions {

	private final JdbcClient database;

	MailboxPositions(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The last number that was read; zero in a mailbox that is new, or was made anew.
	 */
	long last(String mailbox, long validity) {
		return this.database.sql("SELECT last_uid FROM mailbox_position WHERE mailbox = ? AND validity = ?")
			.params(mailbox, validity)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	void read(String mailbox, long validity, long uid) {
		this.database.sql("""
				INSERT INTO mailbox_position (mailbox, validity, last_uid) VALUES (?, ?, ?)
				ON CONFLICT (mailbox) DO UPDATE SET validity = excluded.validity, last_uid = excluded.last_uid""")
			.params(mailbox, validity, uid)
			.update();
	}

}
