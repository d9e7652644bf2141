package org.creativecities.designation.screening;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.creativecities.designation.application.ApplicationLetters;
import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.CaseLog;
import org.creativecities.designation.application.ReopenedRules;
import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Sentences;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a city put minor defects of its file right: once, where the call allows it, and
 * never missing content [assumed].
 */
@Service
@Transactional
public class Clarifications implements ReopenedRules {

	private final Applications applications;

	private final Calls calls;

	private final ScreeningRows rows;

	private final ScreeningWords screening;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final WorkingTime time;

	private final CaseLog log;

	Clarifications(Applications applications, Calls calls, ScreeningRows rows, ScreeningWords screening,
			ApplicationLetters letters, ApplicationWords words, WorkingTime time, CaseLog log) {
		this.applications = applications;
		this.calls = calls;
		this.rows = rows;
		this.screening = screening;
		this.letters = letters;
		this.words = words;
		this.time = time;
		this.log = log;
	}

	/**
	 * Writes to the city, point by point (E4).
	 * @return until when it may answer, exclusive
	 */
	public Instant ask(String id) {
		var application = this.applications.get(id);
		var until = this.time.endIn("designation.clarification.within");
		this.rows.clarifyUntil(id, until);
		this.letters.toCity(application)
			.write("ask-clarification", "",
					Map.of("city", this.words.city(application), "year", this.calls.get(application.callId()).year(),
							"defects", this.screening.last(id), "answerBy", until));
		return until;
	}

	/** What the form {@code clarify-application} shows. */
	public Map<String, Object> shown(String id) {
		var shown = this.words.heading(this.applications.get(id));
		Sentences.show(shown, "defects", this.screening.last(id));
		this.rows.openUntil(id).ifPresent(until -> Sentences.show(shown, "answerBy", ApplicationWords.deadline(until)));
		return shown;
	}

	@Override
	public Set<String> open(String id) {
		return this.rows.openUntil(id).isPresent() ? Set.copyOf(this.rows.last(id).orElseThrow().rules()) : Set.of();
	}

	/**
	 * Records what the city put right, or that it did not answer.
	 * @throws InputRefused if the time for it is over
	 */
	public void record(String id, FormValues entered) {
		this.applications.lock(id);
		if (entered.text("clarification").isBlank()) {
			return;
		}
		if (this.rows.openUntil(id).isEmpty()) {
			throw new InputRefused("clarification", "application.clarification-late");
		}
		this.rows.clarified(id, entered.text("clarification"), entered.text("signedNow"),
				entered.yes("firstLinksOnly"));
		this.log.write(id, CaseLog.What.CLARIFIED, entered.text("clarification"));
	}

}
