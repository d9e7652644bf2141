package org.creativecities.designation.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.Json;
import org.creativecities.workflow.Money;
import org.creativecities.workflow.Question;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sections 7 to 14 of an application as the city left them, complete or not. */
@Service
@Transactional
public class Drafts {

	private final Applications applications;

	private final Preparation preparation;

	private final Versions versions;

	private final Checklist checklist;

	private final ApplicationWords words;

	private final Sentences sentences;

	private final JdbcClient sql;

	private final CaseLog log;

	Drafts(Applications applications, Preparation preparation, Versions versions, Checklist checklist,
			ApplicationWords words, Sentences sentences, JdbcClient sql, CaseLog log) {
		this.applications = applications;
		this.preparation = preparation;
		this.versions = versions;
		this.checklist = checklist;
		this.words = words;
		this.sentences = sentences;
		this.sql = sql;
		this.log = log;
	}

	/** The sections as they were stored; empty before. */
	public Map<String, Object> of(String id) {
		return Json.read(this.sql.sql("SELECT draft FROM application WHERE id = ?")
			.param(id)
			.query(String.class)
			.optional()
			.orElse(null));
	}

	/**
	 * What the form {@code draft-application} shows: the draft, what is missing, and the
	 * version that counts if nothing else is submitted.
	 * @param questions of that form
	 */
	public Map<String, Object> shown(String id, List<Question> questions) {
		var application = this.applications.get(id);
		var shown = this.words.heading(application);
		var draft = of(id);
		shown.putAll(draft);
		var missing = new ArrayList<>(this.checklist.missing(id));
		var blank = Sections.blank(questions, draft);
		if (blank > 0) {
			missing.add(0, this.sentences.say("application.missing.sections", blank));
		}
		Sentences.show(shown, "missing", missing);
		this.versions.last(id).ifPresent(last -> {
			var at = ApplicationWords.moment(last.submittedAt());
			Sentences.show(shown, "notice",
					new Bilingual(this.sentences.say("application.version-counts", last.version(), at.en()).en(),
							this.sentences.say("application.version-counts", last.version(), at.fr()).fr()));
		});
		return shown;
	}

	/**
	 * Keeps a draft. Blank sections are allowed; what is there has to make sense.
	 * @throws org.creativecities.workflow.InputRefused if the currency does not exist, or
	 * the call has closed
	 */
	public void store(String id, FormValues entered) {
		var application = this.applications.lock(id);
		this.preparation.require(application, "handIn");
		var checks = new InputChecks();
		var currency = entered.text("budgetCurrency");
		checks.require(currency.isEmpty() || Money.isCurrency(currency), "budgetCurrency",
				"application.currency-unknown", currency);
		checks.done();
		var draft = new LinkedHashMap<>(entered.all());
		draft.remove("handIn");
		draft.remove("knowsMissing");
		this.sql.sql("UPDATE application SET draft = ?::jsonb WHERE id = ?").params(Json.write(draft), id).update();
		this.log.write(id, CaseLog.What.DRAFTED, null);
	}

}
