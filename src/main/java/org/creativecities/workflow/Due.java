package org.creativecities.workflow;

import java.time.Instant;

/**
 * Something that a process will do by itself when its time has come.
 *
 * @param process its name, in the reader's language where the diagram gives it
 * @param step its name, likewise
 * @param caseId the business key; empty if the instance has none
 */
public record Due(Instant at, String process, String step, String caseId) {
}
