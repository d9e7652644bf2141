package org.creativecities.elections.mandate;

/** An officer has stopped an election; heard in the same transaction. */
public record ElectionStopped(String id) {
}
