/**
 * An accepted report is validated, published and, if need be, corrected; the next one is
 * due four years later; the cohort is summed up.
 */
@NamedInterface("publication")
package org.creativecities.monitoring.publication;

import org.springframework.modulith.NamedInterface;
