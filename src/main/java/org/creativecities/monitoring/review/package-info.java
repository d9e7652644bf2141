/**
 * Peers read a report: comments pinned to questions, verdicts, rounds of revision, and
 * the arbiter where they disagree.
 */
@NamedInterface("review")
package org.creativecities.monitoring.review;

import org.springframework.modulith.NamedInterface;
