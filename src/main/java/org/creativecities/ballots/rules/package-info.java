/**
 * How votes become a result: counting, order, seats, lots. Knows no table, no clock and
 * no key, so that whoever checks a result afterwards runs the very same code.
 */
@NamedInterface("rules")
package org.creativecities.ballots.rules;

import org.springframework.modulith.NamedInterface;
