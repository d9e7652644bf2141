package org.creativecities.designation.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.ApplicationLetters;
import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.Feedbacks;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.designation.call.Calls;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.FormValues;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells cities, mayors and National Commissions what became of an application. */
@Service
@Transactional
public class Outcomes {

	private final Applications applications;

	private final Calls calls;

	private final Publications publications;

	private final Designations designations;

	private final Feedbacks feedbacks;

	private final Evaluations evaluations;

	private final Register register;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final WorkingTime time;

	private final Settings settings;

	private final Clock clock;

	Outcomes(Applications applications, Calls calls, Publications publications, Designations designations,
			Feedbacks feedbacks, Evaluations evaluations, Register register, ApplicationLetters letters,
			ApplicationWords words, WorkingTime time, Settings settings, Clock clock) {
		this.applications = applications;
		this.calls = calls;
		this.publications = publications;
		this.designations = designations;
		this.feedbacks = feedbacks;
		this.evaluations = evaluations;
		this.register = register;
		this.letters = letters;
		this.words = words;
		this.time = time;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Announces what was decided (E7, E8); evaluators part with the file.
	 */
	public void announce(String id) {
		this.evaluations.close(id);
		var application = this.applications.get(id);
		if (application.state() == State.DESIGNATED) {
			this.letters.toAll(application).write("announce-designation", "", designation(application));
			return;
		}
		var model = heading(application);
		model.put("deferred", application.state() == State.DEFERRED);
		model.put("feedback", this.feedbacks.of(id).comments());
		model.put("nextYear", year(application) + this.settings.count("designation.call-interval"));
		this.letters.toAll(application).write("announce-no-designation", "", model);
	}

	/** Until when the outcome can be taken back. */
	public Instant correctionUntil(String id) {
		return this.publications.correctionEndsAt(this.applications.get(id).callId());
	}

	/** What the form {@code send-welcome-pack} shows. */
	public Map<String, Object> shown(String id) {
		var application = this.applications.get(id);
		var shown = this.words.heading(application);
		this.register.contact(application.cityId(), Role.MAIN).ifPresent(main -> {
			shown.put("contactName", main.name());
			shown.put("contactEmail", main.email());
		});
		return shown;
	}

	/** Until when the welcome pack should have been sent. */
	public Instant welcomeBy() {
		return this.time.lastMomentIn("designation.welcome.within");
	}

	/**
	 * Welcomes a new member and invites it to the integration session [seed].
	 * @param entered the form {@code send-welcome-pack}
	 */
	public void welcome(String id, FormValues entered) {
		var application = this.applications.get(id);
		var model = designation(application);
		if (!entered.text("conference").isBlank()) {
			model.put("conference", entered.text("conference"));
		}
		this.letters.toCity(application).write("welcome-pack", "", model);
	}

	/**
	 * Tells those who were told the outcome that it was wrong (E9), and what holds now.
	 */
	public void correct(String id) {
		var application = this.applications.get(id);
		var model = heading(application);
		model.put("announcedAt", this.calls.get(application.callId()).announcementAt());
		model.put("reason", reason(application));
		this.letters.toAll(application).write("correct-outcome", "", model);
		if (application.state() == State.DESIGNATED) {
			this.letters.toAll(application).write("announce-designation", "corrected", designation(application));
		}
	}

	/** The reason that stands beside the decision that corrects the first one. */
	private String reason(Application application) {
		return this.designations.of(application.callId())
			.stream()
			.filter(decision -> decision.applicationId().equals(application.id()) && decision.reason() != null)
			.reduce((first, second) -> second)
			.map(Decision::reason)
			.orElse("–");
	}

	private Map<String, Object> designation(Application application) {
		var model = heading(application);
		model.put("reportYear", this.register.mmrDueYear(application.cityId())
			.orElseGet(() -> LocalDate.now(this.clock).getYear() + this.settings.count("network.mmr.interval")));
		return model;
	}

	private Map<String, Object> heading(Application application) {
		var model = new LinkedHashMap<String, Object>();
		model.put("city", this.words.city(application));
		model.put("field", this.words.field(application));
		model.put("year", year(application));
		return model;
	}

	private int year(Application application) {
		return this.calls.get(application.callId()).year();
	}

}
