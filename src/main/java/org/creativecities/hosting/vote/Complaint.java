package org.creativecities.hosting.vote;

import java.time.Instant;
import java.util.Optional;

/**
 * A city contests the result of a vote.
 *
 * @param stands whether the result does; empty until the head has decided, and where the
 * whole choice was stopped instead
 * @param reason of the decision, or why the choice was stopped
 */
public record Complaint(long id, String ballot, String cityId, String words, Instant filedAt, Optional<Boolean> stands,
		Optional<String> reason) {

	/** What became of it; names the words {@code hosting.page.complaint.<fate>}. */
	public String fate() {
		if (isOpen()) {
			return "open";
		}
		return this.stands.map(kept -> kept ? "stands" : "aside").orElse("stopped");
	}

	/** Whether whoever filed it waits for an answer. */
	public boolean isOpen() {
		return this.stands.isEmpty() && this.reason.isEmpty();
	}

}
