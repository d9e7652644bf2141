package org.creativecities.elections.election;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.creativecities.network.CreativeField;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins elections: by itself, or for all sub-networks in one act. */
@Service
@Transactional
public class ElectionOpening {

	private final ElectionRows rows;

	private final Elections elections;

	private final DueSeats due;

	private final Register register;

	private final FieldLetters letters;

	private final Settings settings;

	private final WorkingTime time;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ElectionOpening(ElectionRows rows, Elections elections, DueSeats due, Register register, FieldLetters letters,
			Settings settings, WorkingTime time, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.elections = elections;
		this.due = due;
		this.register = register;
		this.letters = letters;
		this.settings = settings;
		this.time = time;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/** What an officer can open now, and what is too small for an election. */
	@Transactional(readOnly = true)
	public Prospect prospect() {
		var fields = this.register.fields()
			.stream()
			.collect(Collectors.partitioningBy(field -> isLargeEnough(field.id())));
		var idle = fields.get(true).stream().filter(field -> this.elections.underWay(field.id()).isEmpty()).toList();
		return new Prospect(this.due.withSeatsByHand(idle), fields.get(false));
	}

	/** A ballot in which fewer may vote than have to is never opened. */
	private boolean isLargeEnough(String field) {
		return this.letters.voters(field).size() >= Math.max(this.settings.count("elections.fewest-cities"),
				this.settings.count("ballots.fewest-votes"));
	}

	/**
	 * Opens an election in each of these sub-networks with a seat to fill and none under
	 * way; one act can open it for all.
	 * @return their ids
	 * @throws InputRefused if none is chosen, or there is no such sub-network among them
	 */
	public List<String> open(Collection<String> fields, String by) {
		if (fields.isEmpty()) {
			throw new InputRefused("", "elections.no-field");
		}
		var opened = prospect().open()
			.stream()
			.filter(field -> fields.contains(field.id()))
			.flatMap(field -> begin(field.id(), true, by).stream())
			.toList();
		if (opened.isEmpty()) {
			throw new InputRefused("", "elections.nothing-to-open");
		}
		return opened;
	}

	/** Begins what is due by itself. */
	public List<String> startDue() {
		this.events.publishEvent(new ElectionMorning());
		var started = new ArrayList<String>();
		this.register.fields()
			.forEach(field -> begin(field.id(), false, CurrentPerson.PRODUCT).ifPresent(started::add));
		return started;
	}

	/** Begins what is due in one sub-network. */
	public Optional<String> startDue(String field) {
		return begin(field, false, CurrentPerson.PRODUCT);
	}

	/** Whether the calendar fills a seat as soon as no election is under way. */
	@Transactional(readOnly = true)
	public boolean isDue(String field, Role role) {
		return isLargeEnough(field) && this.due.of(field, false).stream().anyMatch(seat -> seat.role() == role);
	}

	/** Two at once: the second waits for the row of the sub-network, and then sees it. */
	private Optional<String> begin(String field, boolean byHand, String by) {
		this.sql.sql("SELECT id FROM creative_field WHERE id = ? FOR UPDATE").param(field).query(String.class).single();
		var seats = (this.elections.underWay(field).isPresent() || !isLargeEnough(field)) ? List.<Seat>of()
				: this.due.of(field, byHand);
		if (seats.isEmpty()) {
			return Optional.empty();
		}
		var id = freeId(field, seats);
		this.rows.insert(new Election(id, field, Election.State.NOMINATING, by, this.clock.instant(),
				this.time.endIn("elections.nominate"), false, Optional.empty(), seats, Optional.empty(),
				Optional.empty(), Optional.empty()));
		this.events.publishEvent(new ElectionOpened(id));
		return Optional.of(id);
	}

	/** Named after the year in which the first mandate begins. */
	private String freeId(String field, List<Seat> seats) {
		var today = LocalDate.now(this.clock);
		var year = seats.stream().map(seat -> seat.begins(today)).min(LocalDate::compareTo).orElse(today).getYear();
		var plain = "COORD-%s-%d".formatted(field, year);
		var id = plain;
		for (var number = 2; this.elections.find(id).isPresent(); number++) {
			id = plain + "-" + number;
		}
		return id;
	}

	/**
	 * Sub-networks as an officer sees them who would open elections.
	 *
	 * @param open those with a seat to fill and no election under way
	 * @param small those with too few members: among one or two cities nothing is secret
	 */
	public record Prospect(List<CreativeField> open, List<CreativeField> small) {
	}

}
