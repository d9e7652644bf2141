package org.creativecities.ballots.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import org.creativecities.ChromiumBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The page with which a ballot is checked in a browser, without any server. */
class VerifyPageBrowserTest {

	private static final Path PAGE = Path.of("src/main/resources/ballots/verify-ballot.html");

	private static ChromiumBrowser browser;

	@TempDir
	private Path folder;

	@BeforeAll
	static void start() {
		browser = new ChromiumBrowser(0);
	}

	@AfterAll
	static void stop() {
		browser.close();
	}

	@Test
	void an_honest_file_is_right_and_a_receipt_is_found() throws IOException {
		var pack = HonestPack.of(6, 3, 1, 2);

		var page = checked(pack, pack, "en-GB", pack.rounds().get(0).codes().get(3));

		assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.STATUS)).containsText("All is right");
		assertThat(page.locator("#found")).containsText("Result: Bid 1");
		assertThat(page.locator("#found")).containsText("Your receipt code is in the list");
	}

	@Test
	void a_draw_is_repeated_in_french() throws IOException {
		var pack = HonestPack.of(4, 4, 1, 0);

		assertThat(checked(pack, pack, "fr-FR", "").locator("h2")).containsText("Tout est juste");
	}

	@Test
	void a_file_with_another_result_is_not_right_whatever_stands_in_it() throws IOException {
		var other = HonestPack.of(1, 6, 3, 2);

		var page = checked(other, HonestPack.of(6, 3, 1, 2), "en-GB", "0000-0000-0000-0000");

		assertThat(page.locator("h2")).containsText("NOT RIGHT");
		assertThat(page.locator("#found")).containsText("not the one whose hash was published");
		assertThat(page.locator("#found")).not().containsText("in the list");
	}

	@Test
	void a_code_is_found_however_it_is_typed() throws IOException {
		var pack = HonestPack.of(6, 3, 1, 2);
		var code = pack.rounds()
			.get(0)
			.codes()
			.get(0)
			.toLowerCase(java.util.Locale.ROOT)
			.replace('-', ' ')
			.replace('0', 'o');

		assertThat(checked(pack, pack, "en-GB", code).locator("#found"))
			.containsText("Your receipt code is in the list");
	}

	@Test
	void a_run_off_is_judged_round_by_round_without_who_withdrew() throws IOException {
		for (var honest : List.of(HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1)),
				HonestPack.withRunOff(new int[] { 5, 4, 2 }, List.of(1, 2), List.of(2, 2, 1, 1)),
				HonestPack.first(4, 4, 2).runOff(2, List.of(1, 2), List.of(2, 2, 1)).withdraws(3, 2).pack(),
				HonestPack.first(3, 3, 3).stops(2).withdraws(1, 2).runOff(3, List.of(2, 3), List.of(2, 2, 3)).pack(),
				HonestPack.first(4, 4, 2).stops(2).withdraws(1, 2).pack())) {
			assertThat(checked(honest, honest, "en-GB", "").locator("h2")).containsText("All is right");
		}
	}

	/** The same that are shown to the command. */
	@TestFactory
	Stream<DynamicTest> each_forgery_is_named() {
		var page = browser.window("en-GB");
		page.navigate(PAGE.toUri().toString());
		return Forgery.all().map(forgery -> DynamicTest.dynamicTest(forgery.what(), () -> {
			page.reload();
			check(page, forgery.file(), forgery.root(), forgery.hash(), "");
			assertThat(page.locator("h2")).containsText("NOT RIGHT");
			assertThat(page.locator("#found")).containsText(forgery.sentence());
		}));
	}

	/** The same that are shown to the command. */
	@TestFactory
	Stream<DynamicTest> an_honest_file_to_which_something_was_added_is_refused() {
		var honest = Addition.HONEST;
		var page = browser.window("en-GB");
		page.navigate(PAGE.toUri().toString());
		return Addition.all().map(addition -> DynamicTest.dynamicTest(addition.what(), () -> {
			page.reload();
			check(page, addition.text(), Forgery.root(honest), honest.hash(), "");
			assertThat(page.locator("h2")).containsText("NOT RIGHT");
			assertThat(page.locator("#found")).containsText("This is not the file as it was published");
		}));
	}

	@Test
	void the_root_of_an_earlier_round_is_told_from_a_wrong_one() throws IOException {
		var pack = HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1));

		var page = checked(pack, pack.rounds().get(0).root(), pack.hash(), "en-GB", "");

		assertThat(page.locator("h2")).containsText("NOT RIGHT");
		assertThat(page.locator("#found li")).hasText(
				"The root that you entered is that of an earlier round. It proves nothing of what came after it: take the one of the last round, which binds both.");
	}

	@Test
	void a_code_that_is_missing_stands_above_all_else_and_times_are_those_of_paris() throws IOException {
		var pack = HonestPack.of(6, 3, 1, 2);

		var page = checked(pack, pack, "en-GB", "0000-0000-0000-0000");

		assertThat(page.locator("h2")).containsText("Your receipt code is NOT in the list");
		assertThat(page.locator("#found")).hasClass("wrong");
		assertThat(page.locator("#found")).containsText("The file is right, but your code is not in it.");
		assertThat(page.locator("#found")).containsText("(Paris)");
		assertThat(page.locator("#found")).not().containsText("00Z");
	}

	@Test
	void a_file_that_is_laid_out_otherwise_is_right() throws IOException {
		var pack = HonestPack.withTable(HonestPack.table());
		var page = browser.window("en-GB");
		page.navigate(PAGE.toUri().toString());

		check(page, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(pack), Forgery.root(pack),
				pack.hash(), "");

		assertThat(page.locator("h2")).containsText("All is right");
	}

	@Test
	void a_table_that_the_page_does_not_know_is_not_called_right() throws IOException {
		var other = HonestPack.withTable(HonestPack.table() + "\n");

		assertThat(checked(other, other, "en-GB", "").locator("h2")).containsText("NOT CHECKED to the end");
	}

	private Page checked(Pack file, Pack published, String language, String code) throws IOException {
		return checked(file, Forgery.root(published), published.hash(), language, code);
	}

	private Page checked(Pack file, String root, String hash, String language, String code) throws IOException {
		var page = browser.window(language);
		page.navigate(PAGE.toUri().toString());
		check(page, file, root, hash, code);
		return page;
	}

	private void check(Page page, Pack file, String root, String hash, String code) throws IOException {
		check(page, JsonMapper.shared().writeValueAsString(file), root, hash, code);
	}

	private void check(Page page, String text, String root, String hash, String code) throws IOException {
		var json = Files.writeString(this.folder.resolve("pack.json"), text);
		page.locator("#file").setInputFiles(json);
		page.locator("#root").fill(root);
		page.locator("#hash").fill(hash);
		page.locator("#code").fill(code);
		page.locator("button").click();
	}

}
