package org.creativecities.elections.election;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Component;

/**
 * A seat that is to be filled, in words, with its beginning and end: <em>Coordinator,
 * from 1 June 2024, for 2 years</em>.
 */
@Component("seatTerms")
public class SeatTerms {

	private final Sentences sentences;

	private final Settings settings;

	SeatTerms(Sentences sentences, Settings settings) {
		this.sentences = sentences;
		this.settings = settings;
	}

	public Bilingual of(Seat seat) {
		var name = this.sentences.say("elections.seat." + seat.role().name());
		var begin = seat.from()
			.map(day -> this.sentences.say("elections.term.from", day))
			.orElseGet(() -> this.sentences.say("elections.term.now"));
		var end = seat.until()
			.map(day -> this.sentences.say("elections.term.rest", day.minusDays(1)))
			.orElseGet(() -> this.sentences.say("elections.term.years", this.settings.count("network.mandate.years")));
		return new Bilingual(String.join(", ", name.en(), begin.en(), end.en()),
				String.join(", ", name.fr(), begin.fr(), end.fr()));
	}

}
