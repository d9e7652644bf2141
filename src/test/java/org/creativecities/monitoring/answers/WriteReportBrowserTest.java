package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.creativecities.ChromiumBrowser;
import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.monitoring.answers.ReportScene.rows;
import static org.creativecities.monitoring.answers.ReportScene.value;

/** A city writes its report in a real browser: as one types, logged out, and by two. */
@ProductTest
class WriteReportBrowserTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	private ReportScene alder;

	private ChromiumBrowser browser;

	private final List<String> complaints = new ArrayList<>();

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.alder = new ReportScene(this.product);
		for (var name : List.of("Ada", "Bo")) {
			accounts.create("writing-" + name, name, "Quay", name + "@example.org", PASSWORD,
					Set.of("cities", "city-" + ReportScene.CITY));
		}
		this.browser = new ChromiumBrowser(this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
		this.alder.ends();
	}

	@Test
	void what_is_typed_is_counted_and_saved_by_itself() {
		var page = open("Ada", "en-GB", 1);

		page.locator("#summary-0-value").pressSequentially("L’été à l’eau, well-known");
		assertThat(page.locator("#summary-0-value-words")).hasText("4 of 400 words");
		assertThat(page.locator("#state-summary")).containsText("Saved by Ada Quay");
		page.locator("#summary-0-value").pressSequentially(" again");
		assertThat(page.locator("#summary-0-value-words")).hasText("5 of 400 words");
		page.waitForCondition(() -> stored("summary").endsWith("again"));

		page.reload();
		assertThat(page.locator("#summary-0-value")).hasValue("L’été à l’eau, well-known again");
		assertThat(page.locator("#state-summary")).not().containsText("could not be saved");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void who_is_logged_out_while_writing_finds_the_text_again() {
		var page = open("Ada", "en-GB", 1);
		page.context().clearCookies();

		page.locator("#summary-0-value").pressSequentially("A thought in the evening.");
		assertThat(page.locator("#lost")).isVisible();
		ChromiumBrowser.picture(page, "report-logged-out");
		assertThat(this.product.getBean(Answers.class).current(this.alder.id)).isEmpty();
		page.locator("#lost a").click();
		page.fill("#username", "writing-Ada");
		page.fill("#password", PASSWORD);
		page.click("main button");

		assertThat(page.locator("#summary-0-value")).hasValue("A thought in the evening.");
		assertThat(page.locator("#state-summary")).containsText("could not be saved then");
		page.locator("#q-summary .btn-primary").click();
		assertThat(page.locator("#state-summary")).containsText("Saved by Ada Quay");
		page.reload();
		assertThat(page.locator("#summary-0-value")).hasValue("A thought in the evening.");
		assertThat(page.locator("#state-summary")).not().containsText("could not be saved");
	}

	@Test
	void of_two_colleagues_the_second_sees_both_answers_and_loses_none() {
		this.alder.writes("summary", value("We cook."));
		var ada = open("Ada", "en-GB", 1);
		var bo = open("Bo", "fr-FR", 1);

		ada.locator("#summary-0-value").fill("We cook and sing.");
		assertThat(ada.locator("#state-summary")).containsText("Saved by Ada Quay");
		bo.locator("#summary-0-value").fill("We cook well.");
		assertThat(bo.locator("#state-summary .alert")).containsText("Ada Quay a modifié cette réponse");
		ChromiumBrowser.picture(bo, "report-two-at-once");
		assertThat(bo.locator("#summary-0-value")).hasValue("We cook well.");
		assertThat(bo.locator("#state-summary blockquote")).containsText("We cook and sing.");
		assertThat(stored("summary")).isEqualTo("We cook and sing.");

		bo.locator("button[name=over]").click();
		assertThat(bo.locator("#state-summary")).containsText("Enregistré par Bo Quay");
		assertThat(stored("summary")).isEqualTo("We cook well.");
		assertThat(this.product.getBean(Answers.class).history(this.alder.id, "summary")).hasSize(3);
	}

	@Test
	void an_initiative_is_written_with_the_keyboard_alone_and_a_picked_city_becomes_a_tick() {
		var page = open("Ada", "en-GB", 6);

		page.locator("#planInternational-0-title").focus();
		page.keyboard().type("Salt route");
		page.keyboard().press("Tab");
		page.keyboard().type("With a sister harbour.");
		page.keyboard().press("Tab");
		page.keyboard().type("Birch Falls (XJ)");
		page.keyboard().press("Tab");

		assertThat(page.locator("#q-planInternational label:has-text('Birch Falls (XJ)')")).isVisible();
		assertThat(page.locator("#planInternational-0-cities-more")).hasValue("");
		assertThat(page.locator("#planInternational-0-text")).hasValue("With a sister harbour.");
		page.locator("#add-planInternational").press("Enter");
		assertThat(page.locator("#planInternational-1-title")).isFocused();
		page.keyboard().type("Second");
		page.waitForResponse("**/questions/planInternational",
				() -> page.locator("#save-planInternational").press("Enter"));
		assertThat(page.locator("#state-planInternational")).containsText("2 ·");
		assertThat(page.locator("#save-planInternational")).isFocused();
		page.locator("#q-planInternational button[value=remove-1]").press("Enter");
		assertThat(page.locator("#planInternational-1-title")).hasCount(0);
		assertThat(page.locator("#h-planInternational")).isFocused();
		assertThat(page.locator("#state-planInternational")).not().containsText("at least one initiative");
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void the_whole_report_can_be_read_on_a_phone_and_in_french() {
		this.alder.reportedBefore(ReportScene.complete()
			.entrySet()
			.stream()
			.filter(entry -> !entry.getKey().equals("meetings") && !entry.getKey().equals("general"))
			.collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
		this.product.getBean(Prefill.class).prefill(this.alder.id);
		this.alder.writes("localInitiatives", rows(ReportScene.initiative("Nets", List.of("4", "14"))));
		var page = open("Bo", "fr-FR", 6);
		full(page, "report-section-6-fr");
		page.navigate("/reports/" + this.alder.id);
		full(page, "report-overview-fr");
		page.navigate("/reports/" + this.alder.id + "?section=2&lang=en");
		full(page, "report-section-2");
		page.setViewportSize(390, 800);
		for (var section : List.of("", "?section=2", "?section=4", "?section=6")) {
			page.navigate("/reports/" + this.alder.id + section);
			full(page, "report-phone" + section.replaceAll("\\W", "-"));
			assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")).as(section)
				.isEqualTo(true);
		}
		assertThat(this.complaints).isEmpty();
	}

	private Page open(String name, String language, int section) {
		var page = this.browser.person("writing-" + name, PASSWORD, language);
		page.onConsoleMessage(message -> {
			if ("error".equals(message.type())) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError(this.complaints::add);
		page.navigate("/reports/" + this.alder.id + "?section=" + section);
		return page;
	}

	private String stored(String question) {
		var answer = this.product.getBean(Answers.class).current(this.alder.id).get(question);
		return (answer != null) ? String.valueOf(answer.content().get(Question.VALUE)) : "";
	}

	private static void full(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
			.setPath(java.nio.file.Path.of("target", "screens", name + ".png")));
	}

}
