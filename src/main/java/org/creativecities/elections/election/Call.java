package org.creativecities.elections.election;

import java.time.Instant;
import java.util.Map;

import org.creativecities.calendar.Calendar;
import org.creativecities.mail.Bilingual;
import org.creativecities.network.City;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The call for nominations. */
@Service("electionCall")
@Transactional
public class Call {

	/** What the date is called in calendars until which cities may nominate. */
	private static final String DUE = "nominations-due";

	private final Elections elections;

	private final FieldLetters letters;

	private final SeatTerms terms;

	private final Calendar calendar;

	private final WorkingTime time;

	Call(Elections elections, FieldLetters letters, SeatTerms terms, Calendar calendar, WorkingTime time) {
		this.elections = elections;
		this.letters = letters;
		this.terms = terms;
		this.calendar = calendar;
		this.time = time;
	}

	/**
	 * Asks all cities of the sub-network for nominations (E30); those without all rights
	 * read that they have none.
	 * @return until when, exclusive
	 */
	public Instant open(String id) {
		var election = this.elections.lock(id);
		enter(election, election.nominationsUntil());
		var model = this.letters.model(election);
		model.put("until", election.nominationsUntil());
		write(election, "call-for-nominations", model);
		return election.nominationsUntil();
	}

	/**
	 * Nobody stands: the call is open once more.
	 * @return until when, exclusive
	 */
	public Instant extend(String id) {
		var election = this.elections.lock(id);
		var until = this.time.endIn("elections.extend");
		this.elections.extend(id, until);
		enter(election, until);
		write(election, "extend-call", this.letters.modelOfCall(election, until));
		return until;
	}

	/** It is stopped: its date falls away. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void stop(String id) {
		this.calendar.cancel(id, DUE);
	}

	private void enter(Election election, Instant until) {
		this.calendar.enterForAll(election.id(), DUE,
				this.letters.members(election.field()).stream().map(City::id).toList(), until);
	}

	private void write(Election election, String letter, Map<String, Object> model) {
		model.put("seats", election.seats().stream().<Object>map(this.terms::of).toList());
		for (var city : this.letters.members(election.field())) {
			model.put("rights", city.state() == City.State.ACTIVE);
			this.letters.toCity(election.id(), city.id(), letter, "", model);
		}
	}

	/** The seats in words, such as <em>Coordinator, Deputy coordinator</em>. */
	public Bilingual seats(Election election) {
		var names = election.seats().stream().map(seat -> this.letters.seat(seat.role())).toList();
		return new Bilingual(String.join(", ", names.stream().map(Bilingual::en).toList()),
				String.join(", ", names.stream().map(Bilingual::fr).toList()));
	}

}
