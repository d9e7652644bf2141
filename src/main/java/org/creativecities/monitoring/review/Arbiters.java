package org.creativecities.monitoring.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.creativecities.monitoring.assignment.Substitutes;
import org.creativecities.monitoring.report.Report;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/**
 * Who decides between peers who disagree: the city that coordinates the field, else its
 * deputy [assumed]; never one that read the report itself, or may not.
 */
@Component
class Arbiters {

	private final Mandates mandates;

	private final Register register;

	private final Substitutes substitutes;

	private final ReviewRows reviews;

	private final Clock clock;

	Arbiters(Mandates mandates, Register register, Substitutes substitutes, ReviewRows reviews, Clock clock) {
		this.mandates = mandates;
		this.register = register;
		this.substitutes = substitutes;
		this.reviews = reviews;
		this.clock = clock;
	}

	/** The first who may and was not asked about this report before. */
	Optional<String> find(Report report) {
		var today = LocalDate.now(this.clock);
		var field = this.register.fieldOf(report.cityId(), today);
		Set<String> asked = this.reviews.ofReport(report.id()).stream().map(Review::reader).collect(Collectors.toSet());
		return this.mandates.on(today)
			.stream()
			.filter(mandate -> field.filter(mandate.fieldId()::equals).isPresent())
			.sorted(Comparator.comparing(Mandate::role))
			.map(mandate -> mandate.city().id())
			.filter(city -> !city.equals(report.cityId()) && !asked.contains(city))
			.filter(city -> this.substitutes.reasons(report.year(), report.cityId(), city).isEmpty())
			.findFirst();
	}

}
