package org.creativecities.commands;

/**
 * A command that needs neither the product nor its database, so that anybody can run it
 * anywhere. Listed as its own usage.
 */
public interface StandaloneCommand extends CommandUsage {

	/**
	 * Does it, and says on standard output what it found.
	 * @return the exit code: 0 when all is well, 1 when it is not
	 */
	int run(Arguments arguments);

}
