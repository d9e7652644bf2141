package org.creativecities.elections.mandate;

import java.time.Clock;
import java.time.LocalDate;

import org.creativecities.elections.election.Elections;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.events.MandateKept;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A seat that cities elect just now is given to nobody by hand: whoever wins would find
 * it taken.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SeatsBeingElected {

	private final Elections elections;

	private final Clock clock;

	SeatsBeingElected(Elections elections, Clock clock) {
		this.elections = elections;
		this.clock = clock;
	}

	/** Up to the day on which the winner begins, an officer may fill it. */
	@EventListener
	void on(MandateKept kept) {
		this.elections.underWay(kept.fieldId())
			.filter(election -> !election.id().equals(kept.by()))
			.filter(election -> election.seat(Role.valueOf(kept.role()))
				.filter(seat -> kept.until().isAfter(seat.begins(LocalDate.now(this.clock))))
				.isPresent())
			.ifPresent(election -> {
				throw new InputRefused("role", "elections.seat-being-elected", election.id());
			});
	}

}
