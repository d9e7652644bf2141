package org.creativecities.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * Who speaks for the Coordination Committee: the people of the cities whose mandates run
 * [seed]. Where none is kept, the group of that name does, which administrators fill.
 */
@Component
public class CommitteeGroups {

	private static final String WITHOUT_MANDATES = "coordination-committee";

	private final Mandates mandates;

	private final Clock clock;

	CommitteeGroups(Mandates mandates, Clock clock) {
		this.mandates = mandates;
		this.clock = clock;
	}

	/** The groups that are asked today, in the order of the alphabet. */
	public Set<String> today() {
		var groups = this.mandates.on(LocalDate.now(this.clock))
			.stream()
			.map(mandate -> mandate.city().group())
			.collect(Collectors.toCollection(TreeSet::new));
		return groups.isEmpty() ? Set.of(WITHOUT_MANDATES) : groups;
	}

}
