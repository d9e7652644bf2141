package org.creativecities.commands;

import java.util.Map;
import java.util.Optional;

/**
 * How a command is called. Known before the product starts, so that a mistake on the
 * command line is answered at once and leaves nothing behind; therefore listed in
 * {@code META-INF/spring.factories} and not a bean.
 */
public interface CommandUsage {

	/** The word that calls it, such as {@code import}. */
	String name();

	/** A line for each way to call it: how, and what for. */
	String text();

	/** Its options without dashes, and whether each takes a value. */
	Map<String, Boolean> options();

	/** How many words may stand alone after the command, such as the name of a file. */
	default int words() {
		return 0;
	}

	/** Whether it only looks, so that it may run while the product does. */
	default boolean besideTheProduct() {
		return false;
	}

	/**
	 * What else is wrong with a call, as a sentence; empty if nothing is.
	 */
	Optional<String> mistake(Arguments arguments);

}
