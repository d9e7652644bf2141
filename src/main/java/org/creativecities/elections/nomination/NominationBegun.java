package org.creativecities.elections.nomination;

import java.time.Instant;

/**
 * A city begins to nominate; the process of its nomination begins in the same
 * transaction.
 *
 * @param closesAt exclusive
 */
public record NominationBegun(String id, String cityGroup, Instant closesAt) {
}
