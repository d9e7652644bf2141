package org.creativecities.monitoring.answers;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The years that a report covers. Four as a rule; more where the due year was shifted.
 *
 * @param from the first year
 * @param to the last one, the year of the report
 */
public record Period(int from, int to) {

	public List<Integer> years() {
		return IntStream.rangeClosed(this.from, this.to).boxed().toList();
	}

	boolean covers(int year) {
		return year >= this.from && year <= this.to;
	}

}
