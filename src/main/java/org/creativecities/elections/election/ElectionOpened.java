package org.creativecities.elections.election;

/** An election begins; its process begins in the same transaction. */
public record ElectionOpened(String id) {
}
