package org.creativecities.designation;

import java.util.List;
import java.util.Map;

import org.creativecities.mail.Bilingual;

import org.springframework.stereotype.Component;

/** What a screening found, as forms and letters say it. */
@Component
class ScreeningWords {

	private final Applications applications;

	private final Calls calls;

	private final ScreeningRows rows;

	private final ApplicationWords words;

	private final Phrases phrases;

	ScreeningWords(Applications applications, Calls calls, ScreeningRows rows, ApplicationWords words,
			Phrases phrases) {
		this.applications = applications;
		this.calls = calls;
		this.rows = rows;
		this.words = words;
		this.phrases = phrases;
	}

	/** Broken rules as sentences. */
	List<Bilingual> say(String id, List<String> rules) {
		var application = this.applications.get(id);
		var year = String.valueOf(this.calls.get(application.callId()).year());
		return rules.stream()
			.map(rule -> this.phrases.say("rule." + rule, this.words.city(application), year))
			.toList();
	}

	/** What the last look found, as sentences; empty before the first. */
	List<Bilingual> last(String id) {
		return say(id, this.rows.last(id).map(Screening::rules).orElse(List.of()));
	}

	/** The head of a form, and under it broken rules as {@code findings}. */
	Map<String, Object> findings(String id, List<String> rules) {
		var shown = this.words.heading(this.applications.get(id));
		Phrases.show(shown, "findings", Phrases.list(say(id, rules)));
		return shown;
	}

}
