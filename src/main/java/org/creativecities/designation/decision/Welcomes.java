package org.creativecities.designation.decision;

import java.time.Instant;
import java.util.Map;

import org.creativecities.designation.application.ApplicationLetters;
import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.FormValues;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Welcomes a city that has become a member. */
@Service
@Transactional
public class Welcomes {

	private final Applications applications;

	private final DecisionRows decisions;

	private final Register register;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final OutcomeWords outcome;

	private final WorkingTime time;

	Welcomes(Applications applications, DecisionRows decisions, Register register, ApplicationLetters letters,
			ApplicationWords words, OutcomeWords outcome, WorkingTime time) {
		this.applications = applications;
		this.decisions = decisions;
		this.register = register;
		this.letters = letters;
		this.words = words;
		this.outcome = outcome;
		this.time = time;
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
	public Instant by() {
		return this.time.lastMomentIn("designation.welcome.within");
	}

	/**
	 * Welcomes a new member and invites it to the integration session [seed].
	 * @param entered the form {@code send-welcome-pack}
	 */
	public void welcome(String id, FormValues entered) {
		var application = this.applications.get(id);
		var model = this.outcome.designation(application);
		if (!entered.text("conference").isBlank()) {
			model.put("conference", entered.text("conference"));
		}
		this.letters.toCity(application).write("welcome-pack", this.decisions.occasion(id), model);
	}

}
