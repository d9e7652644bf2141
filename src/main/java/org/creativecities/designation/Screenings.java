package org.creativecities.designation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.creativecities.designation.Application.State;
import org.creativecities.mail.Bilingual;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.DecisionTables;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputRefused;

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

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final Phrases phrases;

	private final DecisionTables tables;

	private final Settings settings;

	private final CurrentPerson person;

	private final Clock clock;

	Screenings(Applications applications, Calls calls, Versions versions, ScreeningRows rows, ScreeningFacts facts,
			ApplicationLetters letters, ApplicationWords words, Phrases phrases, DecisionTables tables,
			Settings settings, CurrentPerson person, Clock clock) {
		this.applications = applications;
		this.calls = calls;
		this.versions = versions;
		this.rows = rows;
		this.facts = facts;
		this.letters = letters;
		this.words = words;
		this.phrases = phrases;
		this.tables = tables;
		this.settings = settings;
		this.person = person;
		this.clock = clock;
	}

	/** What stands against a file by the rules that need no reader (D2). */
	public List<Defect> findings(String id) {
		return this.tables
			.collect("screening-defects", this.facts.of(this.applications.get(id), this.rows.clarification(id)))
			.stream()
			.map(found -> new Defect((String) found.get("rule"), "minor".equals(found.get("outcome"))))
			.toList();
	}

	/** Which rules a clarification that is open now may put right; empty if none is. */
	public Set<String> toClarify(String id) {
		return this.rows.openUntil(id).isPresent() ? Set.copyOf(this.rows.last(id).orElseThrow().rules()) : Set.of();
	}

	/** Until when an officer should have looked at a file. */
	public Instant screenBy() {
		return endOfDayIn("designation.screening.within").minusSeconds(1);
	}

	/** Until when the head should have confirmed. */
	public Instant confirmBy() {
		return endOfDayIn("designation.inadmissibility.within").minusSeconds(1);
	}

	/** What the form {@code screen-application} shows. */
	public Map<String, Object> shown(String id) {
		var application = this.applications.get(id);
		var version = this.versions.last(id).orElseThrow();
		var shown = this.words.heading(application);
		shown.put("version", version.version());
		Phrases.show(shown, "submittedAt", ApplicationWords.moment(version.submittedAt()));
		Phrases.show(shown, "findings",
				Phrases.list(say(findings(id).stream().map(Defect::rule).toList(), application)));
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
		return new Found((int) findings.stream().filter(found -> !found.minor()).count() + grave.size(),
				(int) findings.stream().filter(Defect::minor).count() + minor.size(),
				this.calls.get(application.callId()).allowClarification() && !this.rows.wasClarified(id));
	}

	/**
	 * Asks the city, once, to put minor defects right (E4).
	 * @return until when, exclusive
	 */
	public Instant askClarification(String id) {
		var application = this.applications.get(id);
		var until = endOfDayIn("designation.clarification.within");
		this.rows.clarifyUntil(id, until);
		this.letters.toCity(application)
			.write("ask-clarification", "", Map.of("city", this.words.city(application), "year", year(application),
					"defects", reasons(application), "answerBy", until));
		return until;
	}

	/** What the forms about a screened file show: its defects, and the officer's note. */
	public Map<String, Object> shownDefects(String id) {
		var application = this.applications.get(id);
		var shown = this.words.heading(application);
		var reasons = Phrases.list(reasons(application));
		Phrases.show(shown, "findings", reasons);
		Phrases.show(shown, "defects", reasons);
		this.rows.openUntil(id).ifPresent(until -> Phrases.show(shown, "answerBy", ApplicationWords.deadline(until)));
		shown.put("comment", this.rows.last(id).map(Screening::comment).filter(text -> !text.isBlank()).orElse("–"));
		return shown;
	}

	/**
	 * Records what the city put right, or that it did not answer.
	 * @throws InputRefused if the time for it is over
	 */
	public void clarify(String id, FormValues entered) {
		this.applications.lock(id);
		if (entered.text("clarification").isBlank()) {
			return;
		}
		if (this.rows.openUntil(id).isEmpty()) {
			throw new InputRefused("clarification", "application.clarification-late");
		}
		this.rows.clarified(id, entered.text("clarification"), entered.text("signedNow"),
				entered.yes("firstLinksOnly"));
	}

	/** Records whether the head agrees that a file is inadmissible. */
	public void confirm(String id, FormValues entered) {
		this.rows.confirmed(id, this.person.id(),
				"yes".equals(entered.text("confirm")) ? null : entered.text("headReason"));
	}

	/** Lets a file go on to the evaluators. */
	public void admit(String id) {
		var application = this.applications.lock(id);
		this.rows.judged(id, "complete");
		this.applications.become(id, State.ASSESSING);
		this.calls.screened(application.callId());
	}

	/** Ends an application for its defects and tells why (E5). */
	public void declare(String id) {
		var application = this.applications.lock(id);
		var reasons = reasons(application);
		this.applications.end(id, State.INADMISSIBLE, this.rows.last(id).orElseThrow().rules().get(0),
				String.join(" ", reasons.stream().map(Bilingual::en).toList()));
		this.letters.toCityAndCommission(application)
			.write("declare-inadmissible", "",
					Map.of("city", this.words.city(application), "year", year(application), "reasons", reasons,
							"nextYear", year(application) + this.settings.count("designation.call-interval")));
		this.calls.screened(application.callId());
	}

	/** The last look at a file; empty before the first. */
	public Optional<Screening> last(String id) {
		return this.rows.last(id);
	}

	/** Broken rules as sentences. */
	List<Bilingual> say(List<String> rules, Application application) {
		return rules.stream()
			.map(rule -> this.phrases.say("rule." + rule, this.words.city(application),
					String.valueOf(year(application))))
			.toList();
	}

	private List<Bilingual> reasons(Application application) {
		return say(this.rows.last(application.id()).orElseThrow().rules(), application);
	}

	/** 00:00 of the day after the last one. */
	private Instant endOfDayIn(String setting) {
		return LocalDate.now(this.clock)
			.plus(this.settings.days(setting))
			.plusDays(1)
			.atStartOfDay(this.clock.getZone())
			.toInstant();
	}

	private int year(Application application) {
		return this.calls.get(application.callId()).year();
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
