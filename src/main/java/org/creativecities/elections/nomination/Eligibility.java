package org.creativecities.elections.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.Seat;
import org.creativecities.network.City;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.network.OverdueDuties;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.DecisionTables;

import org.springframework.stereotype.Component;

/**
 * What speaks against a nomination: gathers the facts, and asks the table
 * {@code nomination-eligibility} (D12) [assumed].
 */
@Component("nominationEligibility")
class Eligibility {

	private static final String TABLE = "nomination-eligibility";

	private final DecisionTables tables;

	private final Elections elections;

	private final Mandates mandates;

	private final Register register;

	private final OverdueDuties overdue;

	private final Settings settings;

	private final Clock clock;

	Eligibility(DecisionTables tables, Elections elections, Mandates mandates, Register register, OverdueDuties overdue,
			Settings settings, Clock clock) {
		this.tables = tables;
		this.elections = elections;
		this.mandates = mandates;
		this.register = register;
		this.overdue = overdue;
		this.settings = settings;
		this.clock = clock;
	}

	/** Reasons, in the order of the table; empty if it may stand. */
	List<String> reasons(Election election, Nomination nomination) {
		var city = this.register.city(nomination.city());
		var today = LocalDate.now(this.clock);
		var seats = election.seats().stream().filter(seat -> nomination.wish().seats().contains(seat.role())).toList();
		return this.tables
			.collect(TABLE, Map.of("ofField",
					this.register.fieldOf(city.id(), today).filter(election.field()::equals).isPresent(), "active",
					city.state() == City.State.ACTIVE, "overdue", this.overdue.cities().contains(city.id()),
					"mandatesInARow", inARow(election, city, seats, today), "mandatesAllowed",
					this.settings.count("elections.mandates-in-a-row"), "otherSeat",
					seats.stream().anyMatch(seat -> holdsOther(city, seat, election, today)), "sameCountry",
					seats.stream().anyMatch(seat -> isOfSameCountry(city, seat, election, today))))
			.stream()
			.map(row -> String.valueOf(row.get("reason")))
			.toList();
	}

	/** Mandates ad interim do not count: nobody was elected. */
	private int inARow(Election election, City city, List<Seat> seats, LocalDate today) {
		var interim = this.elections.interim();
		var mine = this.mandates.all()
			.stream()
			.filter(mandate -> mandate.city().id().equals(city.id()) && mandate.fieldId().equals(election.field()))
			.filter(mandate -> mandate.until().isAfter(mandate.from()) && !interim.contains(mandate.id()))
			.sorted(Comparator.comparing(Mandate::from).reversed())
			.toList();
		var next = seats.stream().map(seat -> seat.begins(today)).min(LocalDate::compareTo).orElse(today);
		var number = 0;
		for (var mandate : mine) {
			if (mandate.until().plusMonths(this.settings.count("elections.mandate-gap")).isBefore(next)) {
				break;
			}
			number++;
			next = mandate.from();
		}
		return number;
	}

	private boolean holdsOther(City city, Seat seat, Election election, LocalDate today) {
		return meeting(election, seat, today).stream()
			.anyMatch(mandate -> mandate.city().id().equals(city.id())
					&& !(mandate.fieldId().equals(election.field()) && mandate.role() == seat.role()));
	}

	private boolean isOfSameCountry(City city, Seat seat, Election election, LocalDate today) {
		return meeting(election, seat, today).stream()
			.anyMatch(mandate -> mandate.fieldId().equals(election.field()) && mandate.role() != seat.role()
					&& mandate.city().country().equals(city.country()) && !mandate.city().id().equals(city.id()));
	}

	/**
	 * Mandates that last while this seat will be held. Those that end with the result of
	 * this election do not.
	 */
	private List<Mandate> meeting(Election election, Seat seat, LocalDate today) {
		var stays = this.elections.stays(election.id());
		var from = seat.begins(today);
		var until = seat.until().orElseGet(() -> this.mandates.usualEnd(from));
		return this.mandates.all()
			.stream()
			.filter(mandate -> mandate.from().isBefore(until) && from.isBefore(mandate.until()))
			.filter(mandate -> !stays.contains(mandate.id()))
			.toList();
	}

}
