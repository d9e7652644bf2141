package org.creativecities.mail;

import java.util.Map;
import java.util.UUID;

/**
 * A letter whose turn it is.
 *
 * @param model as it is stored
 * @param attempts how often it was tried before
 */
record WaitingLetter(UUID id, String caseId, String template, Recipient to, Map<String, Object> model, int attempts) {
}
