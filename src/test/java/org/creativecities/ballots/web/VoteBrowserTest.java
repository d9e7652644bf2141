package org.creativecities.ballots.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.creativecities.ChromiumBrowser;
import org.creativecities.ProductTest;
import org.creativecities.ballots.SecretBallotStory;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.ballots.BallotStory.ID;

/** A city votes without a mouse, and as a screen reader tells the pages. */
@ProductTest
class VoteBrowserTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Ballots ballots;

	@Autowired
	private Roll roll;

	private SecretBallotStory story;

	private ChromiumBrowser browser;

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.story = new SecretBallotStory(this.product).opens(3);
		accounts.create("keys-ada", "Ada", "Quay", "ada@example.org", PASSWORD, Set.of("city-it-town-1"));
		accounts.create("keys-officer", "Odo", "Desk", "odo@example.org", PASSWORD, Set.of("secretariat"));
		this.browser = new ChromiumBrowser(this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
	}

	@Test
	void a_city_votes_with_the_keyboard_alone() {
		var page = this.browser.person("keys-ada", PASSWORD, "en-GB", "America/Sao_Paulo");
		page.navigate("/ballots");
		tabTo(page, "Host City 2024");
		page.keyboard().press("Enter");
		page.waitForURL("**/ballots/" + ID);
		assertThat(page.getByText("Where you are (America/Sao_Paulo)")).isVisible();
		picture(page, "ballot-paper");

		tabToRadio(page);
		page.keyboard().press("ArrowDown");
		assertThat(page.getByRole(AriaRole.RADIO).nth(1)).isChecked();
		var chosen = page.getByRole(AriaRole.RADIO).nth(1).evaluate("one => one.labels[0].innerText").toString();
		page.keyboard().press("Enter");

		assertThat(page).hasTitle("Check your choice");
		assertThat(page.getByRole(AriaRole.HEADING, named("Check your choice"))).isFocused();
		assertThat(page.getByText(chosen)).isVisible();
		picture(page, "ballot-confirmation");
		tabTo(page, "Back to the paper");
		page.keyboard().press("Tab");
		assertThat(page.getByRole(AriaRole.BUTTON, named("Send the vote"))).isFocused();
		page.keyboard().press("Enter");

		assertThat(page.getByRole(AriaRole.HEADING, named("Your city has voted"))).isFocused();
		assertThat(page.getByLabel("Receipt code")).hasText(Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"));
		assertThat(page.content()).doesNotContain(chosen);
		picture(page, "ballot-receipt");
		assertThat(this.roll.turnout(this.ballots.round(ID).orElseThrow())).isEqualTo(1);
	}

	@Test
	void a_screen_reader_is_told_the_question_each_line_and_what_is_missing() {
		var page = this.browser.person("keys-ada", PASSWORD, "fr-FR");
		page.navigate("/ballots/" + ID);

		var options = this.ballots.round(ID).orElseThrow().options();
		var lines = new StringBuilder();
		options.forEach(option -> lines.append("  - radio \"").append(option.fr()).append("\"\n"));
		assertThat(page.getByRole(AriaRole.GROUP, named("Choisissez une ligne"))).matchesAriaSnapshot(
				"- group \"Choisissez une ligne\":\n" + lines + "  - 'radio \"Aucun d’eux : abstention\"'");
		assertThat(page.getByRole(AriaRole.GROUP, named("Choisissez une ligne")))
			.hasAccessibleDescription(Pattern.compile("secret et définitif"));
		assertThat(page.locator("main")).matchesAriaSnapshot("""
				- main:
				  - heading "Ville hôte 2024" [level=1]
				  - heading "Bulletin de vote" [level=2]
				""");
		assertThat(page.locator("html")).hasAttribute("lang", "fr");

		page.getByRole(AriaRole.BUTTON, named("Vérifier le choix")).press("Enter");
		var alert = page.getByRole(AriaRole.ALERT);
		assertThat(alert).containsText("Choisissez l’une des lignes du bulletin.");
		assertThat(alert).isFocused();
		page.keyboard().press("Tab");
		assertThat(page.getByRole(AriaRole.RADIO).first()).isFocused();
		assertThat(page.getByRole(AriaRole.GROUP, named("Choisissez une ligne")))
			.hasAccessibleDescription(Pattern.compile("Choisissez l’une des lignes"));
		picture(page, "ballot-refused-fr");
	}

	@Test
	void without_scripts_everything_works_and_every_field_and_button_has_a_name() {
		var page = this.browser.person("keys-ada", PASSWORD, "en-GB");
		page.route("**/*.js", route -> route.abort());
		page.navigate("/ballots/" + ID);
		assertNamed(page);
		page.getByLabel("None of them: abstain").check();
		page.getByRole(AriaRole.BUTTON, named("Check the choice")).click();
		assertNamed(page);
		page.getByRole(AriaRole.LINK, named("Back to the paper")).click();
		assertThat(page.getByLabel("None of them: abstain")).not().isChecked();
		page.getByLabel("None of them: abstain").check();
		page.getByRole(AriaRole.BUTTON, named("Check the choice")).click();
		page.getByRole(AriaRole.BUTTON, named("Send the vote")).click();
		assertThat(page.getByLabel("Receipt code")).isVisible();
	}

	@Test
	void the_desk_and_the_result_have_names_and_one_order_of_headings() {
		var page = this.browser.person("keys-officer", PASSWORD, "en-GB");
		page.navigate("/desk/ballots/" + ID);
		assertNamed(page);
		assertThat(page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1))).hasCount(1);
		picture(page, "ballot-desk");

		this.story.votes(Map.of("a", 50, "b", 30, "", 4));
		this.story.timeIsOver().isCounted().certifies("officer").certifies("head");
		page.navigate("/ballots/" + ID + "/result");
		assertNamed(page);
		assertThat(page.getByRole(AriaRole.TABLE, named("Votes"))).isVisible();
		picture(page, "ballot-result");
		page.navigate("/desk/ballots/" + ID);
		picture(page, "ballot-desk-published");
	}

	/** Presses the tab key until a link or button of this name has the focus. */
	private static void tabTo(Page page, String name) {
		tabUntil(page, "document.activeElement.innerText.trim() === '" + name + "'");
	}

	private static void tabToRadio(Page page) {
		tabUntil(page, "document.activeElement.type === 'radio'");
	}

	private static void tabUntil(Page page, String there) {
		for (var pressed = 0; pressed < 40; pressed++) {
			page.keyboard().press("Tab");
			if (Boolean.TRUE.equals(page.evaluate("() => " + there))) {
				return;
			}
		}
		throw new AssertionError("The tab key does not lead where " + there);
	}

	/** No control is nameless, and no id stands twice. */
	private static void assertNamed(Page page) {
		assertThat(page.evaluate(
				"""
						() => [...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea, main button, main a')]
						  .filter(one => !(one.labels?.length || one.ariaLabel || one.innerText?.trim()))
						  .map(one => one.outerHTML)"""))
			.isEqualTo(List.of());
		assertThat(page.evaluate("""
				() => [...document.querySelectorAll('[id]')].map(one => one.id)
				  .filter((id, at, all) => all.indexOf(id) !== at)""")).isEqualTo(List.of());
	}

	private static GetByRoleOptions named(String name) {
		return new GetByRoleOptions().setName(name).setExact(true);
	}

	private static void picture(Page page, String name) {
		page.screenshot(
				new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screens", name + ".png")));
	}

}
