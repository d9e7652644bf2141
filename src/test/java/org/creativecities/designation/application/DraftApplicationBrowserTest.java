package org.creativecities.designation.application;

import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.TaskService;
import org.creativecities.ChromiumBrowser;
import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A city writes sections 7 to 14 in Tasklist, in a real browser. */
@ProductTest
class DraftApplicationBrowserTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	private DesignationApplicationStory alder;

	private ChromiumBrowser browser;

	@BeforeEach
	void port_alder_drafts(@Autowired Accounts accounts) {
		this.alder = new DesignationApplicationStory(this.product).callOpens().opens().describes();
		accounts.create("browser-ada", "Ada", "Alder", "ada@example.org", PASSWORD,
				Set.of("cities", this.alder.application().cityGroup()));
		this.browser = new ChromiumBrowser(this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
		DesignationApplicationStory.remove(this.sql);
	}

	@Test
	void a_city_fills_in_its_initiatives_and_its_budget_and_completes() {
		var page = open("en-GB");
		var complete = page.locator("button:has-text('Complete')");

		initiative(list(page, "10.1 Local initiatives, one to three"), "School of nets");
		assertThat(complete).isEnabled();
		initiative(list(page, "10.2 International initiatives, one to three"), "Two harbours");
		field(page.locator(".fjs-container"), "10.3 Estimated annual budget").fill("100000");
		field(page.locator(".fjs-container"), "Currency").fill("EUR");
		var sources = list(page, "Sources of the budget");
		field(sources, "Source").fill("City");
		field(sources, "Amount").fill("60000");
		sources.locator("button:has-text('Add new')").click();
		field(sources, "Source", 1).fill("Region");
		field(sources, "Amount", 1).fill("40000");
		page.locator(".fjs-container").getByText("Keep the draft and go on later").click();
		ChromiumBrowser.picture(page, "draft-application");
		complete.click();

		assertThat(page.locator(".no-task")).isVisible();
		var kept = this.alder.shown("Activity_DraftApplication");
		assertThat(kept.get("localInitiatives").toString()).contains("School of nets", "20000");
		assertThat(kept.get("internationalInitiatives").toString()).contains("Two harbours");
		assertThat(kept.get("budgetSources").toString()).contains("Region", "40000");
	}

	@Test
	void a_wrong_amount_in_a_row_stops_the_form_until_it_is_right_or_its_row_is_gone() {
		var page = open("en-GB");
		var complete = page.locator("button:has-text('Complete')");
		page.locator(".fjs-container").getByText("Keep the draft and go on later").click();
		var sources = list(page, "Sources of the budget");
		sources.locator("button:has-text('Add new')").click();

		field(sources, "Amount").fill("-5");
		field(sources, "Amount", 1).fill("-7");
		assertThat(sources).containsText("The smallest value is 0.");
		assertThat(complete).isDisabled();
		field(sources, "Amount", 1).fill("7");
		assertThat(complete).isDisabled();
		sources.locator(".fjs-repeat-row-remove").first().click();

		assertThat(field(sources, "Amount")).hasValue("7");
		assertThat(sources).not().containsText("The smallest value is 0.");
		assertThat(complete).isEnabled();
	}

	@Test
	void what_is_wrong_is_said_in_a_sentence_in_the_reader_s_language() {
		var english = open("en-GB").locator(".fjs-container");
		field(english, "Currency").fill("euros");
		field(english, "First link").fill("port-alder");
		assertThat(english).containsText("Please enter three capital letters, such as EUR.");
		assertThat(english).containsText("Please enter a web address that begins with https:// or http://.");

		var french = show("fr-FR").locator(".fjs-container");
		field(french, "Monnaie").fill("euros");
		field(french, "Premier lien").fill("port-alder");
		assertThat(french).containsText("Veuillez saisir trois lettres majuscules, par exemple EUR.");
		assertThat(french).containsText("Veuillez saisir une adresse qui commence par https:// ou http://.");
		assertThat(french).not().containsText("Field must");
	}

	@Test
	void what_a_submission_lacks_is_listed_above_the_page_and_marked_at_each_field() {
		var page = open("en-GB");
		page.locator(".fjs-container").getByText("Submit now").click();
		page.click("button:has-text('Complete')");
		var notice = page.locator(".page-notifications .alert-danger");
		notice.waitFor();
		var impact = page
			.locator("[data-cc-refused]:has(> label:text-is('7 What designation would change in the city'))");
		assertThat(impact).isInViewport();
		ChromiumBrowser.picture(page, "draft-refused");

		assertThat(notice.locator(".message").innerText().lines()).hasSizeGreaterThan(15)
			.anyMatch(line -> line.startsWith("8.1 Population: "));
		assertThat(page.locator("[data-cc-refused]").count()).isGreaterThan(10);
		assertThat(notice.boundingBox().y + notice.boundingBox().height)
			.isLessThanOrEqualTo(page.locator(".page-wrap").boundingBox().y);
		notice.locator(".close:visible").click();
		assertThat(notice).hasCount(0);
		assertThat(page.locator("html.cc-refused")).hasCount(0);
	}

	@Test
	void the_files_open_beside_the_form_and_nothing_typed_is_lost() {
		var page = open("en-GB");
		var impact = field(page.locator(".fjs-container"), "7 What designation would change in the city");
		impact.fill("Our harbour sings.");

		var files = page.context().waitForPage(() -> page.click("text=Attach and check your files"));

		assertThat(files).hasURL(java.util.regex.Pattern.compile(".*" + this.alder.id + ".*"));
		assertThat(impact).hasValue("Our harbour sings.");
	}

	private void initiative(Locator list, String title) {
		field(list, "Title").fill(title);
		field(list, "What, with whom, for whom").fill("Fishers teach children.");
		field(list, "Partners").fill("Harbour Museum");
		field(list, "Estimated budget").fill("20000");
	}

	private static Locator list(Page page, String label) {
		return page.locator(".fjs-form-field-dynamiclist",
				new Page.LocatorOptions().setHas(page.locator("label:text-is('" + label + "')")));
	}

	private static Locator field(Locator form, String label) {
		return field(form, label, 0);
	}

	private static Locator field(Locator form, String label, int row) {
		return form.locator(".fjs-form-field:has(> label:text-is('" + label + "')) :is(input, textarea)").nth(row);
	}

	private Page open(String language) {
		var page = show(language);
		page.click("text=Claim");
		page.locator(".fjs-container textarea:not([disabled])").first().waitFor();
		return page;
	}

	private Page show(String language) {
		var task = this.product.getBean(TaskService.class)
			.createTaskQuery()
			.taskDefinitionKey("Activity_DraftApplication")
			.singleResult()
			.getId();
		var page = this.browser.person("browser-ada", PASSWORD, language);
		page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
		page.locator(".fjs-container textarea").first().waitFor();
		return page;
	}

}
