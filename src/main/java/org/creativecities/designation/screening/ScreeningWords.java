package org.creativecities.designation.screening;

import java.util.List;
import java.util.Map;

import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Calls;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;

import org.springframework.stereotype.Component;

/** What a screening found, as forms and letters say it. */
@Component
public class ScreeningWords {

	private final Applications applications;

	private final Calls calls;

	private final ScreeningRows rows;

	private final ApplicationWords words;

	private final Sentences sentences;

	ScreeningWords(Applications applications, Calls calls, ScreeningRows rows, ApplicationWords words,
			Sentences sentences) {
		this.applications = applications;
		this.calls = calls;
		this.rows = rows;
		this.words = words;
		this.sentences = sentences;
	}

	/** Broken rules as sentences. */
	List<Bilingual> say(String id, List<String> rules) {
		var application = this.applications.get(id);
		var year = String.valueOf(this.calls.get(application.callId()).year());
		return rules.stream()
			.map(rule -> this.sentences.say("rule." + rule, this.words.city(application), year))
			.toList();
	}

	/** What the last look found, as sentences; empty before the first. */
	public List<Bilingual> last(String id) {
		return say(id, this.rows.last(id).map(Screening::rules).orElse(List.of()));
	}

	/** The head of a form, and under it broken rules as {@code findings}. */
	Map<String, Object> findings(String id, List<String> rules) {
		var shown = this.words.heading(this.applications.get(id));
		Sentences.show(shown, "findings", say(id, rules));
		return shown;
	}

}
