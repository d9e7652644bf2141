package org.creativecities.designation.application;

/** The call was cancelled, and with it this application. */
public record ApplicationCancelled(String applicationId) {
}
