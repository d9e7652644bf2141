package org.creativecities.network;

import java.util.Set;

/**
 * Which cities owe something whose last day is over. Who may stand for what depends on
 * it; the capability that waits knows.
 */
@FunctionalInterface
public interface OverdueDuties {

	/** Ids of the cities. */
	Set<String> cities();

}
