package org.creativecities.elections.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Election.State;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.election.Seat;
import org.creativecities.elections.election.VacatedSeats;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Incumbents who stay for some months, because nobody was elected [assumed]. A seat that
 * was vacant stays so, and nobody stays who gave the mandate up.
 */
@Service("interimMandates")
@Transactional
public class Interim {

	private final Elections elections;

	private final Committee committee;

	private final VacatedSeats vacated;

	private final LateElections late;

	private final BallotSeals seals;

	private final Mandates mandates;

	private final FieldLetters letters;

	private final Register register;

	private final Sentences sentences;

	private final Settings settings;

	private final Clock clock;

	Interim(Elections elections, Committee committee, VacatedSeats vacated, LateElections late, BallotSeals seals,
			Mandates mandates, FieldLetters letters, Register register, Sentences sentences, Settings settings,
			Clock clock) {
		this.elections = elections;
		this.committee = committee;
		this.vacated = vacated;
		this.late = late;
		this.seals = seals;
		this.mandates = mandates;
		this.letters = letters;
		this.register = register;
		this.sentences = sentences;
		this.settings = settings;
		this.clock = clock;
	}

	/** Nobody was elected: the election is over, and all cities are told who stays. */
	public void prolong(String electionId) {
		var election = this.elections.lock(electionId);
		this.late.end(election);
		var stay = fillTheRest(election);
		this.elections.become(electionId, State.CLOSED);
		var model = this.letters.model(election);
		model.put("stay", stay.stream().<Object>map(this::words).toList());
		election.endedReason().ifPresent(reason -> model.put("reason", reason));
		model.putAll(election.ballot().map(this.seals::of).orElse(Map.of()));
		this.letters.toField(electionId, election.field(), "prolong-mandates", "", model);
	}

	/**
	 * Lets incumbents stay in the seats that nobody won.
	 * @return their mandates ad interim
	 */
	List<Mandate> fillTheRest(Election election) {
		var stay = new ArrayList<Mandate>();
		election.seats()
			.stream()
			.filter(seat -> seat.mandate().isEmpty() && seat.from().isPresent())
			.forEach(seat -> this.committee.last(election.field(), seat.role())
				.filter(last -> (last.until().equals(seat.from().get()) || this.late.isStay(election, last))
						&& isFree(election, last))
				.ifPresent(last -> stay.add(stay(election, seat, last))));
		return stay;
	}

	private Mandate stay(Election election, Seat seat, Mandate last) {
		var from = last.until();
		// an election that took longer than the mandate: the months are counted from
		// today
		var until = (from.isAfter(today()) ? from : today()).plusMonths(this.settings.count("elections.interim"));
		var number = this.mandates.give(election.field(), seat.role(), last.city().id(), from, until, election.id());
		this.elections.fill(election.id(), seat.role(), number, until, true);
		return new Mandate(number, election.field(), seat.role(), last.city(), from, until, election.id());
	}

	/**
	 * Whether it is a member of the sub-network still, has not won the other seat and has
	 * not said that its mandate ends early.
	 */
	private boolean isFree(Election election, Mandate last) {
		return this.vacated.plannedUntil(last.id()).isEmpty()
				&& this.register.fieldOf(last.city().id(), last.until()).filter(election.field()::equals).isPresent()
				&& this.mandates.all()
					.stream()
					.noneMatch(
							other -> other.city().id().equals(last.city().id()) && other.until().isAfter(last.until()));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private Object words(Mandate mandate) {
		return this.sentences.say("elections.holder." + mandate.role().name(), mandate.city().name());
	}

}
