package org.creativecities.mail;

import java.util.Map;
import java.util.UUID;

/**
 * A letter whose turn it is.
 *
 * @param model as it is stored
 */
record WaitingLetter(UUID id, String caseId, String template, Recipient to, Map<String, Object> model) {
}
