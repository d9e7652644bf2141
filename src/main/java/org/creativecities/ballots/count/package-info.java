/**
 * A round from its close to the published result: the root, the count by two key holders,
 * lots, certificates, the pack.
 */
@NamedInterface("count")
package org.creativecities.ballots.count;

import org.springframework.modulith.NamedInterface;
