package org.creativecities.monitoring.assignment;

import java.util.List;
import java.util.Map;

/**
 * Why a report has too few readers.
 *
 * @param cityId whose report it is
 * @param missing how many readers are missing
 * @param barred how many cities of the field and its neighbours may not read it, by
 * reason
 * @param readers ids of the cities that may; all of them are taken up by these reports
 * @param rivals ids of the cities whose reports compete for these readers, this one among
 * them
 */
public record Shortage(String cityId, int missing, Map<String, Long> barred, List<String> readers,
		List<String> rivals) {

	public Shortage {
		barred = Map.copyOf(barred);
		readers = List.copyOf(readers);
		rivals = List.copyOf(rivals);
	}

}
