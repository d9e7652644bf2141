/**
 * What a city writes in its report: versioned answers by question, what the product knew
 * already, what became of the last action plan, and whether the report is complete.
 */
@NamedInterface("answers")
package org.creativecities.monitoring.answers;

import org.springframework.modulith.NamedInterface;
