package org.creativecities.monitoring.assignment;

/** An officer asks for readers before the day on which they are proposed. */
public record ReadersWanted(int year) {
}
