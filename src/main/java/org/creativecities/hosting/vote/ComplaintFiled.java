package org.creativecities.hosting.vote;

/**
 * A city contests a result. Heard in the transaction that keeps the complaint.
 *
 * @param selection such as {@code HOST-2024}
 */
public record ComplaintFiled(String selection) {
}
