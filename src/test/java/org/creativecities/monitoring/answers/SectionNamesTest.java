package org.creativecities.monitoring.answers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** A section of the report has one name in each language, on pages and in all forms. */
class SectionNamesTest {

	private static final Pattern NAMED = Pattern.compile("\"(fr\\.)?(?:label|value\\.\\d)\": \"([1-7])\\.? ([^\"]+)\"");

	@ParameterizedTest
	@ValueSource(strings = { "prepare-report", "revise-report", "review-report", "validate-report" })
	void a_form_calls_the_sections_as_the_pages_do(String form) throws IOException {
		var messages = new ReloadableResourceBundleMessageSource();
		messages.setBasename("classpath:messages/monitoring-answers");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		var text = new ClassPathResource("forms/" + form + ".form").getContentAsString(StandardCharsets.UTF_8);
		List<String> seen = new ArrayList<>();
		NAMED.matcher(text).results().forEach(found -> {
			var language = (found.group(1) != null) ? Locale.FRENCH : Locale.ENGLISH;
			assertThat(found.group(3))
				.isEqualTo(messages.getMessage("report.section." + found.group(2), null, language));
			seen.add(found.group(2));
		});

		assertThat(seen).as("six or seven sections in two languages").hasSizeBetween(12, 14);
	}

}
