package org.creativecities.hosting.vote;

import java.time.Instant;
import java.util.Optional;

/**
 * A city contests the result of a vote.
 *
 * @param stands whether the result does; empty until the head has decided
 */
public record Complaint(long id, String ballot, String cityId, String words, Instant filedAt, Optional<Boolean> stands,
		Optional<String> reason) {
}
