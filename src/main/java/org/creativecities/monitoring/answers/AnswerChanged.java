package org.creativecities.monitoring.answers;

/**
 * Somebody else changed the same answer meanwhile. Nothing was stored over it; whoever
 * reads this sees both and decides.
 */
public class AnswerChanged extends RuntimeException {

	private final transient Answer theirs;

	AnswerChanged(Answer theirs) {
		super("The answer to '%s' in %s was changed by %s meanwhile.".formatted(theirs.question(), theirs.reportId(),
				theirs.by()));
		this.theirs = theirs;
	}

	/** What is stored now. */
	public Answer theirs() {
		return this.theirs;
	}

}
