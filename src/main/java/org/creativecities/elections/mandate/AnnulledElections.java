package org.creativecities.elections.mandate;

import java.util.HashMap;
import java.util.Map;

import org.creativecities.ballots.count.Annulment;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.mail.Sentences;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Elections whose ballot was annulled, by the head or because too few voted: nothing goes
 * on by itself, the head says whether cities vote anew.
 */
@Service
@Transactional
public class AnnulledElections {

	private final Elections elections;

	private final Annulment annulment;

	private final FieldLetters letters;

	AnnulledElections(Elections elections, Annulment annulment, FieldLetters letters) {
		this.elections = elections;
		this.annulment = annulment;
		this.letters = letters;
	}

	/** What the head is shown, by the names in the form. */
	@Transactional(readOnly = true)
	public Map<String, Object> shown(String electionId) {
		var election = this.elections.get(electionId);
		var model = new HashMap<>(this.annulment.shown(election.ballot().orElseThrow()));
		Sentences.show(model, "fieldName", this.letters.name(election.field()));
		return model;
	}

	/**
	 * The cities that could vote before vote anew.
	 * @param reason stands in the log of the ballot
	 */
	public void voteAnew(String electionId, String reason) {
		var election = this.elections.lock(electionId);
		this.annulment.goOn(election.ballot().orElseThrow(), "voted-anew", reason);
	}

	/**
	 * Nobody votes anew, so nobody is elected.
	 * @param reason stands in the log of the ballot, and all cities of the sub-network
	 * read it
	 */
	public void endWithNobody(String electionId, String reason) {
		var election = this.elections.lock(electionId);
		this.annulment.goOn(election.ballot().orElseThrow(), "ended-with-nobody", reason);
		this.elections.endWithNobody(electionId, reason.strip());
	}

}
