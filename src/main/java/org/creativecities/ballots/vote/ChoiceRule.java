package org.creativecities.ballots.vote;

import org.creativecities.ballots.rules.Option;
import org.creativecities.workflow.InputRefused;

/**
 * What else a choice has to keep to than being on the paper. Whoever declares ballots may
 * contribute one; it sees a choice in the moment of the vote, and may keep nothing of it.
 */
@FunctionalInterface
public interface ChoiceRule {

	/**
	 * @throws InputRefused if the city may not choose that; without naming the choice
	 */
	void check(String ballot, String city, Option option);

}
