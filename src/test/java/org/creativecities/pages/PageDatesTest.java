package org.creativecities.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;

class PageDatesTest {

	private static final LocalDate FIRST = LocalDate.of(2027, 2, 1);

	private final PageDates dates = new PageDates();

	@Test
	void the_first_of_a_month_is_an_ordinal_in_french() {
		assertThat(this.dates.format(FIRST, "d MMM yyyy", Locale.FRENCH)).isEqualTo("1er févr. 2027");
		assertThat(this.dates.format(FIRST.plusDays(10), "d MMMM yyyy", Locale.FRENCH)).isEqualTo("11 février 2027");
		assertThat(
				this.dates.format(FIRST.atStartOfDay(ZoneId.of("Europe/Paris")), "d MMMM yyyy, HH:mm", Locale.ENGLISH))
			.isEqualTo("1 February 2027, 00:00");
		assertThat(this.dates.format(null, "d MMM yyyy", Locale.FRENCH)).isNull();
	}

	@Test
	void hours_are_written_as_in_french() {
		var moment = FIRST.atTime(9, 5);

		assertThat(this.dates.format(moment, "d MMM yyyy HH:mm", Locale.FRENCH)).isEqualTo("1er févr. 2027, 9 h 05");
		assertThat(this.dates.format(moment, "d MMMM yyyy, HH:mm", Locale.FRENCH))
			.isEqualTo("1er février 2027, 9 h 05");
		assertThat(this.dates.format(moment, "d MMM yyyy HH:mm:ss", Locale.FRENCH)).as("of a receipt")
			.isEqualTo("1er févr. 2027 09:05:00");
	}

	@Test
	void every_page_writes_its_dates_so() throws IOException {
		var pages = new PathMatchingResourcePatternResolver().getResources("classpath:templates/**/*.html");

		assertThat(pages).hasSizeGreaterThan(30);
		for (var page : pages) {
			assertThat(page.getContentAsString(StandardCharsets.UTF_8)).as(page.getFilename())
				.doesNotContain("#temporals");
		}
	}

}
