package org.creativecities.designation.application;

/** An application was withdrawn or its call cancelled: nobody reads it any more. */
public record ApplicationEnded(String applicationId) {
}
