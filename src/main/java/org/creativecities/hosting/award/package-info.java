/**
 * From the result to the host: agreement, the next in order, designation by agreement,
 * force majeure.
 */
@NamedInterface("award")
package org.creativecities.hosting.award;

import org.springframework.modulith.NamedInterface;
