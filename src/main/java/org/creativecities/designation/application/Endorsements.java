package org.creativecities.designation.application;

import java.util.Map;
import java.util.Optional;

import org.creativecities.designation.application.CaseLog.What;
import org.creativecities.designation.application.Endorsement.State;
import org.creativecities.designation.call.CallTables;
import org.creativecities.designation.call.Calls;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What National Commissions say. How many applications one may endorse in a call is
 * counted under a lock of its country, so that two at once cannot both be the last one.
 */
@Service
@Transactional
public class Endorsements {

	private static final String WITHIN = "WITHIN_LIMITS";

	private final Applications applications;

	private final Calls calls;

	private final Preparation preparation;

	private final EndorsementRows rows;

	private final CallTables tables;

	private final CaseLog log;

	Endorsements(Applications applications, Calls calls, Preparation preparation, EndorsementRows rows,
			CallTables tables, CaseLog log) {
		this.applications = applications;
		this.calls = calls;
		this.preparation = preparation;
		this.rows = rows;
		this.tables = tables;
		this.log = log;
	}

	/**
	 * What a National Commission said about an application; empty before it was asked.
	 */
	public Optional<Endorsement> of(String id) {
		return this.rows.of(id);
	}

	/**
	 * Records the answer of a National Commission.
	 * @param entered the form {@code endorse-application}
	 * @throws InputRefused if one more endorsement would break a limit of the call, or
	 * the call has closed
	 */
	public void answer(String id, FormValues entered) {
		var application = this.applications.lock(id);
		this.preparation.require(application, "answer");
		this.rows.lockCountry(application);
		switch (entered.text("answer")) {
			case "endorse" -> endorse(application, entered.text("endorsementNote"));
			case "refuse" -> refuse(application, entered.text("words"));
			default -> {
				this.rows.question(id, entered.text("words"));
				this.log.write(id, What.QUESTION_ASKED, entered.text("words"));
			}
		}
	}

	/** Records what the city answers to a question; the National Commission goes on. */
	public void reply(String id, String answer) {
		this.preparation.require(this.applications.lock(id), "reply");
		this.rows.reply(id, answer);
		this.log.write(id, What.QUESTION_ANSWERED, answer);
	}

	private void endorse(Application application, String note) {
		var rule = rule(application);
		if (!WITHIN.equals(rule)) {
			throw new InputRefused("answer", "application." + rule, this.rows.fieldsEndorsed(application).size(),
					this.calls.get(application.callId()).endorsedLimit());
		}
		this.rows.answer(application.id(), new Endorsement(State.ENDORSED, null, note));
		this.log.write(application.id(), What.ENDORSED, note);
	}

	/** A refusal that a limit of the call brought about names that limit. */
	private void refuse(Application application, String reason) {
		var rule = rule(application);
		this.rows.answer(application.id(),
				new Endorsement(State.REFUSED, WITHIN.equals(rule) ? "ENDORSEMENT_REFUSED" : rule, reason));
		this.log.write(application.id(), What.ENDORSEMENT_REFUSED, reason);
	}

	private String rule(Application application) {
		var call = this.calls.get(application.callId());
		var fields = this.rows.fieldsEndorsed(application);
		return this.tables.of(call.id(), "endorsement-limit")
			.decide(Map.of("endorsed", fields.size(), "endorsedLimit", call.endorsedLimit(), "sameField",
					fields.contains(application.fieldId()), "fieldsDiffer", call.endorsedFieldsDiffer()));
	}

}
