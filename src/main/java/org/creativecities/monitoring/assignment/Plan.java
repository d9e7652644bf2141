package org.creativecities.monitoring.assignment;

import java.util.List;

/**
 * Who is to read which report.
 *
 * @param seats by city, then by reader
 * @param shortages reports that need more readers than there are; empty if all is well
 */
record Plan(List<Seat> seats, List<Shortage> shortages) {

}
