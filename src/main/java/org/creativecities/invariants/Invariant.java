package org.creativecities.invariants;

import java.util.List;

/** Something that must be true of the data at any moment. */
public interface Invariant {

	/** What is true, as a sentence. */
	String claim();

	/** Where it is not, a sentence for each place; empty if it is true. */
	List<String> broken();

}
