/**
 * The cities whose reports are due in one year: who is due, who was added or deferred and
 * why, and whether all of them have come to an end.
 */
@NamedInterface("cohort")
package org.creativecities.monitoring.cohort;

import org.springframework.modulith.NamedInterface;
