package org.creativecities.settings;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The changed values, read from the table at most once in {@link #FRESH}: settings are
 * asked for many times in a step and changed a few times a year.
 */
@Component
class PresentValues {

	/** How long another node's change may go unseen. */
	static final Duration FRESH = Duration.ofSeconds(5);

	private final JdbcClient jdbc;

	private volatile Snapshot snapshot;

	PresentValues(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	String of(SettingRule rule) {
		var present = this.snapshot;
		// the machine's own time: the product's clock may be moved for a demonstration
		if (present == null || System.nanoTime() - present.readAt() > FRESH.toNanos()) {
			present = new Snapshot(read(), System.nanoTime());
			this.snapshot = present;
		}
		return present.values().getOrDefault(rule.id(), rule.value());
	}

	/** Reads anew, now and once more when the transaction has ended either way. */
	void forget() {
		this.snapshot = null;
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					PresentValues.this.snapshot = null;
				}
			});
		}
	}

	private Map<String, String> read() {
		var values = new HashMap<String, String>();
		this.jdbc.sql("SELECT id, value FROM setting").query((row) -> {
			values.put(row.getString("id"), row.getString("value"));
		});
		return Map.copyOf(values);
	}

	private record Snapshot(Map<String, String> values, long readAt) {
	}

}
