package org.creativecities.replay.call;

/**
 * How an application of a replay goes. Real cities are designated; every other fate is an
 * invented city's.
 */
enum Fate {

	DESIGNATED,

	/** Evaluated, and not recommended. */
	NOT_RECOMMENDED,

	/** Its evaluators disagree, so that one more expert reads it. */
	DISPUTED,

	/** Recommended, but weaker than another city of its country in the same field. */
	SECOND_IN_FIELD,

	/** Recommended, and the Director-General decides otherwise, with a reason. */
	DECIDED_OTHERWISE,

	NO_MAYOR_LETTER,

	ONE_ASSOCIATION_LETTER,

	/** Its National Commission has no endorsement left. */
	FIFTH_ENDORSEMENT,

	/**
	 * Its National Commission has endorsed another city in this field, and the call wants
	 * fields to differ.
	 */
	SAME_FIELD_ENDORSED,

	ALREADY_MEMBER,

	WAIT_ONE_CALL,

	NOT_MEMBER_STATE,

	NEVER_SUBMITTED,

	WITHDRAWN;

	boolean isEligible() {
		return this != ALREADY_MEMBER && this != WAIT_ONE_CALL && this != NOT_MEMBER_STATE;
	}

	boolean submits() {
		return isEligible() && this != NEVER_SUBMITTED;
	}

	boolean isRefusedByCommission() {
		return this == FIFTH_ENDORSEMENT || this == SAME_FIELD_ENDORSED;
	}

}
