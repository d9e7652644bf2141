package org.creativecities.reminders;

import java.util.Collection;

import org.creativecities.workflow.InputRefused;

/**
 * What a capability needs of a ladder that the secretariat edits: its own rules lean on
 * reminders that must not all be taken away.
 */
public interface LadderRule {

	/** Which ladder it is about. */
	String ladder();

	/**
	 * @param rungs as they would be from now on
	 * @throws InputRefused if the ladder cannot have such rungs
	 */
	void check(Collection<Rung> rungs);

}
