package org.creativecities.replay;

import java.util.Optional;

import org.creativecities.commands.Arguments;

/** Something that can be replayed. What is real in it is known from public sources. */
public interface Play {

	/** As {@code replay} names it, such as {@code call} for {@code --call 2019}. */
	String option();

	/** Plays it from beginning to end and counts what is there afterwards. */
	Counts play(int year);

	/**
	 * Hands out what else was asked for on the command line, such as a file.
	 * @return what went wrong, as a sentence; empty if nothing did
	 */
	default Optional<String> handOut(int year, Arguments arguments) {
		return Optional.empty();
	}

	/** What stood at the end; as JSON its components are the names. */
	interface Counts {

		/** The same in words. */
		String told();

	}

}
