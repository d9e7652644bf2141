package org.creativecities.invariants;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.Command;

import org.springframework.stereotype.Component;

/** The command {@code check}, see {@link CheckUsage}. Changes nothing. */
@Component
class CheckData implements Command {

	private final Invariants invariants;

	CheckData(Invariants invariants) {
		this.invariants = invariants;
	}

	@Override
	public String name() {
		return CheckUsage.NAME;
	}

	@Override
	public int run(Arguments arguments) {
		this.invariants.claims().forEach(System.out::println);
		var broken = this.invariants.broken();
		broken.forEach(place -> System.out.println("NOT SO: " + place));
		System.out.println(broken.isEmpty() ? "All of this is so."
				: "%d places are not as they must be.".formatted(broken.size()));
		return broken.isEmpty() ? 0 : 1;
	}

}
