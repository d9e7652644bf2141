package org.creativecities.security.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.creativecities.security.Groups;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class LoginTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	IdentityService identities;

	@Autowired
	ClockTravel clock;

	@BeforeEach
	void people() {
		this.accounts.create("login-keeper", "Kim", "Keeper", "keeper@example.org", PASSWORD,
				Set.of(Groups.ADMINISTRATORS));
		this.accounts.create("login-officer", "Olga", "Officer", "officer@example.org", PASSWORD,
				Set.of(Groups.SECRETARIAT));
	}

	@Test
	void a_page_asks_for_a_login_and_leads_back_after_it() {
		var browser = new Browser(this.port);

		var first = browser.get("/camunda/app/tasklist/default/");
		assertThat(first.statusCode()).isEqualTo(302);
		assertThat(first.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));

		browser.loggedIn("login-officer", PASSWORD);
		assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
		assertThat(browser.get("/").body()).contains("Your tasks", "Olga Officer");
	}

	@Test
	void only_who_may_start_an_application_reads_of_it_on_the_start_page() {
		this.accounts.create("login-head", "Hedda", "Head", "head@example.org", PASSWORD, Set.of("secretariat-head"));
		var sentence = "You can also start an application here.";

		assertThat(new Browser(this.port).loggedIn("login-officer", PASSWORD).get("/").body()).contains(sentence);
		assertThat(new Browser(this.port).loggedIn("login-head", PASSWORD).get("/").body()).contains("Your tasks")
			.doesNotContain(sentence);
	}

	@Test
	void the_login_page_speaks_the_language_of_the_reader() {
		assertThat(new Browser(this.port).get("/login", "Accept-Language", "fr-BE,fr;q=0.9,en;q=0.5").body())
			.contains("Se connecter");
		assertThat(new Browser(this.port).get("/login", "Accept-Language", "pt-BR,es").body()).contains("Log in");

		var browser = new Browser(this.port);
		browser.get("/login?lang=fr");
		assertThat(browser.get("/login", "Accept-Language", "en").body()).contains("Mot de passe");
	}

	@Test
	void a_wrong_password_is_refused_and_the_right_one_waits_a_moment_after_it() {
		this.accounts.create("login-guessed", "Gus", "Guessed", "gus@example.org", PASSWORD, Set.of());
		var browser = new Browser(this.port).loggedIn("login-guessed", "wrong");

		assertThat(browser.get("/").statusCode()).isEqualTo(302);
		assertThat(browser.get("/login?error").body()).contains("is not right");

		browser.loggedIn("login-guessed", PASSWORD);
		assertThat(browser.get("/").statusCode()).as("throttled by the engine").isEqualTo(302);
	}

	@Test
	void who_leaves_a_group_during_a_session_loses_its_rights_at_once_and_gains_those_of_another() {
		this.accounts.create("login-mover", "Mia", "Mover", "mia@example.org", PASSWORD,
				Set.of(Groups.SECRETARIAT_HEAD));
		var browser = new Browser(this.port).loggedIn("login-mover", PASSWORD);
		assertThat(browser.get("/desk/settings").statusCode()).isEqualTo(200);

		this.identities.deleteMembership("login-mover", Groups.SECRETARIAT_HEAD);
		this.accounts.join("login-mover", Groups.SECRETARIAT);

		assertThat(browser.get("/desk/settings", "Accept", "text/html").statusCode()).isEqualTo(403);
		assertThat(browser.get("/desk/mandates").statusCode()).isEqualTo(200);
	}

	@Test
	void who_is_removed_has_to_log_in_again_and_cannot() {
		this.accounts.create("login-gone", "Gil", "Gone", "gil@example.org", PASSWORD, Set.of(Groups.SECRETARIAT));
		var browser = new Browser(this.port).loggedIn("login-gone", PASSWORD);
		assertThat(browser.get("/desk/mandates").statusCode()).isEqualTo(200);

		this.identities.deleteUser("login-gone");

		assertThat(browser.get("/desk/mandates").statusCode()).isEqualTo(302);
		assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
		browser.loggedIn("login-gone", PASSWORD);
		assertThat(browser.get("/").statusCode()).isEqualTo(302);
	}

	@Test
	void a_new_password_ends_what_the_old_one_opened() {
		this.accounts.create("login-leaked", "Lea", "Leaked", "lea@example.org", PASSWORD, Set.of());
		this.accounts.setPassword("login-leaked", PASSWORD);
		var browser = new Browser(this.port).loggedIn("login-leaked", PASSWORD);
		assertThat(browser.get("/").statusCode()).isEqualTo(200);

		this.accounts.setPassword("login-leaked", "another-lantern-quiet-43");

		assertThat(browser.get("/").statusCode()).isEqualTo(302);
		assertThat(new Browser(this.port).loggedIn("login-leaked", "another-lantern-quiet-43").get("/").statusCode())
			.isEqualTo(200);
	}

	@Test
	void an_address_that_guesses_on_and_on_waits_and_others_do_not() {
		var basic = basic("login-officer");
		for (var guess = 0; guess < 30; guess++) {
			rest("203.0.113.7", "Authorization",
					"Basic " + Base64.getEncoder().encodeToString(("x" + guess + ":y").getBytes()));
		}

		assertThat(rest("203.0.113.7", basic)).isEqualTo(401);
		assertThat(rest("203.0.113.8", basic)).isEqualTo(200);
		this.clock.to(this.clock.now().plus(Duration.ofMinutes(16)));
		assertThat(rest("203.0.113.7", basic)).isEqualTo(200);
	}

	private int rest(String from, String... header) {
		return new Browser(this.port).get("/engine-rest/task", header[0], header[1], "X-Forwarded-For", from)
			.statusCode();
	}

	@Test
	void a_form_without_our_token_is_refused() {
		var browser = new Browser(this.port).loggedIn("login-officer", PASSWORD);

		assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
		assertThat(browser.get("/").statusCode()).isEqualTo(200);
	}

	@Test
	void a_login_page_that_stood_open_too_long_is_shown_once_more() {
		var browser = new Browser(this.port);

		var answer = browser.post("/login", Map.of("username", "login-officer", "password", PASSWORD));
		assertThat(answer.headers().firstValue("Location"))
			.hasValueSatisfying(to -> assertThat(to).endsWith("/login?again"));
		assertThat(browser.get("/login?again").body()).contains("once more");
	}

	@Test
	void a_part_of_a_page_is_not_led_to_the_login() {
		var icon = new Browser(this.port).get("/camunda/favicon.ico", "Sec-Fetch-Dest", "image");

		assertThat(icon.statusCode()).isEqualTo(401);
		assertThat(icon.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void logging_out_in_tasklist_ends_the_one_session() {
		var browser = new Browser(this.port).loggedIn("login-officer", PASSWORD).inTasklist();

		assertThat(browser.send("POST", "/camunda/api/admin/auth/user/default/logout", "").statusCode()).isEqualTo(204);

		assertThat(browser.get("/").statusCode()).isEqualTo(302);
		assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
	}

	@Test
	void cockpit_without_a_grant_is_refused_in_plain_words() {
		var browser = new Browser(this.port).loggedIn("login-officer", PASSWORD);

		var english = browser.get("/camunda/app/cockpit/default/", "Accept", "text/html");
		assertThat(english.statusCode()).isEqualTo(403);
		assertThat(english.body()).contains("This page is not for your account");
		assertThat(browser.get("/camunda/app/cockpit/default/", "Accept", "text/html", "Accept-Language", "fr").body())
			.contains("Cette page n’est pas ouverte");

		var keeper = new Browser(this.port).loggedIn("login-keeper", PASSWORD);
		assertThat(keeper.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
	}

	@Test
	void a_page_that_is_not_there_says_so() {
		var browser = new Browser(this.port).loggedIn("login-officer", PASSWORD);

		var page = browser.get("/no-such-page", "Accept", "text/html");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("There is no such page");
	}

	@Test
	void an_upload_larger_than_any_we_take_is_answered_with_a_sentence() {
		var browser = new Browser(this.port).loggedIn("login-officer", PASSWORD);

		var answer = browser.upload("/applications/APP-1/documents/photo", "harbour.jpg", new byte[30 * 1024 * 1024],
				Browser.token(browser.get("/").body()));

		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("This file is too large", "choose a smaller file");
	}

	@Test
	void health_is_open_and_says_no_more_than_up() {
		var health = new Browser(this.port).get("/actuator/health");

		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body()).isEqualTo("{\"status\":\"UP\"}");
		assertThat(new Browser(this.port).get("/actuator/env").statusCode()).isEqualTo(302);
	}

	@Test
	void our_pages_run_no_foreign_script_and_are_framed_by_nobody() {
		var headers = new Browser(this.port).get("/login").headers();

		assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
			.contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe"));
		assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
		assertThat(headers.allValues("Set-Cookie"))
			.anySatisfy(cookie -> assertThat(cookie).contains("JSESSIONID", "HttpOnly", "SameSite=Lax"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/camunda/app/admin/default/setup/", "/camunda/api/admin/setup/default/user/create" })
	void the_page_that_makes_a_first_administrator_is_closed(String path) {
		var keeper = new Browser(this.port).loggedIn("login-keeper", PASSWORD).inTasklist();

		assertThat(keeper.get(path).statusCode()).isEqualTo(403);
		assertThat(keeper.send("POST", path, "{}", "X-XSRF-TOKEN", keeper.apiToken()).statusCode()).isEqualTo(403);
		assertThat(new Browser(this.port).send("POST", path, "{}").statusCode()).isIn(401, 403);
	}

	@Test
	void the_web_apps_api_wants_its_token() {
		var browser = new Browser(this.port).loggedIn("login-officer", PASSWORD).inTasklist();
		var tasks = "/camunda/api/engine/engine/default/task";

		assertThat(browser.send("POST", tasks, "{}", "X-XSRF-TOKEN", browser.apiToken()).statusCode()).isEqualTo(200);
		assertThat(browser.send("POST", tasks, "{}").statusCode()).isEqualTo(403);
	}

	@Test
	void rest_takes_a_password_each_time_and_never_the_session() {
		var browser = new Browser(this.port).loggedIn("login-officer", PASSWORD);

		var withSession = browser.get("/engine-rest/task");
		assertThat(withSession.statusCode()).isEqualTo(401);
		assertThat(withSession.headers().firstValue("WWW-Authenticate")).isEmpty();

		var stranger = new Browser(this.port);
		var withPassword = stranger.get("/engine-rest/task", basic("login-officer"));
		assertThat(withPassword.statusCode()).isEqualTo(200);
		assertThat(withPassword.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(stranger.get("/engine-rest/engine").statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@CsvSource({ "Origin,https://elsewhere.example", "Origin,null", "Sec-Fetch-Site,cross-site",
			"Sec-Fetch-Site,same-site" })
	void rest_refuses_what_another_site_sends(String header, String value) {
		var browser = new Browser(this.port);
		var credentials = basic("login-keeper");

		assertThat(browser.get("/engine-rest/task", credentials[0], credentials[1], header, value).statusCode())
			.isEqualTo(403);
		assertThat(browser
			.get("/engine-rest/task", credentials[0], credentials[1], "Origin", "http://localhost:" + this.port,
					"Sec-Fetch-Site", "same-origin")
			.statusCode()).isEqualTo(200);
	}

	static String[] basic(String person) {
		var credentials = Base64.getEncoder()
			.encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
		return new String[] { "Authorization", "Basic " + credentials };
	}

}
