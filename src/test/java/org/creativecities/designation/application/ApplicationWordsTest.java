package org.creativecities.designation.application;

import java.time.Instant;

import org.creativecities.mail.Bilingual;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ApplicationWordsTest {

	@Test
	void the_first_of_a_month_is_an_ordinal_in_french_and_other_days_are_not() {
		assertThat(ApplicationWords.deadline(Instant.parse("2019-12-01T23:00:00Z")))
			.isEqualTo(new Bilingual("1 December 2019, 23:59 (Paris)", "1er décembre 2019, 23 h 59 (heure de Paris)"));
		assertThat(ApplicationWords.moment(Instant.parse("2019-06-11T10:30:00Z")))
			.isEqualTo(new Bilingual("11 June 2019, 12:30 (Paris)", "11 juin 2019, 12 h 30 (heure de Paris)"));
	}

}
