package org.creativecities.elections.nomination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.nomination.Nomination.State;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a nomination stands. An officer says so; what the table bars cannot stand. */
@Service("nominationVerdicts")
@Transactional
public class Verdicts {

	private final Elections elections;

	private final Nominations nominations;

	private final NominationRows rows;

	private final Eligibility eligibility;

	private final FieldLetters letters;

	private final Register register;

	private final Sentences sentences;

	private final Settings settings;

	Verdicts(Elections elections, Nominations nominations, NominationRows rows, Eligibility eligibility,
			FieldLetters letters, Register register, Sentences sentences, Settings settings) {
		this.elections = elections;
		this.nominations = nominations;
		this.rows = rows;
		this.eligibility = eligibility;
		this.letters = letters;
		this.register = register;
		this.sentences = sentences;
		this.settings = settings;
	}

	/**
	 * Asks the table.
	 * @return what the officer is shown
	 */
	public Map<String, Object> judge(String id) {
		var nomination = this.nominations.get(id);
		var election = this.elections.lock(nomination.election());
		var reasons = this.eligibility.reasons(election, nomination);
		this.rows.judge(id, reasons);
		return shown(election, nomination, reasons);
	}

	/**
	 * Keeps what the officer says, and tells city and person.
	 * @throws InputRefused if it is to stand though the table bars it, or is refused
	 * without any reason
	 */
	public void decide(String id, boolean stands, String remark) {
		var election = this.elections.lock(this.nominations.get(id).election());
		var nomination = this.nominations.get(id);
		var reasons = this.eligibility.reasons(election, nomination);
		if (stands && !reasons.isEmpty()) {
			throw new InputRefused("decision", "elections.barred");
		}
		if (!stands && reasons.isEmpty() && remark.isBlank()) {
			throw new InputRefused("remark", "elections.remark-missing");
		}
		this.rows.judge(id, reasons);
		this.rows.decide(id, stands ? State.STANDING : State.REFUSED, remark);
		tell(election, nomination, stands, reasons, remark, "");
		this.nominations.tellIfChecked(election.id());
	}

	/**
	 * Asks the table once more for each that stands: between two steps of an election a
	 * city may lose rights or gain a seat. What is barred now stands no more, and city
	 * and person are told why.
	 * @return how many are left
	 */
	public int stillStanding(String electionId) {
		var election = this.elections.lock(electionId);
		this.nominations.standing(electionId).forEach(nomination -> {
			var reasons = this.eligibility.reasons(election, nomination);
			if (!reasons.isEmpty()) {
				this.rows.judge(nomination.id(), reasons);
				this.rows.decide(nomination.id(), State.REFUSED, "");
				tell(election, nomination, false, reasons, "", "again");
			}
		});
		return this.nominations.standing(electionId).size();
	}

	/** The sentences of reasons. */
	@Transactional(readOnly = true)
	public List<Bilingual> sentences(List<String> reasons) {
		return reasons.stream()
			.map(reason -> this.sentences.say("elections.reason." + reason,
					this.settings.count("elections.mandates-in-a-row")))
			.toList();
	}

	private void tell(Election election, Nomination nomination, boolean stands, List<String> reasons, String remark,
			String occasion) {
		var model = new HashMap<String, Object>();
		model.put("field", this.letters.name(election.field()));
		model.put("person", nomination.person());
		model.put("city", this.register.city(nomination.city()).name());
		if (!remark.isBlank()) {
			model.put("remark", remark.strip());
		}
		if (!stands) {
			model.put("reasons", List.<Object>copyOf(sentences(reasons)));
		}
		var letter = stands ? "accept-nomination" : "refuse-nomination";
		// the named person has no account, so no page to open
		this.letters.to(nomination.id(), nomination.reader(), letter, occasion, model);
		model.put("page", "/elections/" + election.id());
		this.letters.toCity(nomination.id(), nomination.city(), letter, occasion, model);
	}

	private Map<String, Object> shown(Election election, Nomination nomination, List<String> reasons) {
		var model = new HashMap<String, Object>();
		model.put("person", nomination.person());
		model.put("cityName", this.register.city(nomination.city()).name());
		Sentences.show(model, "fieldName", this.letters.name(election.field()));
		Sentences.show(model, "seat", this.sentences.say("elections.wish." + nomination.wish().name()));
		var findings = new ArrayList<>(sentences(reasons));
		if (findings.isEmpty()) {
			findings.add(this.sentences.say("elections.reason.none"));
		}
		Sentences.show(model, "findings", findings);
		model.put("statementEn", nomination.statementEn());
		model.put("statementFr", nomination.statementFr());
		model.put("page", "/nominations/" + nomination.id());
		return model;
	}

}
