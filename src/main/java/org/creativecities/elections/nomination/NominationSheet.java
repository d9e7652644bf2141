package org.creativecities.elections.nomination;

import java.util.HashMap;
import java.util.Map;

import org.creativecities.elections.election.Call;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the form shows in which a city describes its nomination. */
@Component
@Transactional(readOnly = true)
public class NominationSheet {

	private final Elections elections;

	private final NominationRows rows;

	private final Call call;

	private final FieldLetters letters;

	private final Register register;

	NominationSheet(Elections elections, NominationRows rows, Call call, FieldLetters letters, Register register) {
		this.elections = elections;
		this.rows = rows;
		this.call = call;
		this.letters = letters;
		this.register = register;
	}

	/** By the names in the form. */
	public Map<String, Object> of(String id) {
		var nomination = this.rows.find(id).orElseThrow();
		var election = this.elections.get(nomination.election());
		var last = election.nominationsUntil().minusSeconds(1);
		var model = new HashMap<String, Object>();
		model.put("cityName", this.register.city(nomination.city()).name());
		Sentences.show(model, "fieldName", this.letters.name(election.field()));
		Sentences.show(model, "seats", this.call.seats(election));
		model.put("deadline", last);
		model.put("page", "/nominations/" + id);
		return model;
	}

}
