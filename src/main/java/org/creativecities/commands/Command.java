package org.creativecities.commands;

/**
 * Something run from the command line, named by {@link Called}. No page is served
 * meanwhile, no timer fires on its own, and the product ends with the command.
 */
public interface Command {

	/**
	 * Does it, and says on standard output what it did.
	 * @return the exit code: 0 when all went well, 1 when it was refused, 2 when it was
	 * called wrongly
	 */
	int run(Arguments arguments);

	/** One line or more that say how to call it and what for. */
	default String usage() {
		return KnownCommands.how(getClass()).usage();
	}

}
