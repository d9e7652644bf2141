package org.creativecities.hosting.candidature;

import java.time.LocalDate;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.City;
import org.creativecities.network.Register;
import org.creativecities.reminders.ReminderDue;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reminds members that have not handed in a candidature of the call (E21). */
@Component
class HostCallReminders {

	/** The ladder that {@code processes/host-call.bpmn} climbs. */
	static final String LADDER = "host-call";

	private final Selections selections;

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final Register register;

	private final HostLetters letters;

	private final Clock clock;

	HostCallReminders(Selections selections, Candidatures candidatures, Bidders bidders, Register register,
			HostLetters letters, Clock clock) {
		this.selections = selections;
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.register = register;
		this.letters = letters;
		this.clock = clock;
	}

	@EventListener
	@Transactional
	void remind(ReminderDue due) {
		if (!LADDER.equals(due.ladder())) {
			return;
		}
		var selection = this.selections.get(due.businessKey());
		var done = this.candidatures.of(selection.id())
			.stream()
			.filter(each -> each.handedInAt().isPresent())
			.flatMap(each -> this.bidders.of(each.id()).stream())
			.collect(Collectors.toSet());
		this.letters.toCities(selection,
				this.register.members().stream().map(City::id).filter(city -> !done.contains(city)).toList(),
				"remind-call",
				"%s of %s".formatted(due.rung(), LocalDate.ofInstant(due.deadline(), this.clock.getZone())),
				Map.of("deadline", selection.deadline(), "page", "/hosting"));
	}

}
