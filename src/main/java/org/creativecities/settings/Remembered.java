package org.creativecities.settings;

import java.time.Duration;
import java.util.function.Supplier;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something in the database that is read many times in a step and changed a few times a
 * year: read at most once in {@link #FRESH}.
 *
 * @param <T> what is remembered; not to be changed by who reads it
 */
public final class Remembered<T> {

	/** How long another node's change may go unseen. */
	static final Duration FRESH = Duration.ofSeconds(5);

	private final Supplier<T> source;

	private volatile Snapshot<T> snapshot;

	public Remembered(Supplier<T> source) {
		this.source = source;
	}

	public T get() {
		var present = this.snapshot;
		// the machine's own time: the product's clock may be moved for a demonstration
		if (present == null || System.nanoTime() - present.readAt() > FRESH.toNanos()) {
			present = new Snapshot<>(this.source.get(), System.nanoTime());
			this.snapshot = present;
		}
		return present.value();
	}

	/**
	 * To be called by who changes it: it is read anew, now and once more when the
	 * transaction has ended either way.
	 */
	public void forget() {
		this.snapshot = null;
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCompletion(int status) {
					Remembered.this.snapshot = null;
				}
			});
		}
	}

	private record Snapshot<T>(T value, long readAt) {
	}

}
