package org.creativecities.elections.nomination;

/** A city takes a nomination back, or has left the Network. */
public record NominationWithdrawn(String id) {
}
