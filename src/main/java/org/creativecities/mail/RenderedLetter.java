package org.creativecities.mail;

/**
 * A letter ready to leave.
 *
 * @param text for plain readers
 */
record RenderedLetter(String subject, String text, String html) {
}
