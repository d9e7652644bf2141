package org.creativecities.tasklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import org.camunda.bpm.engine.ProcessEngine;
import org.creativecities.ChromiumBrowser;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Tasklist as people meet it, in a real browser. */
@ProductTest
class TasklistBrowserTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String MOTIVATION = ".fjs-container textarea";

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	ProcessEngine engine;

	private LetterCase letters;

	private String task;

	private ChromiumBrowser browser;

	@BeforeEach
	void a_task_of_port_alder() {
		this.accounts.create("browser-petra", "Petra", "Almgren", "petra@example.org", PASSWORD,
				Set.of(LetterCase.GROUP));
		this.accounts.create("browser-paul", "Paul", "Almgren", "paul@example.org", PASSWORD, Set.of(LetterCase.GROUP));
		this.letters = new LetterCase(this.engine);
		this.task = this.letters.task();
		this.browser = new ChromiumBrowser(this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
		this.letters.close();
	}

	@Test
	void a_draft_outlives_the_logout_and_a_colleague_goes_on_from_it() {
		var page = open("browser-petra", "en-GB");
		page.fill(MOTIVATION, "Our harbour sings.");
		page.click("text=Save");
		assertThat(page.locator(".cc-note")).containsText("Draft saved at");
		ChromiumBrowser.picture(page, "tasklist-draft");

		page.click(".account .dropdown-toggle");
		page.click(".logout a");
		page.waitForURL("**/login");

		var colleague = show("browser-paul", "en-GB");
		assertThat(colleague.locator(MOTIVATION)).hasValue("Our harbour sings.");

		assertThat(show("browser-petra", "en-GB").locator(MOTIVATION)).hasValue("Our harbour sings.");
	}

	@Test
	void an_expired_session_leads_to_the_login_and_back_to_the_task() {
		var page = open("browser-petra", "en-GB");
		page.fill(MOTIVATION, "Written before the session ended");
		assertThat(page.locator("button:has-text('Complete')")).isEnabled();
		page.context().clearCookies();
		page.click("button:has-text('Complete')");
		page.waitForURL("**/login");
		page.waitForLoadState(LoadState.NETWORKIDLE);
		page.fill("#username", "browser-petra");
		page.fill("#password", PASSWORD);
		page.click("main button");
		assertThat(page).hasURL(Pattern.compile(".*/tasklist/.*task=" + this.task + ".*"));
		assertThat(page.locator(MOTIVATION)).hasValue("Written before the session ended");
	}

	@Test
	void tasklist_speaks_french_and_bears_our_name() {
		var page = open("browser-petra", "fr-FR");

		assertThat(page.locator(".fjs-container")).containsText("Votre motivation");
		assertThat(page.locator("body")).containsText("Écrire la lettre");
		assertThat(page.locator("body")).containsText("À faire");
		assertThat(page.locator(".fjs-container")).containsText("Musique");
		assertThat(page).hasTitle("Villes créatives : Tâches");
		assertThat(page.locator(".ce-eol-banner")).isHidden();
		page.fill(".fjs-form-field-number input", "900");
		assertThat(page.locator(".fjs-container")).containsText("La plus grande valeur est 100.");
		ChromiumBrowser.picture(page, "tasklist-french");

		page.click("text=English");
		assertThat(page.locator(".fjs-container")).containsText("Motivation");
		assertThat(page).hasTitle("Creative Cities Tasks");
	}

	@Test
	void a_refusal_names_the_field_keeps_the_text_and_leaves_the_complete_button_free() {
		var page = open("browser-petra", "en-GB");
		page.fill(MOTIVATION, "one two three four five six seven");
		page.click("button:has-text('Complete')");
		var notice = page.locator(".page-notifications .alert").first();
		notice.waitFor();
		ChromiumBrowser.picture(page, "tasklist-refusal");

		assertThat(notice.locator(".status")).hasText("Not completed yet");
		assertThat(notice.locator(".message")).hasText("Motivation: at most 5 words fit in; these are 7.");
		assertThat(page.locator("[data-cc-refused='At most 5 words fit in; these are 7.'] textarea")).hasCount(1);
		assertThat(page.locator("[data-cc-refused]")).hasCount(1);
		var work = page.locator(".page-wrap").boundingBox();
		assertThat(overlap(notice.boundingBox(), work)).as("the notice lies over the page").isFalse();
		assertThat(page.locator(MOTIVATION)).hasValue("one two three four five six seven");
		var button = page.locator("button:has-text('Complete')").boundingBox();
		assertThat(overlap(notice.boundingBox(), button)).as("the notice lies over the button").isFalse();
		assertThat(notice).not().containsText(this.task);

		page.fill(MOTIVATION, "one two three");
		assertThat(page.locator("[data-cc-refused]")).hasCount(0);
		page.click("button:has-text('Complete')");
		assertThat(page.locator(".no-task")).isVisible();
		assertThat(page.locator(".page-notifications .alert-danger, .page-notifications .alert-error")).hasCount(0);
		ChromiumBrowser.picture(page, "tasklist-completed");
		assertThat(this.engine.getTaskService().createTaskQuery().taskId(this.task).count()).isZero();
	}

	@Test
	void a_first_visit_shows_words_and_not_their_keys() {
		var page = this.browser.person("browser-petra", PASSWORD, "en-GB");
		page.route("**/locales/en.json*", words -> {
			LockSupport.parkNanos(Duration.ofSeconds(2).toNanos()); // a slow line
			words.resume();
		});
		page.navigate("/camunda/app/tasklist/default/#/");

		assertThat(page.locator("ol.tasks-list")).containsText("Write letter");
		assertThat(page.locator("body")).containsText("Due date");
		assertThat(page.locator("body")).not().containsText("DUE_DATE");
		assertThat(page.locator("[placeholder=SEARCH_PLACEHOLDER]")).hasCount(0);
	}

	@Test
	void a_moved_clock_tells_when_a_task_was_created_and_a_draft_saved(@Autowired ClockTravel clock) {
		clock.to(Instant.parse("2027-06-01T08:30:20Z"));
		var later = this.letters.task();
		var page = this.browser.person("browser-petra", PASSWORD, "en-GB");
		page.navigate("/camunda/app/tasklist/default/#/?task=" + later);
		page.click("text=Claim");
		page.locator(".fjs-container textarea:not([disabled])").waitFor();
		page.fill(MOTIVATION, "Our harbour sings.");
		page.click("text=Save");

		assertThat(page.locator(".cc-note")).containsText("Draft saved at 10:3");
		assertThat(page.locator("ol.tasks-list"))
			.containsText(Pattern.compile("Created\\s+(a few seconds|a minute|\\d minutes) ago"));
	}

	@Test
	void what_is_typed_right_after_a_number_stays() {
		var page = open("browser-petra", "en-GB");

		page.waitForLoadState(LoadState.NETWORKIDLE); // Tasklist reads a task again that
														// was just claimed
		page.focus(".fjs-form-field-number input");
		page.keyboard().type("48");
		page.focus(MOTIVATION);
		page.keyboard().type("Boats, songs and soup", new Keyboard.TypeOptions().setDelay(30));

		page.waitForTimeout(1_000); // form-js takes over what is typed after a pause
		assertThat(page.locator(MOTIVATION)).hasValue("Boats, songs and soup");
		assertThat(page.locator(".fjs-form-field-number input")).hasValue("48");
	}

	@Test
	void a_day_is_the_same_day_west_of_greenwich() {
		var page = this.browser.person("browser-petra", PASSWORD, "fr-FR", "America/Sao_Paulo");
		page.navigate("/camunda/app/tasklist/default/#/?task=" + this.task);
		var day = page.locator(".fjs-form-field-datetime .flatpickr-input");
		day.waitFor();
		page.click("text=Prendre");
		page.locator(".fjs-container textarea:not([disabled])").waitFor();

		page.fill(MOTIVATION, "un deux trois quatre cinq six");
		page.fill(".fjs-form-field-number input", "7");
		page.click("button:has-text('Terminer')");

		var notice = page.locator(".page-notifications .alert").first();
		assertThat(notice).containsText("Votre motivation : au plus 5 mots");
		assertThat(day).hasValue("01/12/2026");
		assertThat(page.locator(MOTIVATION)).hasValue("un deux trois quatre cinq six");
	}

	private Page open(String person, String language) {
		var page = show(person, language);
		page.click("text=" + (language.startsWith("fr") ? "Prendre" : "Claim"));
		page.locator(".fjs-container textarea:not([disabled])").waitFor();
		return page;
	}

	private Page show(String person, String language) {
		var page = this.browser.person(person, PASSWORD, language);
		page.navigate("/camunda/app/tasklist/default/#/?task=" + this.task);
		try {
			page.locator(".fjs-container textarea").waitFor();
		}
		catch (com.microsoft.playwright.TimeoutError late) {
			ChromiumBrowser.picture(page, "tasklist-did-not-open");
			throw late;
		}
		return page;
	}

	private static boolean overlap(BoundingBox one, BoundingBox other) {
		return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height
				&& other.y < one.y + one.height;
	}

}
