package org.creativecities.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every letter there is, in both languages, with the examples of its model. */
class LetterTemplatesTest {

	private static final LetterModels MODELS = new LetterModels();

	private static final MailProperties MAIL = new MailProperties("Secretariat <secretariat@example.org>",
			"secretariat@example.org", "classpath:/mail/", 5, java.time.Duration.ofMinutes(10));

	private static final TemplateFiles FILES = new TemplateFiles(new DefaultResourceLoader(), MAIL);

	private static final LetterRenderer RENDERER = new LetterRenderer(FILES, MODELS, MAIL,
			"https://cities.example.org");

	private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");

	static Stream<String> letters() {
		return MODELS.all().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("letters")
	void a_letter_mentions_every_variable_of_its_model_and_no_other(String template) {
		for (var language : List.of("en", "fr")) {
			var text = FILES.read("%s.%s.md".formatted(template, language));
			var expressions = EXPRESSION.matcher(text).results().map(found -> found.group(1)).toList();
			assertThat(MODELS.of(template).variables().keySet())
				.as("variables that %s.%s.md does not mention", template, language)
				.allMatch(name -> expressions.stream().anyMatch(words(name)));
		}
	}

	@ParameterizedTest
	@MethodSource("letters")
	void a_letter_is_complete_in_both_languages(String template) {
		for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
			for (var model : List.of(example(template, true), example(template, false))) {
				var letter = RENDERER.render(waiting(template, language, model));

				assertThat(letter.subject()).startsWith("[UCCN] ").hasSizeLessThan(110);
				assertThat(letter.text()).doesNotContain("null", "${", "[(", "](", "**", "\\", "[/]", "[#", "mailto:")
					.contains("Ada Example")
					.contains("APP-2019-XA-PORT_ALDER")
					.contains("secretariat@example.org");
				assertThat(letter.text()).as("whole addresses").doesNotContain("cities.example.orghttps");
				assertThat(letter.text().split("\n\n")).as("text in paragraphs").hasSizeGreaterThan(4);
				assertThat(letter.html()).startsWith("<!DOCTYPE html>")
					.contains("lang=\"%s\"".formatted(language))
					.doesNotContain("null", "${", "[(", "](", "**", "[/]", "[#", "http://", "src=", "url(");
			}
		}
	}

	@ParameterizedTest
	@MethodSource("letters")
	void a_French_letter_is_French(String template) {
		var english = RENDERER.render(waiting(template, Locale.ENGLISH, example(template, true)));
		var french = RENDERER.render(waiting(template, Locale.FRENCH, example(template, true)));

		assertThat(english.text()).contains("Dear Ada Example,");
		assertThat(french.text()).contains("Bonjour Ada Example,").doesNotContain("Dear", "Please", "Paris time");
		assertThat(french.subject()).isNotEqualTo(english.subject());
	}

	@Test
	void each_template_belongs_to_a_model() throws Exception {
		var files = new PathMatchingResourcePatternResolver().getResources("classpath*:mail/*/*.md");

		assertThat(Arrays.stream(files)
			.map(Object::toString)
			.map(file -> file.replaceAll("^.*/mail/([^/]+/[^/]+)\\.(en|fr)\\.md.*$", "$1")))
			.containsOnlyElementsOf(letters().toList());
	}

	@Test
	void plain_readers_find_links_written_out() {
		var letter = RENDERER
			.render(waiting("designation/ask-mayor", Locale.ENGLISH, example("designation/ask-mayor", true)));

		assertThat(letter.text()).contains("Read and sign\nhttps://cities.example.org/sign/3f2a");
		assertThat(letter.html()).contains("href=\"https://cities.example.org/sign/3f2a\">Read and sign</a>");
	}

	@ParameterizedTest
	@CsvSource({ "true, false, stay for some months., vacant", "false, true, the seats stay vacant., some months",
			"true, true, some months. What is vacant stays so., the seats stay vacant" })
	void a_call_says_what_becomes_of_seats_for_which_nobody_stands(boolean held, boolean vacant, String said,
			String unsaid) {
		for (var template : List.of("elections/remind-field", "elections/extend-call")) {
			var model = new HashMap<>(example(template, true));
			model.put("held", held);
			model.put("vacant", vacant);
			assertThat(RENDERER.render(waiting(template, Locale.ENGLISH, model)).text()).contains(said)
				.doesNotContain(unsaid);
		}
	}

	@ParameterizedTest
	@CsvSource({ "true, several had equally many votes, nobody had enough", "false, nobody had enough votes, equally" })
	void the_letter_of_a_run_off_says_why_cities_vote_once_more(boolean level, String said, String unsaid) {
		var model = new HashMap<>(example("ballots/open-round", true));
		model.put("runOff", true);
		model.put("level", level);
		assertThat(RENDERER.render(waiting("ballots/open-round", Locale.ENGLISH, model)).text()).contains(said)
			.doesNotContain(unsaid);
	}

