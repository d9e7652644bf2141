package org.creativecities.elections.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;

import org.creativecities.elections.election.DueSeats;
import org.creativecities.elections.election.ElectionMorning;
import org.creativecities.elections.election.ElectionOpening;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.election.VacatedSeats;
import org.creativecities.elections.election.VacatedSeats.Cause;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.Mandates;
import org.creativecities.network.Register;
import org.creativecities.network.events.MandateEnded;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Seats that fall vacant before their time: given up, or of a city that has left. */
@Service
@Transactional
public class Vacancies {

	private final Elections elections;

	private final VacatedSeats vacated;

	private final DueSeats due;

	private final ElectionOpening opening;

	private final Committee committee;

	private final Mandates mandates;

	private final Register register;

	private final FieldLetters letters;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Vacancies(Elections elections, VacatedSeats vacated, DueSeats due, ElectionOpening opening, Committee committee,
			Mandates mandates, Register register, FieldLetters letters, ApplicationEventPublisher events, Clock clock) {
		this.elections = elections;
		this.vacated = vacated;
		this.due = due;
		this.opening = opening;
		this.committee = committee;
		this.mandates = mandates;
		this.register = register;
		this.letters = letters;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A city gives its seat up, from this day on, also if it was to end on a day that is
	 * still to come.
	 * @throws InputRefused if it holds none, or gives no reason
	 */
	public void resign(long mandate, String city, String words, String by) {
		InputChecks.requireReason("words", words);
		var held = find(mandate).filter(one -> one.city().id().equals(city) && one.until().isAfter(today()))
			.orElseThrow(() -> new InputRefused("", "elections.no-seat"));
		// two people of one city at once: the second waits here, and is told
		if (!this.vacated.add(mandate, held.until(), today(), Cause.RESIGNED, words, by, true)) {
			throw new InputRefused("", "elections.no-seat");
		}
		this.mandates.end(mandate, today(), by);
		this.events.publishEvent(new SeatVacated(mandate));
	}

	/**
	 * A mandate that an officer ends by hand, or that ends since its city leaves. One
	 * that never began was entered by mistake, unless its city has left; whoever stayed
	 * until the result of an election has left nothing vacant.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(MandateEnded ended) {
		var left = this.register.city(ended.cityId()).isFormerMember();
		var byElection = this.elections.find(ended.by()).isPresent();
		if (byElection || !left && !ended.until().isAfter(ended.from())) {
			return;
		}
		// an officer enters the last day; of one that is far the calendar thinks
		var now = left || !ended.until().isAfter(today().plusDays(1));
		var from = now ? today() : ended.until();
		if (this.vacated.add(ended.mandate(), ended.planned(), from, left ? Cause.LEFT : Cause.RESIGNED, "", ended.by(),
				now) && now) {
			this.events.publishEvent(new SeatVacated(ended.mandate()));
		}
	}

	/** The day has come that an officer entered as the end of a mandate. */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ElectionMorning morning) {
		this.vacated.hearDue().forEach(mandate -> this.events.publishEvent(new SeatVacated(mandate)));
	}

	/**
	 * Tells the sub-network; a deputy acts for the coordinator at once. If the seat has
	 * been filled by hand meanwhile, there is nothing to tell.
	 */
	public void letDeputyAct(long number) {
		var mandate = get(number);
		if (!isOpen(mandate)) {
			return;
		}
		// of a mandate that was to begin later, the present coordinator goes on
		var acts = mandate.role() == Role.COORDINATOR
				&& this.committee.holder(mandate.fieldId(), Role.COORDINATOR).isEmpty();
		var deputy = acts ? this.committee.holder(mandate.fieldId(), Role.DEPUTY) : Optional.<Mandate>empty();
		var model = new HashMap<String, Object>();
		model.put("field", this.letters.name(mandate.fieldId()));
		model.put("city", mandate.city().name());
		model.put("seat", this.letters.seat(mandate.role()));
		deputy.ifPresent(acting -> model.put("acting", acting.city().name()));
		var underWay = this.elections.underWay(mandate.fieldId())
			.flatMap(election -> election.seat(mandate.role()))
			.isPresent();
		model.put("underWay", underWay);
		model.put("byElection", !underWay && isLong(number) && this.opening.isDue(mandate.fieldId(), mandate.role()));
		model.put("page", "/elections");
		this.letters.toField(SeatVacated.caseId(number), mandate.fieldId(), "let-deputy-act", "", model);
	}

	/** Whether the seat is vacant still, and enough is left for a by-election. */
	@Transactional(readOnly = true)
	public boolean isLong(long mandate) {
		return isOpen(get(mandate)) && this.vacated.plannedUntil(mandate).filter(this.due::isLong).isPresent();
	}

	/** Whether nobody was given the seat since. */
	private boolean isOpen(Mandate mandate) {
		return this.due.last(mandate.fieldId(), mandate.role()).filter(last -> last.id() == mandate.id()).isPresent();
	}

	/** Where an election is under way, the calendar begins it afterwards. */
	public void beginByElection(long mandate) {
		this.opening.startDue(get(mandate).fieldId());
	}

	private Mandate get(long mandate) {
		return find(mandate).orElseThrow(() -> new IllegalArgumentException("There is no mandate " + mandate));
	}

	private Optional<Mandate> find(long mandate) {
		return this.mandates.all().stream().filter(one -> one.id() == mandate).findFirst();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
