package org.creativecities.monitoring.answers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.workflow.DateWords;
import org.creativecities.workflow.GroupMembers;

import org.springframework.stereotype.Component;

/** What a city said about who may read its report, in a sentence, with who and when. */
@Component
public class ConsentWords {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Consents consents;

	private final GroupMembers people;

	private final Sentences sentences;

	ConsentWords(Consents consents, GroupMembers people, Sentences sentences) {
		this.consents = consents;
		this.people = people;
		this.sentences = sentences;
	}

	public Bilingual of(String reportId) {
		return this.consents.of(reportId)
			.map(said -> new Bilingual(sentence(said, Locale.ENGLISH, Bilingual::en),
					sentence(said, Locale.FRENCH, Bilingual::fr)))
			.orElseGet(() -> this.sentences.say("monitoring.consent.unasked"));
	}

	private String sentence(Consent said, Locale language, Function<Bilingual, String> in) {
		var sections = said.withheld()
			.stream()
			.map(number -> number + " " + in.apply(this.sentences.say("report.section." + number)))
			.collect(Collectors.joining(", "));
		var code = !said.open() ? "no" : sections.isEmpty() ? "yes" : "yes-but";
		var day = DateWords.day(LocalDate.ofInstant(said.at(), PARIS), language);
		return in.apply(this.sentences.say("monitoring.consent." + code, this.people.name(said.by()), day, sections));
	}

}
