package org.creativecities.production;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.creativecities.CreativeCities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class ProductionGateTest {

	private static final Map<String, String> COMPLETE = Map.ofEntries(
			Map.entry("CREATIVECITIES_DATABASE_URL", "jdbc:postgresql://db.example.org/creativecities"),
			Map.entry("CREATIVECITIES_DATABASE_USER", "cities"),
			Map.entry("CREATIVECITIES_DATABASE_PASSWORD", "secret"),
			Map.entry("CREATIVECITIES_MAIL_HOST", "smtp.example.org"), Map.entry("CREATIVECITIES_MAIL_PORT", "587"),
			Map.entry("CREATIVECITIES_MAIL_USER", ""), Map.entry("CREATIVECITIES_MAIL_PASSWORD", ""),
			Map.entry("CREATIVECITIES_MAIL_FROM", "Creative Cities <secretariat@example.org>"),
			Map.entry("CREATIVECITIES_MAIL_QUESTIONS", "secretariat@example.org"),
			Map.entry("CREATIVECITIES_SECRETARIAT_OFFICERS", "officers@example.org"),
			Map.entry("CREATIVECITIES_SECRETARIAT_HEAD", "head@example.org"),
			Map.entry("CREATIVECITIES_BASE_URL", "https://cities.example.org"));

	@Test
	void nothing_is_said_when_all_is_there() {
		assertThat(defects(COMPLETE)).isEmpty();
	}

	@Test
	void each_missing_variable_has_its_sentence() {
		for (var name : COMPLETE.keySet()) {
			var incomplete = new HashMap<>(COMPLETE);
			incomplete.remove(name);
			incomplete.put(RequiredVariables.ADMIN_PASSWORD, "harbour-lantern-quiet-42");
			assertThat(defects(incomplete)).singleElement().asString().startsWith(name + " is missing: ").endsWith(".");
		}
	}

	@ParameterizedTest
	@CsvSource({ "CREATIVECITIES_DATABASE_URL,mysql://db", "CREATIVECITIES_MAIL_PORT,smtp",
			"CREATIVECITIES_MAIL_FROM,secretariat", "CREATIVECITIES_MAIL_QUESTIONS,secretariat",
			"CREATIVECITIES_MAIL_QUESTIONS,Secretariat <secretariat@example.org>",
			"CREATIVECITIES_SECRETARIAT_OFFICERS,Officers <officers@example.org>",
			"CREATIVECITIES_SECRETARIAT_HEAD,head", "CREATIVECITIES_MAIL_PLAIN,perhaps",
			"CREATIVECITIES_BASE_URL,http://cities.example.org", "CREATIVECITIES_BASE_URL,cities.example.org",
			"CREATIVECITIES_BASE_URL,https://cities.example.org/" })
	void a_value_that_cannot_be_right_has_its_sentence(String name, String value) {
		var wrong = new HashMap<>(COMPLETE);
		wrong.put(name, value);
		wrong.put(RequiredVariables.ADMIN_PASSWORD, "harbour-lantern-quiet-42");

		assertThat(defects(wrong)).singleElement().asString().startsWith(name + " cannot be right: ");
	}

	@Test
	void half_a_mailbox_for_returned_letters_has_its_sentences() {
		var half = new HashMap<>(COMPLETE);
		half.put(RequiredVariables.ADMIN_PASSWORD, "harbour-lantern-quiet-42");
		half.put("CREATIVECITIES_RETURNS_HOST", "imap.example.org");
		half.put("CREATIVECITIES_RETURNS_PORT", "imap");
		half.put("CREATIVECITIES_RETURNS_ADDRESS", "returns");
		assertThat(defects(half)).satisfiesExactlyInAnyOrder(
				defect -> assertThat(defect).startsWith("CREATIVECITIES_RETURNS_ADDRESS cannot be right: "),
				defect -> assertThat(defect).startsWith("CREATIVECITIES_RETURNS_USER is missing: "),
				defect -> assertThat(defect).startsWith("CREATIVECITIES_RETURNS_PASSWORD is missing: "),
				defect -> assertThat(defect).startsWith("CREATIVECITIES_RETURNS_PORT cannot be right: "));

		half.putAll(
				Map.of("CREATIVECITIES_RETURNS_PORT", "993", "CREATIVECITIES_RETURNS_ADDRESS", "returns@example.org",
						"CREATIVECITIES_RETURNS_USER", "returns", "CREATIVECITIES_RETURNS_PASSWORD", "secret"));
		assertThat(defects(half)).isEmpty();
		assertThat(mail(half, "from")).isEqualTo("returns@example.org");
		assertThat(mail(Map.of(), "from")).as("else the sender of the letter").isNull();
	}

	@Test
	void production_without_its_environment_ends_with_a_sentence_for_each_and_no_stack_trace() throws Exception {
		var output = start(Map.of("SPRING_PROFILES_ACTIVE", "production"));

		assertThat(output).contains(COMPLETE.keySet()).contains(RequiredVariables.ADMIN_PASSWORD);
		assertThat(output.lines().filter(line -> line.startsWith("- "))).hasSize(13);
		assertThat(output).doesNotContain("Exception", "\tat ");
	}

	@Test
	void letters_leave_over_tls_unless_a_variable_allows_otherwise() {
		assertThat(mail(Map.of(), "starttls.required")).isEqualTo("true");
		assertThat(mail(Map.of(), "ssl.enable")).isEqualTo("false");
		assertThat(mail(Map.of("CREATIVECITIES_MAIL_PLAIN", "true"), "starttls.required")).isEqualTo("false");
		assertThat(mail(Map.of("CREATIVECITIES_MAIL_PORT", "465"), "ssl.enable")).isEqualTo("true");
	}

	private static String mail(Map<String, String> otherwise, String property) {
		var environment = new MockEnvironment();
		COMPLETE.forEach(environment::setProperty);
		otherwise.forEach(environment::setProperty);
		environment.setActiveProfiles("production");
		new ProductionGate().postProcessEnvironment(environment, new SpringApplication());
		return environment.getProperty("spring.mail.properties[mail.smtp.%s]".formatted(property));
	}

	@Test
	void a_profile_of_another_name_is_told_that_it_has_no_database() throws Exception {
		assertThat(start(Map.of("SPRING_PROFILES_ACTIVE", "staging"))).contains("These profiles name no database.")
			.doesNotContain("Exception");
	}

	@Test
	void demo_and_production_exclude_each_other() throws Exception {
		assertThat(start(Map.of("SPRING_PROFILES_ACTIVE", "production,demo"))).contains("exclude each other");
	}

	private static java.util.List<String> defects(Map<String, String> variables) {
		var environment = new MockEnvironment();
		variables.forEach(environment::setProperty);
		return new RequiredVariables(environment).defects();
	}

	/**
	 * Starts the product as a process of its own and returns what it says; it must end
	 * with 1.
	 */
	private static String start(Map<String, String> variables) throws IOException, InterruptedException {
		var java = ProcessHandle.current().info().command().orElse("java");
		var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"),
				CreativeCities.class.getName());
		builder.environment().keySet().removeIf(name -> name.startsWith("CREATIVECITIES"));
		builder.environment().putAll(variables);
		var process = builder.redirectErrorStream(true).start();
		var output = new String(process.getInputStream().readAllBytes());
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(output).isEqualTo(1);
		return output;
	}

}
