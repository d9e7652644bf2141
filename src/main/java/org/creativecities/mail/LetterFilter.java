package org.creativecities.mail;

/**
 * Which letters to show; an empty text filters nothing.
 *
 * @param recipient part of the name or address
 * @param caseId part of the case's id
 * @param language {@code en} or {@code fr}
 */
public record LetterFilter(String recipient, String caseId, String language) {
}
