package org.creativecities.designation.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.creativecities.designation.application.Labels;
import org.creativecities.network.CommitteeGroups;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;

import org.springframework.stereotype.Service;

/** Who is asked for the opinion of the Coordination Committee, and who gave it. */
@Service
public class Committee {

	private final Mandates mandates;

	private final CommitteeGroups speakers;

	private final Labels labels;

	private final Clock clock;

	Committee(Mandates mandates, CommitteeGroups speakers, Labels labels, Clock clock) {
		this.mandates = mandates;
		this.speakers = speakers;
		this.labels = labels;
		this.clock = clock;
	}

	/** The groups that are asked today, with commas between them. */
	public String groups() {
		return String.join(",", this.speakers.today());
	}

	/** For whom somebody with these groups speaks today, such as a city and its seat. */
	Optional<String> seat(Set<String> groups) {
		return this.mandates.on(LocalDate.now(this.clock))
			.stream()
			.filter(mandate -> groups.contains(mandate.city().group()))
			.map(this::told)
			.findFirst();
	}

	private String told(Mandate mandate) {
		return "%s, %s (%s)".formatted(mandate.city().name(), this.labels.of("role." + mandate.role()),
				this.labels.fields().get(mandate.fieldId()));
	}

}