	@Test
	void where_nobody_is_elected_and_nobody_stays_a_letter_does_not_say_that_coordinators_stay() {
		var model = new HashMap<>(example("elections/prolong-mandates", true));
		model.put("stay", List.of());
		var english = RENDERER.render(waiting("elections/prolong-mandates", Locale.ENGLISH, model));
		assertThat(english.subject()).contains("Nobody was elected to coordinate Film");
		assertThat(english.text())
			.contains("No mandate is prolonged; a seat that is vacant stays so",
					"The Secretariat can open another election")
			.doesNotContain("There will be another election");
		assertThat(RENDERER.render(waiting("elections/prolong-mandates", Locale.FRENCH, model)).subject())
			.contains("Personne n’a été élu à la coordination du réseau Cinéma")
			.doesNotContain("reste en place");
	}

	@Test
	void what_people_entered_stays_text() {
		var model = new HashMap<>(example("designation/ask-mayor", true));
		model.put("city", "<script>alert(1)</script> [x](http://evil.example)");
		model.put("summary", "# Big\n\n* star\n1. one\n    code\n<http://evil.example> &copy; ${name} [(${name})] \\*");

		var letter = RENDERER.render(waiting("designation/ask-mayor", Locale.ENGLISH, model));

		assertThat(letter.html()).doesNotContain("<script>", "href=\"http://evil", "<h1>", "<li>", "<pre>")
			.contains("&lt;script&gt;alert(1)&lt;/script&gt; [x](http://evil.example)");
		assertThat(letter.text()).contains("<script>alert(1)</script> [x](http://evil.example)")
			.contains("> # Big\n> * star\n> 1. one\n> code\n> <http://evil.example> &copy; ${name} [(${name})] \\*");
		assertThat(letter.subject())
			.isEqualTo("[UCCN] Your signature for <script>alert(1)</script> [x](http://evil.example)’s application");
	}

	@Test
	void a_line_break_in_a_subject_is_a_space() {
		var model = new HashMap<>(example("designation/ask-mayor", true));
		model.put("city", "Port Alder\r\nBcc: everybody@example.org");

		var letter = RENDERER.render(waiting("designation/ask-mayor", Locale.ENGLISH, model));

		assertThat(letter.subject())
			.isEqualTo("[UCCN] Your signature for Port Alder Bcc: everybody@example.org’s application");
	}

	@Test
	void a_model_that_does_not_fit_is_refused_with_every_defect() {
		var model = new HashMap<>(example("designation/ask-mayor", true));
		model.remove("year");
		model.put("expiresAt", "tomorrow");
		model.put("link", "http://evil.example/sign");
		model.put("score", 71);

		assertThatThrownBy(() -> MODELS.of("designation/ask-mayor").check(model))
			.hasMessageContaining("year is missing")
			.hasMessageContaining("expiresAt is not a deadline")
			.hasMessageContaining("link is not a secret")
			.hasMessageContaining("score is unknown");
	}

	@Test
	void a_model_comes_back_as_it_was_stored() {
		letters().forEach(template -> {
			var model = example(template, true);
			var letter = MODELS.of(template);
			assertThat(letter.restore(letter.store(model))).isEqualTo(model);
		});
	}

	private static java.util.function.Predicate<String> words(String name) {
		return Pattern.compile("\\b%s\\b".formatted(name)).asPredicate();
	}

	private static WaitingLetter waiting(String template, Locale language, Map<String, Object> model) {
		var to = new Recipient("Ada Example", "ada@example.org", language, ZoneId.of("Asia/Tokyo"));
		return new WaitingLetter(UUID.randomUUID(), "APP-2019-XA-PORT_ALDER", template, to,
				MODELS.of(template).store(model));
	}

	private static Map<String, Object> example(String template, boolean full) {
		var model = new HashMap<String, Object>();
		MODELS.of(template).variables().forEach((name, variable) -> {
			if (full || !variable.optional()) {
				model.put(name, value(variable, full));
			}
		});
		MODELS.of(template).check(model);
		return model;
	}

	private static Object value(LetterModel.Variable variable, boolean full) {
		var words = variable.example().split(" \\| ");
		var text = (words.length > 1) ? new Bilingual(words[0], words[1]) : words[0];
		return switch (variable.type()) {
			case TEXT -> text;
			case TEXTS -> full ? List.of(text, text) : List.of();
			case COUNT -> Integer.valueOf(variable.example());
			case DEADLINE, MOMENT -> Instant.parse(variable.example());
			case LINK, SECRET -> variable.example();
			case YESNO -> full;
		};
	}

}
