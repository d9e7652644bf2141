package org.creativecities.monitoring.assignment;

import java.util.Map;

/**
 * For how many readers a report hopes, once its reading has begun: an officer may have
 * gone on with fewer.
 */
public interface SeatsAgreed {

	/** By city; a report whose reading has not begun is missing. */
	Map<String, Integer> of(int year);

}
