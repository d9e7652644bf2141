/**
 * The file with which anybody checks a ballot, what it is hashed to, and the check
 * itself. Knows no table and no clock.
 */
@NamedInterface("proof")
package org.creativecities.ballots.proof;

import org.springframework.modulith.NamedInterface;
