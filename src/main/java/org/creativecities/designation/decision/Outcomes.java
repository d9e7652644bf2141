package org.creativecities.designation.decision;

import java.time.Instant;
import java.util.Objects;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.ApplicationLetters;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.designation.assessment.Feedbacks;
import org.creativecities.designation.call.Calls;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells cities, mayors and National Commissions what became of an application. */
@Service
@Transactional
public class Outcomes {

	private final Applications applications;

	private final Calls calls;

	private final Publications publications;

	private final DecisionRows decisions;

	private final Feedbacks feedbacks;

	private final Evaluations evaluations;

	private final ApplicationLetters letters;

	private final OutcomeWords words;

	private final Settings settings;

	Outcomes(Applications applications, Calls calls, Publications publications, DecisionRows decisions,
			Feedbacks feedbacks, Evaluations evaluations, ApplicationLetters letters, OutcomeWords words,
			Settings settings) {
		this.applications = applications;
		this.calls = calls;
		this.publications = publications;
		this.decisions = decisions;
		this.feedbacks = feedbacks;
		this.evaluations = evaluations;
		this.letters = letters;
		this.words = words;
		this.settings = settings;
	}

	/**
	 * Announces what was decided (E7, E8); evaluators part with the file.
	 * @return whether the city is designated
	 */
	public boolean announce(String id) {
		this.evaluations.close(id);
		var application = this.applications.get(id);
		if (application.state() == State.DESIGNATED) {
			this.letters.toAll(application).write("announce-designation", "", this.words.designation(application));
			return true;
		}
		var model = this.words.heading(application);
		model.put("deferred", application.state() == State.DEFERRED);
		model.put("feedback", this.feedbacks.of(id).comments());
		model.put("nextYear", (int) model.get("year") + this.settings.count("designation.call-interval"));
		this.letters.toAll(application).write("announce-no-designation", "", model);
		return false;
	}

	/** Until when the outcome can be taken back. */
	public Instant correctionUntil(String id) {
		return this.publications.correctionEndsAt(this.applications.get(id).callId());
	}

	/**
	 * Tells those who were told the outcome that it was wrong (E9), and what holds now.
	 * @return whether the city is designated now
	 */
	public boolean correct(String id) {
		var application = this.applications.get(id);
		var designated = application.state() == State.DESIGNATED;
		var occasion = this.decisions.occasion(id);
		var model = this.words.heading(application);
		model.put("announcedAt", this.calls.get(application.callId()).announcementAt());
		model.put("reason", Objects.requireNonNullElse(this.decisions.last(id).reason(), "–"));
		model.put("voided", application.state() == State.VOID);
		this.letters.toAll(application).write("correct-outcome", occasion, model);
		if (designated) {
			this.letters.toAll(application)
				.write("announce-designation", occasion, this.words.designation(application));
		}
		return designated;
	}

}
