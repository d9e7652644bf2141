package org.creativecities.security;

import java.util.Map;
import java.util.Optional;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.CommandUsage;

/**
 * How {@code password} is called. A password is not typed on the command line, where
 * others on the machine could read it.
 */
class PasswordUsage implements CommandUsage {

	static final String NAME = "password";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String text() {
		return "password --person PERSON   gives a person a new password and prints it";
	}

	@Override
	public Map<String, Boolean> options() {
		return Map.of("person", true);
	}

	@Override
	public Optional<String> mistake(Arguments arguments) {
		if (arguments.has("password")) {
			return Optional.of("A password is not typed here, where others on this machine could read it: the product "
					+ "makes one.");
		}
		return arguments.value("person").isPresent() ? Optional.empty() : Optional.of("Whose password? Name a person.");
	}

}
