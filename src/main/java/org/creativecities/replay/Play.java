package org.creativecities.replay;

/** Something that can be replayed; each year of it is known from public sources. */
public interface Play {

	/** As {@code replay} names it, such as {@code call} for {@code --call 2019}. */
	String option();

	/** Plays it from beginning to end and counts what is there afterwards. */
	Counts play(int year);

	/** What stood at the end; as JSON its components are the names. */
	interface Counts {

		/** The same in words. */
		String told();

	}

}
