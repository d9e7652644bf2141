package org.creativecities.monitoring.assignment;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How much may be asked of readers.
 *
 * @param files at most for each city
 * @param raised files at most where there is nobody else
 * @param neighbours for each field those whose cities may read for it where it has too
 * few of its own, the nearest first; a field without any is everybody's neighbour
 */
record Limits(int files, int raised, Map<String, List<String>> neighbours) {

	/**
	 * How far a reader's field lies from that of a report: 0 is the same, 1 the nearest
	 * neighbour; empty if it is too far.
	 */
	OptionalInt distance(String ofPaper, String ofReader) {
		if (ofPaper.equals(ofReader)) {
			return OptionalInt.of(0);
		}
		var near = this.neighbours.getOrDefault(ofPaper, List.of());
		if (near.isEmpty()) {
			return OptionalInt.of(1);
		}
		return near.contains(ofReader) ? OptionalInt.of(near.indexOf(ofReader) + 1) : OptionalInt.empty();
	}

}
