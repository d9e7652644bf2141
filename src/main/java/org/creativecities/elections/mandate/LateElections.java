package org.creativecities.elections.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Election.State;
import org.creativecities.elections.election.ElectionMorning;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.election.Seat;
import org.creativecities.elections.election.VacatedSeats;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Elections that take longer than the mandates they follow: incumbents stay ad interim
 * until the result [assumed], but no longer than nobody's election lets them stay.
 * Whoever gave the seat up does not.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LateElections {

	private final Elections elections;

	private final Committee committee;

	private final VacatedSeats vacated;

	private final Mandates mandates;

	private final Register register;

	private final FieldLetters letters;

	private final Sentences sentences;

	private final Settings settings;

	private final Clock clock;

	LateElections(Elections elections, Committee committee, VacatedSeats vacated, Mandates mandates, Register register,
			FieldLetters letters, Sentences sentences, Settings settings, Clock clock) {
		this.elections = elections;
		this.committee = committee;
		this.vacated = vacated;
		this.mandates = mandates;
		this.register = register;
		this.letters = letters;
		this.sentences = sentences;
		this.settings = settings;
		this.clock = clock;
	}

	/** On the last day of mandates whose election is still under way. */
	@EventListener
	void on(ElectionMorning morning) {
		this.elections.all().stream().filter(election -> election.state() != State.CLOSED).forEach(this::letStay);
	}

	private void letStay(Election election) {
		var stay = election.seats()
			.stream()
			.flatMap(seat -> incumbent(election, seat).stream())
			.map(last -> stay(election, last))
			.toList();
		if (!stay.isEmpty()) {
			var model = this.letters.model(election);
			model.put("stay", stay.stream().<Object>map(this::words).toList());
			this.letters.toField(election.id(), election.field(), "stay-until-result", "until " + stay.get(0).until(),
					model);
		}
	}

	/** Whoever held the seat until now, or stays in it for a while already. */
	private Optional<Mandate> incumbent(Election election, Seat seat) {
		return this.committee.last(election.field(), seat.role())
			.filter(last -> !last.until().isAfter(today().plusDays(1)))
			.filter(last -> seat.from().filter(day -> !last.until().isBefore(day)).isPresent())
			.filter(last -> this.vacated.plannedUntil(last.id()).isEmpty())
			.filter(last -> isFree(election, last));
	}

	/** Whether it is a member of the sub-network still and has no other seat since. */
	private boolean isFree(Election election, Mandate last) {
		return this.register.fieldOf(last.city().id(), last.until()).filter(election.field()::equals).isPresent()
				&& this.mandates.all()
					.stream()
					.noneMatch(
							other -> other.city().id().equals(last.city().id()) && other.until().isAfter(last.until()));
	}

	private Mandate stay(Election election, Mandate last) {
		var from = last.until();
		var until = (from.isAfter(today()) ? from : today()).plusMonths(this.settings.count("elections.interim"));
		var number = this.mandates.give(election.field(), last.role(), last.city().id(), from, until, election.id());
		this.elections.stay(election.id(), number);
		return new Mandate(number, election.field(), last.role(), last.city(), from, until, election.id());
	}

	/** There is a result: nobody stays because of the delay any more. */
	void end(Election election) {
		var stays = this.elections.stays(election.id());
		this.mandates.all()
			.stream()
			.filter(mandate -> stays.contains(mandate.id()) && mandate.until().isAfter(today()))
			.forEach(mandate -> this.mandates.end(mandate.id(), today(), election.id()));
	}

	/**
	 * Whether this mandate lasted only until there is a result, and nobody gave it up.
	 */
	boolean isStay(Election election, Mandate mandate) {
		return this.elections.stays(election.id()).contains(mandate.id())
				&& this.vacated.plannedUntil(mandate.id()).isEmpty();
	}

	private Object words(Mandate mandate) {
		return this.sentences.say("elections.mandate." + mandate.role().name(), mandate.city().name(), mandate.from(),
				mandate.until().minusDays(1));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
