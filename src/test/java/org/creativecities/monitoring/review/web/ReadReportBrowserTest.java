package org.creativecities.monitoring.review.web;

import java.util.Date;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.creativecities.ChromiumBrowser;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.review.Comments;
import org.creativecities.monitoring.review.MonitoringReadingStory;
import org.creativecities.monitoring.review.Review;
import org.creativecities.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A peer reads a report in a real browser, from the task to the verdict. */
@ProductTest
class ReadReportBrowserTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

	private static final String MARKS = ".fjs-form-field-number input";

	private static final String COMMENT = ".fjs-container textarea";

	private static final String BUDGET = "#c-budget";

	@LocalServerPort
	int port;

	@Autowired
	Comments comments;

	ReadingScene scene;

	MonitoringReadingStory story;

	Review review;

	ChromiumBrowser browser;

	@BeforeEach
	void a_peer_has_accepted(@Autowired ApplicationContext product, @Autowired ClockTravel clock,
			@Autowired Accounts accounts) {
		clock.to(ReadingScene.START);
		this.scene = new ReadingScene(product);
		this.scene.members(2, "XB", "lace");
		var port = this.scene.member("Port Alder", "XA", "lace");
		this.story = new MonitoringReadingStory(product, this.scene.handedIn(port)).assigned().begins().allAccept();
		this.review = this.story.live().get(0);
		accounts.create("reading-ines", "Ines", "First", "ines@example.org", PASSWORD,
				Set.of("cities", this.review.group()));
		this.browser = new ChromiumBrowser(this.port);
	}

	@AfterEach
	void strike() {
		this.browser.close();
		this.scene.remove();
	}

	@Test
	void a_peer_opens_the_file_pins_a_comment_marks_judges_and_hands_in() {
		var page = this.browser.person("reading-ines", PASSWORD, "en-GB");
		page.clock().setSystemTime(Date.from(ReadingScene.START));
		page.navigate(TASKLIST);
		assertThat(page.locator(".tasks-list li.task")).hasCount(1);
		page.click(".tasks-list li.task a");
		assertThat(page.locator(".fjs-container")).containsText("Port Alder");
		var link = page.locator(".fjs-container a[href*='/reviews/" + this.review.id() + "']").getAttribute("href");

		page.navigate(link);
		assertThat(page.locator("h1")).hasText("Report 2023 of Port Alder");
		page.fill(BUDGET, "Who pays for the second year?");
		page.keyboard().press("Tab");
		assertThat(page.locator("#pinned-budget")).hasText("Saved");
		page.reload();
		assertThat(page.locator(BUDGET)).hasValue("Who pays for the second year?");
		ChromiumBrowser.picture(page, "read-report");

		page.navigate(TASKLIST);
		page.click(".tasks-list li.task a");
		page.click("text=Claim");
		page.locator(COMMENT + ":not([disabled])").waitFor();
		for (var section = 0; section < 6; section++) {
			page.locator(MARKS).nth(section).fill("3");
		}
		assertThat(page.getByText("Was the last action plan kept?")).hasCount(0);
		choose(page, "Is the new action plan credible?", "Yes");
		page.fill(COMMENT, "A fine report.");
		page.getByText("Very satisfactory").click();
		page.click("button:has-text('Complete')");
		assertThat(page.locator(".page-notifications .alert").first())
			.containsText("Comment: at least 30 words are asked for; these are 3.");
		page.fill(COMMENT, MonitoringReadingStory.COMMENT);
		page.click("button:has-text('Complete')");

		assertThat(page.locator(".tasks-list li.task")).hasCount(0);
		assertThat(this.story.review(this.review.id()).state()).isEqualTo(Review.State.RECORDED);
		assertThat(this.comments.of(this.review.id())).containsOnlyKeys("budget");
	}

	private static void choose(Page page, String question, String answer) {
		page.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText(question))
			.getByText(answer, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
			.click();
	}

}
