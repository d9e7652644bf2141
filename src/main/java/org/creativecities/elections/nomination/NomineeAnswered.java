package org.creativecities.elections.nomination;

/** The named person has accepted or declined. */
public record NomineeAnswered(String id, boolean accepts) {
}
