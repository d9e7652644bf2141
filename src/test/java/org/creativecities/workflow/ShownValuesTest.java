package org.creativecities.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a form shows of what is stored: no reader meets a date as a machine writes it. */
class ShownValuesTest {

	private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

	/** How the names of days and moments end. */
	private static final Pattern DATE = Pattern.compile("\\w+(?:Day|Date|On|By|At|Until|Since)");

	@Test
	void a_day_is_written_in_both_languages() {
		var form = form("Until {{lastDay}}", "Jusqu’au {{lastDayFr}}");

		assertThat(ShownValues.of(form, Map.of("lastDay", FIRST)))
			.isEqualTo(Map.of("lastDay", "1 December 2026", "lastDayFr", "1er décembre 2026"));
	}

	@Test
	void a_moment_is_written_in_paris_time() {
		var form = form("Until {{lastDay}}", "Jusqu’au {{lastDayFr}}");

		assertThat(ShownValues.of(form, Map.of("lastDay", Instant.parse("2026-12-30T22:59:59Z"))))
			.isEqualTo(Map.of("lastDay", "30 December 2026, 23:59 (Paris)", "lastDayFr",
					"30 décembre 2026, 23 h 59 (heure de Paris)"));
	}

	@Test
	void a_field_that_asks_for_a_day_is_given_it_as_it_is() {
		var form = FormFile.parse("""
				{ "id": "look", "components": [ { "type": "datetime", "subtype": "date", "key": "lastDay" } ] }"""
			.getBytes(StandardCharsets.UTF_8));

		assertThat(ShownValues.of(form, Map.of("lastDay", FIRST))).isEqualTo(Map.of("lastDay", FIRST));
	}

	@Test
	void what_the_form_does_not_mention_is_not_shown() {
		assertThat(ShownValues.of(form("Nothing", "Rien"), Map.of("lastDay", FIRST, "city", "Port Alder"))).isEmpty();
	}

	/** All stories show their forms with tests' assertions on, so no step does this. */
	@ParameterizedTest
	@ValueSource(strings = { "2026-12-01", "2026-12-01T22:59:59Z", "2026-12-01T22:59:59.123Z" })
	void a_step_that_hands_on_a_date_as_text_is_told_so(String written) {
		var form = form("Until {{lastDay}}", "Jusqu’au {{lastDayFr}}");

		assertThatThrownBy(() -> ShownValues.of(form, Map.of("lastDay", written))).isInstanceOf(AssertionError.class)
			.hasMessageContainingAll("lastDay", written);
		assertThat(ShownValues.of(form, Map.of("lastDay", "Since 2026-12-01, said Ada"))).as("what people write")
			.hasSize(1);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void the_french_of_a_form_has_the_french_words_of_its_dates(String name) {
		assertThat(FormFile.parse(ContractTest.FILES.get(name).content()).components())
			.filteredOn(component -> "text".equals(component.type()))
			.allSatisfy(component -> {
				var french = component.json().path("properties").path("fr.text").asString("");
				assertThat(dates(french)).as("dates that the French text says in English").isEmpty();
				assertThat(dates(component.text("text")))
					.allSatisfy(date -> assertThat(french).contains("{{" + date + "Fr}}"));
			});
	}

	static List<String> forms() {
		return ContractTest.FILES.values().stream().filter(DefinitionFile::isForm).map(DefinitionFile::name).toList();
	}

	private static List<String> dates(String text) {
		return Pattern.compile("\\{\\{(\\w+)}}")
			.matcher(text)
			.results()
			.map(found -> found.group(1))
			.filter(name -> DATE.matcher(name).matches())
			.distinct()
			.toList();
	}

	private static FormFile form(String english, String french) {
		return FormFile.parse(
				"{ \"id\": \"look\", \"components\": [ { \"type\": \"text\", \"text\": \"%s\", \"properties\": { \"fr.text\": \"%s\" } } ] }"
					.formatted(english, french)
					.getBytes(StandardCharsets.UTF_8));
	}

}
