package org.creativecities.designation.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.creativecities.designation.assessment.Evaluation.Kind;
import org.creativecities.designation.call.CallTables;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Component;

/**
 * What speaks against asking somebody about an application: gathers the facts, and asks
 * the table {@code evaluator-conflict} (D3) [assumed].
 */
@Component
class Conflicts {

	private final CallTables tables;

	private final Settings settings;

	private final Register register;

	private final Clock clock;

	Conflicts(CallTables tables, Settings settings, Register register, Clock clock) {
		this.tables = tables;
		this.settings = settings;
		this.register = register;
		this.clock = clock;
	}

	/** All reasons; empty if there is none. */
	List<String> of(Evaluator evaluator, Surroundings surroundings) {
		var facts = Map.<String, Object>of("sameCountry",
				evaluator.country().equals(surroundings.application().country()), "applying",
				evaluator.kind() == Kind.MEMBER && surroundings.applicants().contains(evaluator.id()),
				"declaredInterest", surroundings.declared().contains(evaluator.reference()), "partner",
				surroundings.partners().name(evaluator.name()), "openFiles", evaluator.openFiles(), "openFilesLimit",
				this.settings.count("designation.evaluation.open-files"), "kind", evaluator.kind().name(), "memberDays",
				memberDays(evaluator), "memberDaysWanted",
				this.settings.days("designation.evaluation.member-days").getDays());
		return this.tables.of(surroundings.application().callId(), "evaluator-conflict")
			.collect(facts)
			.stream()
			.map(reason -> reason.get("reason").toString())
			.toList();
	}

	private long memberDays(Evaluator evaluator) {
		if (evaluator.kind() == Kind.EXPERT) {
			return 0;
		}
		var today = LocalDate.now(this.clock);
		return this.register.memberSince(evaluator.id()).map(since -> ChronoUnit.DAYS.between(since, today)).orElse(0L);
	}

}
