package org.creativecities.reminders;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.creativecities.network.Contact.Role;

/**
 * One rung of a ladder.
 *
 * @param days from the deadline; -7 is a week before it, 0 the moment it has passed
 * @param whom the people of the party who are written to; empty if the case itself knows
 */
public record Rung(int days, Set<Role> whom) implements Comparable<Rung> {

	public Rung {
		whom = whom.isEmpty() ? Set.of() : EnumSet.copyOf(whom);
	}

	@Override
	public int compareTo(Rung other) {
		return Integer.compare(this.days, other.days);
	}

	/** As changes are kept: days and people, such as {@code -7 MAIN ALTERNATIVE}. */
	@Override
	public String toString() {
		return Stream.concat(Stream.of(String.valueOf(this.days)), this.whom.stream().map(Role::name))
			.collect(Collectors.joining(" "));
	}

	static String written(Collection<Rung> rungs) {
		return rungs.stream().sorted().map(Rung::toString).collect(Collectors.joining(", "));
	}

	static List<Rung> read(String rungs) {
		return Arrays.stream(rungs.split(",")).map(String::strip).map(Rung::one).toList();
	}

	private static Rung one(String rung) {
		var words = Arrays.asList(rung.split(" "));
		return new Rung(Integer.parseInt(words.get(0)),
				words.stream().skip(1).map(Role::valueOf).collect(Collectors.toSet()));
	}

}
