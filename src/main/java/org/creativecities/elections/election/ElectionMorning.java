package org.creativecities.elections.election;

/** The calendar of elections looks what is due today; heard in the same transaction. */
public record ElectionMorning() {
}
