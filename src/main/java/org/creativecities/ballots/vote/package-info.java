/**
 * A ballot from its declaration to the last vote: who may vote, who has, and the sealed
 * papers.
 */
@NamedInterface("vote")
package org.creativecities.ballots.vote;

import org.springframework.modulith.NamedInterface;
