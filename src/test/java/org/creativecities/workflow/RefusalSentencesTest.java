package org.creativecities.workflow;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.creativecities.workflow.InputRefused.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** How a refusal writes the numbers and days that it mentions. */
class RefusalSentencesTest {

	private static final FormFile FORM = FormFile
		.parse("""
				{ "id": "look", "components": [
				  { "type": "number", "key": "year", "label": "Year", "validate": { "min": 2008 }, "properties": { "fr.label": "Année" } },
				  { "type": "number", "key": "budget", "label": "Budget", "validate": { "min": 1000000 } } ] }"""
			.getBytes(StandardCharsets.UTF_8));

	private final RefusalSentences sentences;

	RefusalSentencesTest() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/workflow", "messages/monitoring-report");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		this.sentences = new RefusalSentences(messages);
	}

	@ParameterizedTest
	@CsvSource({ "year, en, 'Year: the smallest value is 2008.'", "year, fr, 'Année : la plus petite valeur est 2008.'",
			"budget, en, 'Budget: the smallest value is 1,000,000.'" })
	void a_year_has_no_separator_of_thousands_and_a_sum_of_money_has(String field, Locale language, String sentence) {
		var refused = catchThrowableOfType(InputRefused.class,
				() -> FormCheck.check(FORM, Map.of(field, 1800), Map.of()));

		assertThat(this.sentences.of(refused.in(FORM), language)).containsExactly(sentence);
	}

	@Test
	void a_day_is_written_in_words() {
		var past = LocalDate.of(2026, 11, 1);

		assertThat(said("monitoring.cohort.last-day-over", Locale.ENGLISH, past)).contains("1 November 2026");
		assertThat(said("monitoring.cohort.last-day-over", Locale.FRENCH, past)).contains("1er novembre 2026");
	}

	private String said(String code, Locale language, Object argument) {
		return this.sentences.of(new InputRefused(List.of(new Defect("", code, List.of(argument)))), language).get(0);
	}

}
