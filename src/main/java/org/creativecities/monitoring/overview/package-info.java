/**
 * What officers see of a cohort: who is due, late, in review, and whom it waits for; and
 * what they do about it for many cities at once.
 */
@NamedInterface("overview")
package org.creativecities.monitoring.overview;

import org.springframework.modulith.NamedInterface;
