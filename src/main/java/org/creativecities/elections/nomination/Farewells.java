package org.creativecities.elections.nomination;

import java.util.HashMap;
import java.util.Map;

import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those concerned that a nomination is over before an officer has judged it. */
@Component("nominationFarewells")
@Transactional(propagation = Propagation.MANDATORY)
class Farewells {

	private final FieldLetters letters;

	private final Register register;

	Farewells(FieldLetters letters, Register register) {
		this.letters = letters;
		this.register = register;
	}

	/**
	 * City and named person read that it is withdrawn; a person whom nobody has asked yet
	 * does not, nor a city that has left.
	 */
	void withdrawn(Election election, Nomination nomination) {
		var city = this.register.city(nomination.city());
		if (nomination.state() == Nomination.State.DRAFT) {
			return;
		}
		var model = model(election, nomination);
		this.letters.to(nomination.id(), nomination.reader(), "withdraw-nomination", "", model);
		if (city.isMember()) {
			model.put("page", "/elections/" + election.id());
			this.letters.toCity(nomination.id(), city.id(), "withdraw-nomination", "", model);
		}
	}

	/** The city reads that the call has closed before its nomination was complete. */
	void lapsed(Election election, Nomination nomination) {
		var model = this.letters.model(election);
		if (!nomination.person().isEmpty()) {
			model.put("person", nomination.person());
		}
		this.letters.toCity(nomination.id(), nomination.city(), "lapse-nomination", "", model);
	}

	private Map<String, Object> model(Election election, Nomination nomination) {
		var model = new HashMap<String, Object>();
		model.put("field", this.letters.name(election.field()));
		model.put("person", nomination.person());
		model.put("city", this.register.city(nomination.city()).name());
		return model;
	}

}
