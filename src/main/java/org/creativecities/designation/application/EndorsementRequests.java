package org.creativecities.designation.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Sentences;
import org.creativecities.settings.WorkingTime;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks National Commissions for endorsements, and tells cities of silent ones. */
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

	private final WorkingTime time;

	private final Clock clock;

	EndorsementRequests(Applications applications, Calls calls, Candidatures candidatures, EndorsementRows rows,
			ApplicationLetters letters, ApplicationWords words, Sentences sentences, WorkingTime time, Clock clock) {
		this.applications = applications;
		this.calls = calls;
		this.candidatures = candidatures;
		this.rows = rows;
		this.letters = letters;
		this.words = words;
		this.sentences = sentences;
		this.time = time;
		this.clock = clock;
	}

	/**
	 * Asks the National Commission (E2).
	 * @return the last moment of the day by which it should answer
	 */
	public Instant ask(String id) {
		var application = this.applications.get(id);
		this.rows.ask(application);
		var call = this.calls.get(application.callId());
		var answerBy = endorseBy(application, this.clock.instant());
		this.letters.toCommission(application)
			.write("ask-endorsement", application.fieldId(),
					Map.of("city", this.words.city(application), "field", this.words.field(application), "used",
							this.rows.fieldsEndorsed(application).size(), "limit", call.endorsedLimit(), "answerBy",
							answerBy.plusSeconds(1), "deadline", call.deadline()));
		return answerBy;
	}

	/**
	 * The last moment of the day by which a National Commission should answer: some days
	 * after it was asked, and never after the deadline.
	 */
	public Instant endorseBy(Application application, Instant asked) {
		var last = this.calls.get(application.callId()).deadline().minusSeconds(1);
		var within = this.time.lastMomentAfter(asked, "designation.endorsement.within");
		return within.isBefore(last) ? within : last;
	}

	/**
	 * Tells the city that its National Commission has not answered; the Commission itself
	 * is reminded with all others of the call.
	 */
	public void chase(String id) {
		var application = this.applications.get(id);
		if (this.rows.of(id).map(Endorsement::state).filter(Endorsement.State.ASKED::equals).isEmpty()) {
			return;
		}
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

}
