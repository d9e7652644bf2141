package org.creativecities.monitoring.answers;

/** A city says something else about who may read its report. */
public record ConsentChanged(String reportId) {
}
