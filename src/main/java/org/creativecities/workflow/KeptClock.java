package org.creativecities.workflow;

import java.time.Duration;
import java.time.Instant;

/**
 * Remembers, over a restart, how far the product's clock is ahead of the true time. Only
 * a demonstration has one; without it the clock is right.
 */
public interface KeptClock {

	/** How far the clock is ahead; zero if it was never moved. */
	Duration ahead();

	/**
	 * The clock has been moved.
	 * @param ahead of the true time, never negative
	 * @param standing where the clock stands now
	 */
	void keep(Duration ahead, Instant standing);

}
