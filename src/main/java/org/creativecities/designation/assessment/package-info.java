/**
 * Experts and member cities read an admissible application: who is asked, who may not be,
 * what they wrote, and the recommendation that their scores add up to.
 */
@NamedInterface("assessment")
package org.creativecities.designation.assessment;

import org.springframework.modulith.NamedInterface;
