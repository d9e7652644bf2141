/**
 * Who reads whose report: two peers each, for a whole cohort at once, by conflict rules
 * and a balanced load.
 */
@NamedInterface("assignment")
package org.creativecities.monitoring.assignment;

import org.springframework.modulith.NamedInterface;
