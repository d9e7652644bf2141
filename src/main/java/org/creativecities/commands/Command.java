package org.creativecities.commands;

/**
 * Something run from the command line. No page is served meanwhile, no timer fires on its
 * own, and the product ends with the command. How it is called stands in its
 * {@link CommandUsage}.
 */
public interface Command {

	/** The word that calls it, such as {@code import}. */
	String name();

	/**
	 * Does it, and says on standard output what it did.
	 * @param arguments in which the usage of this command found no mistake
	 * @return the exit code: 0 when all went well, 1 when it was refused
	 */
	int run(Arguments arguments);

}
