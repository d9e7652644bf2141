package org.creativecities.elections.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a sub-network who coordinates it from now on, and who hands over to whom. */
@Service("electionAnnouncements")
@Transactional
public class Announcements {

	private final Elections elections;

	private final BallotSeals seals;

	private final Mandates mandates;

	private final FieldLetters letters;

	private final Sentences sentences;

	Announcements(Elections elections, BallotSeals seals, Mandates mandates, FieldLetters letters,
			Sentences sentences) {
		this.elections = elections;
		this.seals = seals;
		this.mandates = mandates;
		this.letters = letters;
		this.sentences = sentences;
	}

	/** Writes to all cities of the sub-network (E32). */
	public void announce(String electionId) {
		var election = this.elections.lock(electionId);
		var model = this.letters.model(election);
		model.put("mandates", incoming(election).stream().<Object>map(this::words).toList());
		model.put("stay", staying(election).stream().<Object>map(this::words).toList());
		model.putAll(this.seals.of(election.ballot().orElseThrow()));
		this.letters.toField(electionId, election.field(), "announce-coordinators", "", model);
	}

	/** The mandates of those who were elected. */
	@Transactional(readOnly = true)
	public List<Mandate> incoming(Election election) {
		return filled(election, false);
	}

	/** The mandates ad interim of incumbents in seats that nobody won. */
	@Transactional(readOnly = true)
	public List<Mandate> staying(Election election) {
		return filled(election, true);
	}

	private List<Mandate> filled(Election election, boolean interim) {
		return this.mandates.all()
			.stream()
			.filter(mandate -> election.seats()
				.stream()
				.filter(seat -> seat.interim() == interim)
				.anyMatch(seat -> seat.mandate().filter(number -> number == mandate.id()).isPresent()))
			.toList();
	}

	/** Groups of those who hand over, of those who take over, and of the officers. */
	@Transactional(readOnly = true)
	public List<String> handoverGroups(String electionId) {
		var election = this.elections.get(electionId);
		var groups = new TreeSet<String>();
		incoming(election).forEach(mandate -> {
			groups.add(mandate.city().group());
			this.mandates.all()
				.stream()
				.filter(other -> other.fieldId().equals(election.field()) && other.role() == mandate.role()
						&& Objects.equals(other.until(), mandate.from()))
				.forEach(other -> groups.add(other.city().group()));
		});
		var all = new ArrayList<>(groups);
		all.add("secretariat");
		return all;
	}

	/** A mandate in words. */
	public Bilingual words(Mandate mandate) {
		return this.sentences.say("elections.mandate." + mandate.role().name(), mandate.city().name(), mandate.from(),
				mandate.until().minusDays(1));
	}

}
