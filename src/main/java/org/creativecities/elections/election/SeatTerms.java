package org.creativecities.elections.election;

import java.time.LocalDate;
import java.util.Locale;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.DateWords;

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
			.map(day -> dated("elections.term.from", day))
			.orElseGet(() -> this.sentences.say("elections.term.now"));
		var end = seat.until()
			.map(day -> dated("elections.term.rest", day.minusDays(1)))
			.orElseGet(() -> this.sentences.say("elections.term.years", this.settings.count("network.mandate.years")));
		return new Bilingual(String.join(", ", name.en(), begin.en(), end.en()),
				String.join(", ", name.fr(), begin.fr(), end.fr()));
	}

	private Bilingual dated(String code, LocalDate day) {
		return new Bilingual(this.sentences.say(code, DateWords.day(day, Locale.ENGLISH)).en(),
				this.sentences.say(code, DateWords.day(day, Locale.FRENCH)).fr());
	}

}
