package org.creativecities.mail;

import java.util.Map;

/**
 * A letter to be sent.
 *
 * @param caseId the case it belongs to, such as {@code APP-2019-IT-BIELLA}; it is shown
 * there
 * @param template the folder and name of its template, such as
 * {@code designation/ask-mayor}
 * @param occasion tells apart letters of one template in one case, such as
 * {@code version-2}; a letter with the same case, template, occasion and address is
 * written once, however often its step runs
 * @param to who reads it
 * @param model what the template mentions: text, numbers, {@code java.time.Instant}
 * (shown in Paris time and the reader's own), lists of these
 */
public record Letter(String caseId, String template, String occasion, Recipient to, Map<String, Object> model) {
}
