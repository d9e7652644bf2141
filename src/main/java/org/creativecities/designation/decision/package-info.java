/**
 * From scores to designations: the ranking and its limits, the consultation, what the
 * Director-General decides, its publication and its correction.
 */
@NamedInterface("decision")
package org.creativecities.designation.decision;

import org.springframework.modulith.NamedInterface;
