package org.creativecities.monitoring;

import java.util.Set;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.creativecities.ChromiumBrowser;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.network.City;
import org.creativecities.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A city finds its report in Tasklist, writes it on its page and hands it in. */
@ProductTest
class HandInReportBrowserTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	private MonitoringStory story;

	private City alder;

	private ChromiumBrowser browser;

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.story = new MonitoringStory(this.product);
		this.alder = this.story.member("Port Alder");
		this.story.opens();
		accounts.create("handing-ada", "Ada", "Quay", "ada@example.org", PASSWORD,
				Set.of("cities", this.alder.group()));
		this.browser = new ChromiumBrowser(this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
		this.story.tidy();
	}

	@Test
	void a_task_completed_too_early_comes_back_with_the_list_and_leads_to_the_page() {
		var page = this.browser.person("handing-ada", PASSWORD, "en-GB");
		page.navigate("/camunda/app/tasklist/default/");
		page.locator(".task:has-text('Port Alder'), .task:has-text('Prepare report')").first().click();
		assertThat(page.locator(".fjs-container")).containsText("Membership Monitoring Report 2023");
		assertThat(page.locator(".fjs-container")).containsText("Executive summary: an answer is missing");
		ChromiumBrowser.picture(page, "prepare-report");
		page.locator("text=Claim").first().click();
		page.locator(".fjs-container").getByText("Yes", new Locator.GetByTextOptions().setExact(true)).click();
		page.locator(".fjs-container").getByText("6 Action plan").click();
		page.locator(".fjs-container").getByText("I hand in the report for the city.").click();
		page.locator("button:has-text('Complete')").click();
		page.waitForTimeout(500);
		assertThat(this.product.getBean(Submissions.class).all(id())).isEmpty();

		page.navigate("/camunda/app/tasklist/default/");
		page.locator(".task:has-text('Prepare report')").first().click();
		assertThat(page.locator(".fjs-container")).containsText("Executive summary: an answer is missing");
		assertThat(page.locator(".fjs-container").getByLabel("6 Action plan")).isChecked();
		assertThat(page.locator(".fjs-container a:has-text('open the report')")).hasAttribute("href",
				java.util.regex.Pattern.compile(".*/reports/" + id()));
	}

	@Test
	void on_its_page_a_complete_report_is_handed_in_with_a_receipt() {
		this.story.cityWrites(this.alder);
		var page = this.browser.person("handing-ada", PASSWORD, "fr-FR");
		page.navigate("/reports/" + id());
		full(page, "report-complete-fr");
		page.locator("#consent-no").check();
		page.locator("button:has-text('Remettre le rapport')").click();

		assertThat(page.locator("[role=status]")).containsText("Le rapport a été remis");
		assertThat(page.locator("main code")).hasText(java.util.regex.Pattern.compile("[0-9a-f]{64}"));
		full(page, "report-handed-in-fr");
		assertThat(this.product.getBean(Submissions.class).last(id()))
			.hasValueSatisfying(last -> assertThat(last.by()).isEqualTo("handing-ada"));
	}

	private String id() {
		return this.story.report(this.alder).id();
	}

	private static void full(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(java.nio.file.Path.of("target", "screens", name + ".png")));
	}

}
