package org.creativecities.commands;

/**
 * Something run from the command line. No page is served meanwhile, no timer fires on its
 * own, and the product ends with the command.
 */
public interface Command {

	/** The word that calls it, such as {@code import}. */
	String name();

	/** One line that says how to call it and what for. */
	String usage();

	/**
	 * Does it, and says on standard output what it did.
	 * @return the exit code: 0 when all went well, 1 when it was refused, 2 when it was
	 * called wrongly
	 */
	int run(Arguments arguments);

}
