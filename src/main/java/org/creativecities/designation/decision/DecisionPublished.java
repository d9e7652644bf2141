package org.creativecities.designation.decision;

/** The Director-General's decision on an application is public. */
public record DecisionPublished(String applicationId) {
}
