package org.creativecities.elections.mandate;

import java.util.HashMap;
import java.util.Map;

import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.mail.Sentences;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who leave tell those who come. */
@Service("electionHandovers")
@Transactional(readOnly = true)
public class Handovers {

	private final Elections elections;

	private final Announcements announcements;

	private final FieldLetters letters;

	Handovers(Elections elections, Announcements announcements, FieldLetters letters) {
		this.elections = elections;
		this.announcements = announcements;
		this.letters = letters;
	}

	/**
	 * What the form shows.
	 * @param more by the names in the form
	 */
	public Map<String, Object> shown(String electionId, Map<String, Object> more) {
		var election = this.elections.get(electionId);
		var model = new HashMap<>(more);
		Sentences.show(model, "fieldName", this.letters.name(election.field()));
		Sentences.show(model, "incoming", this.announcements.elected(election));
		return model;
	}

	/** Keeps the note. */
	@Transactional
	public void record(String electionId, String note) {
		this.elections.handOver(electionId, note.strip());
	}

}
