package org.creativecities.ballots.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.creativecities.ChromiumBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
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
	void a_run_off_is_judged_round_by_round() throws IOException {
		var honest = HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 2), List.of(2, 2, 1));
		assertThat(checked(honest, honest, "en-GB", "").locator("h2")).containsText("All is right");

		for (var forged : List.of(HonestPack.withRunOff(new int[] { 8, 1, 1 }, List.of(1, 3), List.of(3, 3, 1)),
				HonestPack.withRunOff(new int[] { 4, 4, 2 }, List.of(1, 3), List.of(3, 3, 1)))) {
			var page = checked(forged, forged, "en-GB", "");
			assertThat(page.locator("h2")).containsText("NOT RIGHT");
			assertThat(page.locator("#found")).containsText("A run-off was not due");
		}
	}

	@Test
	void the_kind_is_derived_and_not_believed() throws IOException {
		var honest = HonestPack.of(6, 3, 1, 2);
		var result = new Pack.Result("NO_CHOICE", Map.of(), honest.result().order(), true,
				honest.result().certifiedBy());
		var forged = new Pack(honest.format(), honest.ballot(), honest.title(), honest.rules(), honest.drawWords(),
				honest.rulesHash(), honest.electorate(), honest.rounds(), List.of(), List.of(), honest.log(), result,
				Proofs.result(honest.rounds(), List.of(), List.of(), honest.log(), result));

		assertThat(checked(forged, forged, "en-GB", "").locator("#found"))
			.containsText("Counted again, the result is another one");
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

	/** Each with the root and the hash that a forger would publish. */
	@Test
	void each_forgery_is_named() throws IOException {
		var round = HonestPack.of(6, 3, 1, 2).rounds().get(0);
		var cities = round.roll().stream().map(Pack.Mark::city).toList();
		var twice = new java.util.ArrayList<>(round.roll());
		twice.set(0, round.roll().get(1));
		var stranger = new java.util.ArrayList<>(round.roll());
		stranger.set(0, new Pack.Mark("it-nowhere", round.roll().get(0).hour()));
		var late = new java.util.ArrayList<>(round.roll());
		late.set(0, new Pack.Mark(cities.get(0), "2021-09-30T10:00:00Z"));
		var codes = new java.util.ArrayList<>(round.codes());
		codes.set(0, "0000-0000-0000-0000");
		var choices = new java.util.ArrayList<>(round.choices());
		choices.set(0, 9);

		names("stands on the roll twice", with(round, twice, round.codes(), round.choices()));
		names("not in the electorate", with(round, stranger, round.codes(), round.choices()));
		names("outside the time", with(round, late, round.codes(), round.choices()));
		names("receipt codes are not those", with(round, round.roll(), codes, round.choices()));
		names("stands on no paper", with(round, round.roll(), round.codes(), choices));
		names("not equally many", with(round, round.roll(), round.codes(), choices.subList(1, choices.size())));
	}

	private void names(String defect, Pack forged) throws IOException {
		var page = checked(forged, forged, "en-GB", "");
		assertThat(page.locator("h2")).containsText("NOT RIGHT");
		assertThat(page.locator("#found")).containsText(defect);
		assertThat(page.locator("#found")).not().containsText("not the one that was published");
	}

	private static Pack with(Pack.Round round, List<Pack.Mark> roll, List<String> codes, List<Integer> choices) {
		var honest = HonestPack.of(6, 3, 1, 2);
		var root = Proofs.root(honest.rulesHash(), Proofs.FIRST, Proofs.Paper.of(round), honest.electorate(), roll,
				round.papers());
		var rounds = List.of(new Pack.Round(1, round.options(), round.opensAt(), round.closesAt(), false, roll,
				round.papers(), root, codes, choices));
		return new Pack(honest.format(), honest.ballot(), honest.title(), honest.rules(), honest.drawWords(),
				honest.rulesHash(), honest.electorate(), rounds, List.of(), List.of(), honest.log(), honest.result(),
				Proofs.result(rounds, List.of(), List.of(), honest.log(), honest.result()));
	}

	@Test
	void a_table_that_the_page_does_not_know_is_not_called_right() throws IOException {
		var honest = HonestPack.of(6, 3, 1, 2);
		var known = honest.rules();
		var rules = new org.creativecities.ballots.rules.Rules(known.mode(), known.seats(), known.quorum(),
				known.majority(), known.runOff(), known.openDays(), known.prolongDays(), known.runOffDays(),
				known.table() + "\n", known.precedence());
		var rulesHash = Proofs.rules(honest.ballot(), honest.title(), rules, honest.drawWords());
		var round = HonestPack.round(rulesHash, 1, Proofs.FIRST, honest.rounds().get(0).options(), honest.electorate(),
				honest.rounds().get(0).choices());
		var other = new Pack(honest.format(), honest.ballot(), honest.title(), rules, honest.drawWords(), rulesHash,
				honest.electorate(), List.of(round), List.of(), List.of(), honest.log(), honest.result(),
				Proofs.result(List.of(round), List.of(), List.of(), honest.log(), honest.result()));

		assertThat(checked(other, other, "en-GB", "").locator("h2")).containsText("NOT CHECKED to the end");
	}

	private Page checked(Pack file, Pack published, String language, String code) throws IOException {
		var json = Files.writeString(this.folder.resolve("pack.json"), JsonMapper.shared().writeValueAsString(file));
		var page = browser.window(language);
		page.navigate(PAGE.toUri().toString());
		page.locator("#file").setInputFiles(json);
		page.locator("#root").fill(published.rounds().get(published.rounds().size() - 1).root());
		page.locator("#hash").fill(published.hash());
		page.locator("#code").fill(code);
		page.locator("button").click();
		return page;
	}

}
