package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.report.Extension.State;

import org.springframework.stereotype.Component;

/**
 * What a city has asked for and not been answered: more time, or to be left out. Until it
 * is answered nobody may say that the city is silent [assumed].
 */
@Component
class OpenRequests {

	private final ExtensionRows extensions;

	private final Exemptions exemptions;

	private final Sentences sentences;

	private final Clock clock;

	OpenRequests(ExtensionRows extensions, Exemptions exemptions, Sentences sentences, Clock clock) {
		this.extensions = extensions;
		this.exemptions = exemptions;
		this.sentences = sentences;
		this.clock = clock;
	}

	/** Each in a sentence, with the reason of the city; empty if none waits. */
	List<Bilingual> of(String reportId) {
		var open = new ArrayList<Bilingual>();
		this.extensions.of(reportId)
			.stream()
			.filter(one -> one.state() == State.ASKED)
			.map(this::sentence)
			.forEach(open::add);
		this.exemptions.reason(reportId)
			.map(reason -> this.sentences.say("monitoring.late.request.exemption", reason))
			.ifPresent(open::add);
		return open;
	}

	private Bilingual sentence(Extension request) {
		return this.sentences.say("monitoring.late.request.time", request.daysAsked(),
				LocalDate.ofInstant(request.askedAt(), this.clock.getZone()), request.reason());
	}

}
