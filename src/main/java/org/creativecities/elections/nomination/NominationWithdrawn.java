package org.creativecities.elections.nomination;

/** A city takes a nomination back or has left the Network, or the election is stopped. */
public record NominationWithdrawn(String id) {
}
