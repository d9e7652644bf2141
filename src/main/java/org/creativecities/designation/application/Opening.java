package org.creativecities.designation.application;

import java.time.Instant;

/**
 * A new application, and what the eligibility rules (D1) ask about it.
 *
 * @param deadline of the call, exclusive
 * @param memberState whether the country is a Member State or Associate Member today
 * @param memberCity whether the city is a member already, in whatever field
 * @param callOpen whether the call is open at this moment
 * @param liveApplication whether the city has another live application in the call
 * @param waitOneCall whether the call makes refused cities wait
 * @param refusalsInARow refusals in the last calls, one after the other
 * @param refusalsAllowed after how many of them a city waits
 */
public record Opening(Application application, Instant deadline, boolean memberState, boolean memberCity,
		boolean callOpen, boolean liveApplication, boolean waitOneCall, int refusalsInARow, int refusalsAllowed) {
}
