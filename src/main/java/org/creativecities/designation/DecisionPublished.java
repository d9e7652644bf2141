package org.creativecities.designation;

/** The Director-General's decision on an application is public. */
public record DecisionPublished(String applicationId) {
}
