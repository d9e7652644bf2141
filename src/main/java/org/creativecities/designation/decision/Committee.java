package org.creativecities.designation.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.creativecities.designation.application.Labels;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;

import org.springframework.stereotype.Service;

/**
 * Who speaks for the Coordination Committee: the cities whose mandates run [seed]. Where
 * none is kept, the group of that name does, which administrators fill.
 */
@Service
public class Committee {

	private static final String WITHOUT_MANDATES = "coordination-committee";

	private final Mandates mandates;

	private final Labels labels;

	private final Clock clock;

	Committee(Mandates mandates, Labels labels, Clock clock) {
		this.mandates = mandates;
		this.labels = labels;
		this.clock = clock;
	}

	/** The groups that are asked today, with commas between them. */
	public String groups() {
		var groups = this.mandates.on(LocalDate.now(this.clock))
			.stream()
			.map(Committee::group)
			.distinct()
			.sorted()
			.collect(Collectors.joining(","));
		return groups.isEmpty() ? WITHOUT_MANDATES : groups;
	}

	/** For whom somebody with these groups speaks today, such as a city and its seat. */
	Optional<String> seat(Set<String> groups) {
		return this.mandates.on(LocalDate.now(this.clock))
			.stream()
			.filter(mandate -> groups.contains(group(mandate)))
			.map(this::told)
			.findFirst();
	}

	private String told(Mandate mandate) {
		return "%s, %s (%s)".formatted(mandate.city().name(), this.labels.of("role." + mandate.role()),
				this.labels.fields().get(mandate.fieldId()));
	}

	private static String group(Mandate mandate) {
		return "city-" + mandate.city().id();
	}

}
