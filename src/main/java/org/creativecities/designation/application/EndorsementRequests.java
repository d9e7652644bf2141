package org.creativecities.designation.application;

import java.util.Map;

import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Sentences;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks National Commissions for endorsements, and reminds the silent ones. */
@Service
@Transactional
public class EndorsementRequests {

	private final Applications applications;

	private final Calls calls;

	private final Candidatures candidatures;

	private final EndorsementRows rows;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final Sentences sentences;

	EndorsementRequests(Applications applications, Calls calls, Candidatures candidatures, EndorsementRows rows,
			ApplicationLetters letters, ApplicationWords words, Sentences sentences) {
		this.applications = applications;
		this.calls = calls;
		this.candidatures = candidatures;
		this.rows = rows;
		this.letters = letters;
		this.words = words;
		this.sentences = sentences;
	}

	/** Asks the National Commission (E2). */
	public void ask(String id) {
		var application = this.applications.get(id);
		this.rows.ask(application);
		this.letters.toCommission(application).write("ask-endorsement", "", letter(application));
	}

	/** Reminds a National Commission that has not answered, and tells the city so. */
	public void chase(String id) {
		var application = this.applications.get(id);
		if (this.rows.of(id).map(Endorsement::state).filter(Endorsement.State.ASKED::equals).isEmpty()) {
			return;
		}
		this.letters.toCommission(application).write("remind-endorsement", "", letter(application));
		this.letters.toCity(application)
			.write("tell-of-silence", "", Map.of("city", this.words.city(application), "country",
					this.words.country(application), "deadline", this.calls.get(application.callId()).deadline()));
	}

	/** What the forms {@code endorse-application} and {@code answer-question} show. */
	public Map<String, Object> shown(String id) {
		var application = this.applications.get(id);
		var fields = this.rows.fieldsEndorsed(application);
		var shown = this.words.heading(application);
		shown.put("presentation", this.candidatures.of(id).get("presentation"));
		shown.put("used", fields.size());
		shown.put("limit", this.calls.get(application.callId()).endorsedLimit());
		// a blank, since the form's sentence mentions it in any case
		shown.put("sameField", " ");
		shown.put("sameFieldFr", " ");
		if (fields.contains(application.fieldId())) {
			Sentences.show(shown, "sameField", this.sentences.say("application.same-field-endorsed"));
		}
		shown.putAll(this.rows.talk(id));
		return shown;
	}

	private Map<String, Object> letter(Application application) {
		var call = this.calls.get(application.callId());
		return Map.of("city", this.words.city(application), "field", this.words.field(application), "used",
				this.rows.fieldsEndorsed(application).size(), "limit", call.endorsedLimit(), "deadline",
				call.deadline());
	}

}
