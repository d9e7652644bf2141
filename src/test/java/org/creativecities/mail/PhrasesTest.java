package org.creativecities.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhrasesTest {

	@ParameterizedTest(name = "{0} for {1} in {2}")
	@CsvSource(delimiter = '|',
			textBlock = """
					2019-06-30T22:00:00Z | en | America/Sao_Paulo | 30 June 2019, 23:59 Paris time (18:59 your time, Sao Paulo)
					2019-06-30T22:00:00Z | en | Europe/Paris      | 30 June 2019, 23:59 Paris time
					2019-06-30T22:00:00Z | en | Europe/Rome       | 30 June 2019, 23:59 Paris time
					2019-06-30T22:00:00Z | en | Asia/Tokyo        | 30 June 2019, 23:59 Paris time (1 July 2019, 06:59 your time, Tokyo)
					2019-06-30T22:00:00Z | en | Asia/Kathmandu    | 30 June 2019, 23:59 Paris time (1 July 2019, 03:44 your time, Kathmandu)
					2019-06-30T22:00:00Z | fr | America/Sao_Paulo | 30 juin 2019 à 23 h 59, heure de Paris (18 h 59 chez vous, Sao Paulo)
					2019-06-30T22:00:00Z | fr | Asia/Tokyo        | 30 juin 2019 à 23 h 59, heure de Paris (1er juillet 2019 à 6 h 59 chez vous, Tokyo)
					2019-12-31T23:00:00Z | en | Africa/Dakar      | 31 December 2019, 23:59 Paris time (22:59 your time, Dakar)
					2019-03-30T23:00:00Z | en | Africa/Dakar      | 30 March 2019, 23:59 Paris time (22:59 your time, Dakar)
					2019-03-31T22:00:00Z | en | Africa/Dakar      | 31 March 2019, 23:59 Paris time (21:59 your time, Dakar)
					2019-10-27T23:00:00Z | en | America/New_York  | 27 October 2019, 23:59 Paris time (18:59 your time, New York)
					2019-06-14T10:30:20Z | en | Europe/Paris      | 14 June 2019, 12:30 Paris time
					""")
	void a_deadline_is_the_last_minute_in_which_one_is_in_time(Instant deadline, Locale language, ZoneId zone,
			String phrase) {
		assertThat(plain(language, zone).deadline(deadline).replace('\u00a0', ' ')).isEqualTo(phrase);
	}

	@Test
	void the_day_of_a_deadline_is_the_day_that_ends_with_it() {
		var deadline = Instant.parse("2019-06-30T22:00:00Z");

		assertThat(plain(Locale.ENGLISH, ZoneId.of("Asia/Tokyo")).deadlineDay(deadline)).isEqualTo("30 June 2019");
		assertThat(plain(Locale.FRENCH, ZoneId.of("Asia/Tokyo")).day(deadline)).isEqualTo("1er juillet 2019");
	}

	@Test
	void French_counts_none_like_one() {
		assertThat(plain(Locale.FRENCH, ZoneId.of("UTC")).count(0, "ville", "villes")).isEqualTo("0 ville");
		assertThat(plain(Locale.ENGLISH, ZoneId.of("UTC")).count(0, "city", "cities")).isEqualTo("0 cities");
	}

	@Test
	void a_list_keeps_lines_of_one_item_together() {
		assertThat(plain(Locale.ENGLISH, ZoneId.of("UTC")).list(List.of("one", "two\\\nlines")))
			.isEqualTo("- one\n- two\\\n  lines");
	}

	private static Phrases plain(Locale language, ZoneId zone) {
		return new Phrases(language, zone, "https://cities.example.org", text -> text);
	}

}
