package org.creativecities.monitoring.report;

import java.time.Instant;

/**
 * That the membership of a city is at stake over its report, for the pages of the city.
 *
 * @param leaving whether the city has said that it leaves; if not, it is invited to and
 * has not answered
 * @param until when it may answer, or take it back; exclusive, and {@code null} while its
 * mayor is asked
 * @param task that answers the invitation; {@code null} if the city leaves
 */
public record MembershipNotice(String reportId, boolean leaving, Instant until, String task) {
}
