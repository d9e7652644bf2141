package org.creativecities.monitoring.assignment;

import java.util.List;

/**
 * Who is to read which report.
 *
 * @param seats by city, then by reader
 * @param shortages reports that need more readers than there are; empty if all is well
 */
record Plan(List<Seat> seats, List<Shortage> shortages) {

	/** How many seats ask for an officer's eye. */
	long widened() {
		return this.seats.stream().filter(seat -> !seat.widened().isEmpty()).count();
	}

}
