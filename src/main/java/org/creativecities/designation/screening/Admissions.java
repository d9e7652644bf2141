package org.creativecities.designation.screening;

import java.util.Map;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.ApplicationLetters;
import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.CaseLog;
import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Bilingual;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.FormValues;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets screened files go on to the evaluators, or ends them with the head's consent. */
@Service
@Transactional
public class Admissions {

	private final Applications applications;

	private final Calls calls;

	private final ScreeningRows rows;

	private final ScreeningWords screening;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final Settings settings;

	private final CurrentPerson person;

	private final CaseLog log;

	Admissions(Applications applications, Calls calls, ScreeningRows rows, ScreeningWords screening,
			ApplicationLetters letters, ApplicationWords words, Settings settings, CurrentPerson person, CaseLog log) {
		this.applications = applications;
		this.calls = calls;
		this.rows = rows;
		this.screening = screening;
		this.letters = letters;
		this.words = words;
		this.settings = settings;
		this.person = person;
		this.log = log;
	}

	/** What the form {@code confirm-inadmissibility} shows. */
	public Map<String, Object> shown(String id) {
		var last = this.rows.last(id).orElseThrow();
		var shown = this.screening.findings(id, last.rules());
		shown.put("comment", last.comment().isBlank() ? "–" : last.comment());
		return shown;
	}

	/** Records whether the head agrees that a file is inadmissible, and if not, why. */
	public void confirm(String id, FormValues entered) {
		var agreed = "yes".equals(entered.text("confirm"));
		this.rows.confirmed(id, this.person.id(), agreed ? null : entered.text("headReason"));
		this.log.write(id, agreed ? CaseLog.What.INADMISSIBILITY_CONFIRMED : CaseLog.What.INADMISSIBILITY_NOT_CONFIRMED,
				agreed ? null : entered.text("headReason"));
	}

	/** Lets a file go on to the evaluators. */
	public void admit(String id) {
		var application = this.applications.lock(id);
		this.rows.judged(id, "complete");
		this.applications.become(id, State.ASSESSING);
		this.calls.screened(application.callId());
	}

	/** Ends an application for its defects and tells why (E5). */
	public void refuse(String id) {
		var application = this.applications.lock(id);
		var reasons = this.screening.last(id);
		var year = this.calls.get(application.callId()).year();
		this.applications.end(id, State.INADMISSIBLE, this.rows.last(id).orElseThrow().rules().get(0),
				String.join(" ", reasons.stream().map(Bilingual::en).toList()));
		this.letters.toCityAndCommission(application)
			.write("declare-inadmissible", "", Map.of("city", this.words.city(application), "year", year, "reasons",
					reasons, "nextYear", year + this.settings.count("designation.call-interval")));
		this.calls.screened(application.callId());
	}

}
