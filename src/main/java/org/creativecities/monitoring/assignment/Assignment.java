package org.creativecities.monitoring.assignment;

import java.time.Instant;
import java.util.List;

/**
 * Who is to read whose report in a year, as a whole.
 *
 * @param number of the proposal; the newest counts
 * @param shortages reports with too few readers, and why
 * @param publishedBy {@code null} until published; {@code undoneBy} likewise
 */
public record Assignment(int year, int number, State state, List<Shortage> shortages, Instant proposedAt,
		String publishedBy, Instant publishedAt, String undoneBy, Instant undoneAt, String undoneWhy) {

	/** How far an assignment is. */
	public enum State {

		PROPOSED, PUBLISHED, UNDONE, REPLACED

	}

	public boolean isProposed() {
		return this.state == State.PROPOSED;
	}

	public boolean isPublished() {
		return this.state == State.PUBLISHED;
	}

}
