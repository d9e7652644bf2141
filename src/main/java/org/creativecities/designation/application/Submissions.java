package org.creativecities.designation.application;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.call.Calls;
import org.creativecities.documents.Document;
import org.creativecities.documents.Documents;
import org.creativecities.mail.Bilingual;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Question;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands applications in, and closes their files when the call closes. */
@Service
@Transactional
public class Submissions {

	private final Applications applications;

	private final Calls calls;

	private final Preparation preparation;

	private final Candidatures candidatures;

	private final Drafts drafts;

	private final Checklist checklist;

	private final Versions versions;

	private final Documents documents;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final Settings settings;

	private final CurrentPerson person;

	private final CaseLog log;

	Submissions(Applications applications, Calls calls, Preparation preparation, Candidatures candidatures,
			Drafts drafts, Checklist checklist, Versions versions, Documents documents, ApplicationLetters letters,
			ApplicationWords words, Settings settings, CurrentPerson person, CaseLog log) {
		this.applications = applications;
		this.calls = calls;
		this.preparation = preparation;
		this.candidatures = candidatures;
		this.drafts = drafts;
		this.checklist = checklist;
		this.versions = versions;
		this.documents = documents;
		this.letters = letters;
		this.words = words;
		this.settings = settings;
		this.person = person;
		this.log = log;
	}

	/**
	 * Submits the draft as it is stored. The same content again is the same version.
	 * @param questions of the form {@code draft-application}
	 * @param knowsMissing whether the city ticked that it knows what is missing
	 * @throws InputRefused naming each blank section, if the call has closed, or if
	 * something is missing and the city did not tick that it knows
	 */
	public Version submit(String id, List<Question> questions, boolean knowsMissing) {
		var application = this.applications.lock(id);
		this.preparation.require(application, "handIn");
		var answers = this.drafts.of(id);
		Sections.requireComplete(questions, answers);
		var missing = this.checklist.missing(id);
		if (!missing.isEmpty() && !knowsMissing) {
			throw new InputRefused("knowsMissing", "application.attachments-missing", missing.size());
		}
		var sealed = this.versions.seal(id, content(application, answers, questions), this.person.id());
		if (sealed.isNew()) {
			this.log.write(id, CaseLog.What.SUBMITTED, "version " + sealed.version().version());
			receipt(application, sealed.version(), missing);
		}
		return sealed.version();
	}

	/**
	 * Freezes the file: what was submitted before the deadline counts.
	 * @return whether anything was
	 */
	public boolean close(String id) {
		this.applications.lock(id);
		var submitted = this.versions.last(id).isPresent();
		if (submitted) {
			this.applications.asSubmitted(this.versions.last(id).orElseThrow());
		}
		return submitted;
	}

	/** Ends an application of which nothing was submitted, and tells the city. */
	public void none(String id) {
		var application = this.applications.get(id);
		var call = this.calls.get(application.callId());
		this.applications.end(id, State.NOT_SUBMITTED, null, null);
		this.letters.toCity(application)
			.write("record-no-submission", "",
					Map.of("city", this.words.city(application), "year", call.year(), "deadline", call.deadline(),
							"nextYear", call.year() + this.settings.count("designation.call-interval")));
		this.calls.screened(application.callId());
	}

	private Map<String, Object> content(Application application, Map<String, Object> answers,
			List<Question> questions) {
		var content = new LinkedHashMap<String, Object>();
		content.put("application", Map.of("id", application.id(), "city", this.words.city(application), "country",
				application.country(), "field", application.fieldId(), "language", application.language()));
		content.put("candidature", this.candidatures.of(application.id()));
		content.put("answers", answers);
		content.put("sections", Sections.labels(Sections.kept(questions)));
		content.put("documents",
				this.documents.ofCase(application.id()).stream().map(Submissions::seen).sorted(byText()).toList());
		return content;
	}

	private static Comparator<Map<String, Object>> byText() {
		return Comparator.comparing(Map::toString);
	}

	private static Map<String, Object> seen(Document file) {
		var seen = new LinkedHashMap<String, Object>();
		seen.put("id", file.id().toString());
		seen.put("kind", file.kind());
		seen.put("name", file.name());
		seen.put("sha256", file.sha256());
		return seen;
	}

	private void receipt(Application application, Version version, List<Bilingual> missing) {
		var call = this.calls.get(application.callId());
		var occasion = "version-" + version.version();
		var model = new LinkedHashMap<String, Object>(Map.of("city", this.words.city(application), "field",
				this.words.field(application), "year", call.year(), "version", version.version(), "submittedAt",
				version.submittedAt(), "sha256", version.sha256(), "missing", missing, "deadline", call.deadline()));
		model.put("own", true);
		this.letters.toCity(application).write("submit-application", occasion, model);
		model.put("own", false);
		this.letters.toCommission(application).write("submit-application", occasion, model);
	}

}
