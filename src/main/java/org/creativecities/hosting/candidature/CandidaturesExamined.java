package org.creativecities.hosting.candidature;

/**
 * The call is over, and of each candidature it is decided whether it is eligible.
 *
 * @param selection such as {@code HOST-2024}
 */
public record CandidaturesExamined(String selection) {
}
