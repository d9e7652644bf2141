package org.creativecities.elections.nomination;

/** No nomination of the election waits for an officer any more. */
public record NominationsChecked(String election) {
}
