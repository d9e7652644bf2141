/**
 * What officers see of a cohort: who is due, late, in review, and whom it waits for.
 */
@NamedInterface("overview")
package org.creativecities.monitoring.overview;

import org.springframework.modulith.NamedInterface;
