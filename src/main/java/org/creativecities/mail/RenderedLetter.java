package org.creativecities.mail;

/**
 * A letter ready to leave.
 *
 * @param text for plain readers
 * @param body the HTML without what stands around every letter
 */
record RenderedLetter(String subject, String text, String html, String body) {
}
