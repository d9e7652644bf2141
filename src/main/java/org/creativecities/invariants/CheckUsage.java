package org.creativecities.invariants;

import java.util.Map;
import java.util.Optional;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.CommandUsage;

/** How {@code check} is called. */
class CheckUsage implements CommandUsage {

	static final String NAME = "check";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String text() {
		return "check   checks that the data are as they must be, also while the product runs; ends with 0 if they are, 1 if not";
	}

	@Override
	public Map<String, Boolean> options() {
		return Map.of();
	}

	@Override
	public boolean besideTheProduct() {
		return true;
	}

	@Override
	public Optional<String> mistake(Arguments arguments) {
		return Optional.empty();
	}

}
