package org.creativecities.designation.call;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused.Defect;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/** When a proposed call can be held. */
@Component
class CallRules {

	private final CallRows rows;

	private final Register register;

	private final Settings settings;

	private final Clock clock;

	CallRules(CallRows rows, Register register, Settings settings, Clock clock) {
		this.rows = rows;
		this.register = register;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * The call that an officer proposes; refused with everything that is wrong with it.
	 */
	Call draft(CallProposal proposal) {
		var defects = new ArrayList<Defect>();
		if (proposal.year() % 2 == 0 && !proposal.evenYear()) {
			defects.add(defect("evenYear", "even-year", year(proposal.year())));
		}
		this.rows.ofYear(proposal.year())
			.ifPresent(other -> defects.add(defect("year", "year-taken", year(proposal.year()), other.id())));
		return checked(this.rows.freeId(proposal.year()), proposal.year(), proposal, defects);
	}

	/** As {@link #draft}, for a call that is a draft already. */
	Call revision(Call draft, CallProposal proposal) {
		return checked(draft.id(), draft.year(), proposal, new ArrayList<>());
	}

	private Call checked(String id, int year, CallProposal proposal, List<Defect> defects) {
		// 31 October, World Cities Day [public]
		var announcedOn = proposal.announcedOn()
			.orElseGet(() -> LocalDate.of(proposal.lastDay().getYear(), Month.OCTOBER, 31));
		var call = new Call(id, year, Call.State.DRAFT, start(proposal.opensOn()),
				start(proposal.lastDay().plusDays(1)), start(announcedOn),
				fields(proposal.fields(), proposal.opensOn(), defects),
				proposal.endorsedLimit().orElseGet(() -> count("call.endorsed-limit")),
				proposal.designatedLimit().orElseGet(() -> count("call.designated-limit")),
				proposal.endorsedFieldsDiffer().orElseGet(() -> yes("call.endorsed-fields-differ")),
				proposal.expertsPerFile().orElseGet(() -> count("evaluators.experts")),
				proposal.membersPerFile().orElseGet(() -> count("evaluators.members")),
				proposal.allowClarification().orElseGet(() -> yes("call.allow-clarification")),
				proposal.waitOneCall().orElseGet(() -> yes("call.wait-one-call")), null, null,
				Duration.ofMinutes(count("call.grace-minutes")));
		checkDates(proposal, announcedOn, defects);
		checkLimits(call, defects);
		defects.addAll(ScoringProposal.defects(scoring(proposal)));
		this.rows.between(call.opensAt(), call.announcementAt())
			.stream()
			.filter(other -> !other.id().equals(id))
			.forEach(other -> defects
				.add(defect("opensOn", "overlaps", other.id(), day(other.opensAt()), day(other.announcementAt()))));
		if (!defects.isEmpty()) {
			throw new InputRefused(defects);
		}
		return call;
	}

	/** By which numbers the evaluations of a proposed call are combined. */
	Scoring scoring(CallProposal proposal) {
		return proposal.scoring().completed(this.settings);
	}

	private void checkDates(CallProposal proposal, LocalDate announcedOn, List<Defect> defects) {
		var least = this.settings.days("designation.call.until-announcement").getDays();
		if (proposal.opensOn().isBefore(LocalDate.now(this.clock))) {
			defects.add(defect("opensOn", "opens-past", proposal.opensOn()));
		}
		if (!proposal.opensOn().isBefore(proposal.lastDay())) {
			defects.add(defect("lastDay", "deadline-before-opening", proposal.lastDay(), proposal.opensOn()));
		}
		if (!proposal.lastDay().isBefore(announcedOn)) {
			defects.add(defect("announcedOn", "announcement-before-deadline", announcedOn, proposal.lastDay()));
		}
		else if (ChronoUnit.DAYS.between(proposal.lastDay(), announcedOn) < least) {
			defects.add(defect("announcedOn", "announcement-soon", least, proposal.lastDay().plusDays(least)));
		}
	}

	private static void checkLimits(Call call, List<Defect> defects) {
		if (call.designatedLimit() > call.endorsedLimit()) {
			defects.add(defect("designatedLimit", "limits", call.designatedLimit(), call.endorsedLimit()));
		}
		if (call.expertsPerFile() + call.membersPerFile() == 0) {
			defects.add(defect("expertsPerFile", "no-evaluators"));
		}
	}

	private List<String> fields(List<String> named, LocalDate opensOn, List<Defect> defects) {
		var known = this.register.fields(opensOn);
		var fields = new ArrayList<String>();
		for (var name : named) {
			find(known, name).ifPresentOrElse(field -> fields.add(field.id()), () -> defects.add(defect("fields",
					"unknown-field", name, String.join(", ", known.stream().map(CreativeField::id).toList()))));
		}
		return named.isEmpty() ? known.stream().map(CreativeField::id).toList() : List.copyOf(fields);
	}

	private static Optional<CreativeField> find(List<CreativeField> known, String name) {
		return known.stream()
			.filter(field -> name.equalsIgnoreCase(field.id()) || name.equalsIgnoreCase(field.nameEn())
					|| name.equalsIgnoreCase(field.nameFr()))
			.findFirst();
	}

	private static Defect defect(String field, String rule, Object... arguments) {
		return new Defect(field, "designation.call." + rule, List.of(arguments));
	}

	/** Text, since a number would be written with a thousands separator. */
	private static String year(int year) {
		return String.valueOf(year);
	}

	private Instant start(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toInstant();
	}

	private LocalDate day(Instant instant) {
		return LocalDate.ofInstant(instant, this.clock.getZone());
	}

	private int count(String setting) {
		return this.settings.count("designation." + setting);
	}

	private boolean yes(String setting) {
		return this.settings.yes("designation." + setting);
	}

}
