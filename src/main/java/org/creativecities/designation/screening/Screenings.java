package org.creativecities.designation.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.CaseLog;
import org.creativecities.designation.application.Versions;
import org.creativecities.designation.call.CallTables;
import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Sentences;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.FormValues;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Holds submitted files against the formal rules of their call. */
@Service
@Transactional
public class Screenings {

	private final Applications applications;

	private final Calls calls;

	private final Versions versions;

	private final ScreeningRows rows;

	private final ScreeningFacts facts;

	private final ScreeningWords words;

	private final WorkingTime time;

	private final CallTables tables;

	private final CurrentPerson person;

	private final CaseLog log;

	Screenings(Applications applications, Calls calls, Versions versions, ScreeningRows rows, ScreeningFacts facts,
			ScreeningWords words, WorkingTime time, CallTables tables, CurrentPerson person, CaseLog log) {
		this.applications = applications;
		this.calls = calls;
		this.versions = versions;
		this.rows = rows;
		this.facts = facts;
		this.words = words;
		this.time = time;
		this.tables = tables;
		this.person = person;
		this.log = log;
	}

	/** What stands against a file by the rules that need no reader (D2). */
	public List<Defect> findings(String id) {
		var application = this.applications.get(id);
		return this.tables.of(application.callId(), "screening-defects")
			.collect(this.facts.of(application, this.rows.clarification(id)))
			.stream()
			.map(found -> new Defect((String) found.get("rule"), "minor".equals(found.get("outcome"))))
			.toList();
	}

	/** Until when an officer should have looked at a file. */
	public Instant screenBy() {
		return this.time.lastMomentIn("designation.screening.within");
	}

	/** Until when the head should have confirmed. */
	public Instant confirmBy() {
		return this.time.lastMomentIn("designation.inadmissibility.within");
	}

	/** What the form {@code screen-application} shows. */
	public Map<String, Object> shown(String id) {
		var version = this.versions.last(id).orElseThrow();
		var shown = this.words.findings(id, findings(id).stream().map(Defect::rule).toList());
		shown.put("version", version.version());
		Sentences.show(shown, "submittedAt", ApplicationWords.moment(version.submittedAt()));
		this.rows.clarificationText(id).ifPresent(text -> shown.put("clarification", text));
		return shown;
	}

	/**
	 * Records what the product and the officer found.
	 * @param entered the form {@code screen-application}
	 */
	public Found record(String id, FormValues entered) {
		var application = this.applications.lock(id);
		var findings = findings(id);
		var minor = entered.choices("addedMinor");
		var grave = entered.choices("addedGrave");
		this.rows.insert(id, this.versions.last(id).orElseThrow().version(),
				findings.stream().map(Defect::rule).toList(), Stream.concat(minor.stream(), grave.stream()).toList(),
				entered.text("comment"), this.person.id());
		this.log.write(id, CaseLog.What.SCREENED, entered.text("comment"));
		return new Found((int) findings.stream().filter(found -> !found.minor()).count() + grave.size(),
				(int) findings.stream().filter(Defect::minor).count() + minor.size(),
				this.calls.get(application.callId()).allowClarification() && !this.rows.wasClarified(id));
	}

	/** The last look at a file; empty before the first. */
	public Optional<Screening> last(String id) {
		return this.rows.last(id);
	}

	/**
	 * What a screening found.
	 *
	 * @param grave defects that make the application inadmissible
	 * @param minor defects that the city may put right
	 * @param mayClarify whether the call allows that, and it was not granted before
	 */
	public record Found(int grave, int minor, boolean mayClarify) {
	}

}
