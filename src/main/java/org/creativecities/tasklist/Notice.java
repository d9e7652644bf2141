package org.creativecities.tasklist;

import java.util.Locale;
import java.util.Optional;

/** Something that everybody at work in Tasklist should know while it is so. */
public interface Notice {

	/** One sentence; empty while there is nothing to say. */
	Optional<String> sentence(Locale language);

}
