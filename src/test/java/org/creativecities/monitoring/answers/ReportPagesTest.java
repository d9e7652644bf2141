package org.creativecities.monitoring.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.monitoring.answers.ReportScene.initiative;
import static org.creativecities.monitoring.answers.ReportScene.rows;
import static org.creativecities.monitoring.answers.ReportScene.value;

/** The pages on which a city writes its report, through a browser. */
@ProductTest
class ReportPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	private ReportScene alder;

	private String page;

	private Browser ada;

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.alder = new ReportScene(this.product);
		this.page = "/reports/" + this.alder.id;
		person(accounts, "ada", "city-" + ReportScene.CITY);
		person(accounts, "bo", "city-" + ReportScene.CITY);
		person(accounts, "officer", "secretariat");
		person(accounts, "stranger", "city-xj-birch-falls");
		this.ada = browser("ada");
	}

	@AfterEach
	void tidy() {
		this.alder.ends();
	}

	@Test
	void a_city_sees_where_its_report_stands_and_what_is_missing_in_both_languages() {
		this.alder.writes("summary", value("We cook."));

		assertThat(this.ada.get(this.page).body())
			.contains("Membership Monitoring Report 2023 of Port Alder", "being written", "2020–2023",
					"30 November 2023 23:59 (Paris time)", "Focal points: name at least one", "Major local initiatives",
					"Ada ada")
			.doesNotContain("??");
		assertThat(this.ada.get(this.page + "?lang=fr").body())
			.contains("Rapport de suivi 2023 de Port Alder", "Points focaux : nommez-en au moins un",
					"Principales initiatives locales")
			.doesNotContain("??");
	}

	@Test
	void every_section_shows_its_questions_in_both_languages() {
		this.alder.writesAll();
		for (var section = 1; section <= 7; section++) {
			for (var language : List.of("en", "fr")) {
				assertThat(this.ada.get(this.page + "?section=" + section + "&lang=" + language).body())
					.contains("data-keep=", "cc-question")
					.doesNotContain("??");
			}
		}
	}

	@Test
	void to_a_stranger_a_report_does_not_exist_and_an_officer_reads_it_only() {
		this.alder.writes("summary", value("We cook."));

		assertThat(browser("stranger").get(this.page).statusCode()).isEqualTo(404);
		var officer = browser("officer");
		var section = officer.get(this.page + "?section=1").body();
		assertThat(section).contains("We cook.").doesNotContain("<textarea");
		assertThat(post(officer, "summary", Map.of("0.value", "We sing.", "action", "save")).statusCode())
			.isEqualTo(404);
		assertThat(this.ada.get("/reports/MMR-2023-xj-nowhere").statusCode()).isEqualTo(404);
	}

	@Test
	void without_scripts_an_answer_is_saved_by_its_button() {
		assertThat(post(this.ada, "summary", Map.of("0.value", "We cook.", "version", "0", "action", "save")).headers()
			.firstValue("Location")
			.orElse("")).endsWith(this.page + "?section=1#q-summary");

		assertThat(this.ada.get(this.page + "?section=1").body()).contains("We cook.", "2 of 400 words", "Saved by");
	}

	@Test
	void what_cannot_be_right_is_said_and_stays_in_the_field() {
		var fields = new LinkedHashMap<String, String>(
				Map.of("0.title", "Nets", "0.sdgs", "18", "version", "0", "action", "save"));

		var answer = post(this.ada, "localInitiatives", fields);

		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains(
				"1 · Sustainable Development Goals: There is no Sustainable Development Goal 18", "value=\"Nets\"");
	}

	@Test
	void of_two_colleagues_at_once_the_second_sees_both_answers_and_decides() {
		this.alder.writes("summary", value("We cook."));
		post(browser("bo"), "summary", Map.of("0.value", "We cook and sing.", "version", "1", "action", "save"));

		var second = part("summary", Map.of("0.value", "We cook well.", "version", "1", "action", "keep"));

		assertThat(second).contains("changed this answer", "We cook and sing.", "Store mine")
			.doesNotContain("hx-swap-oob=\"true\" id=\"version-summary\"");
		assertThat(stored("summary")).isEqualTo("We cook and sing.");

		assertThat(part("summary", Map.of("0.value", "We cook well.", "version", "1", "over", "2")))
			.contains("id=\"q-summary\"");
		assertThat(stored("summary")).isEqualTo("We cook well.");
	}

	@Test
	void a_saved_answer_brings_its_version_and_how_far_the_report_is() {
		var kept = part("summary", Map.of("0.value", "We cook.", "version", "0", "action", "keep"));

		assertThat(kept).contains("data-state=\"stored\"", "id=\"version-summary\"", "value=\"1\"", "id=\"progress\"")
			.doesNotContain("<textarea");
	}

	@Test
	void rows_are_added_and_removed_and_nothing_entered_is_lost() {
		var first = new LinkedHashMap<>(
				Map.of("0.title", "Nets", "0.text", "Fishers teach.", "version", "0", "action", "add"));
		assertThat(part("planLocal", first)).contains("Nets", "No. 2").doesNotContain("No. 3");

		assertThat(
				part("planLocal", Map.of("0.title", "Nets", "1.title", "Ovens", "version", "1", "action", "remove-0")))
			.contains("Ovens")
			.doesNotContain("value=\"Nets\"");
	}

	@Test
	void a_picked_city_becomes_a_tick() {
		assertThat(part("planInternational",
				Map.of("0.title", "Salt", "0.cities", "Birch Falls (XJ)", "version", "0", "action", "save")))
			.contains("value=\"xj-birch-falls\"", "Birch Falls (XJ)");
	}

	@Test
	void the_last_report_stands_beside_and_is_carried_forward() {
		this.alder.reportedBefore(Map.of("communication", value("A page & a day.")));

		var section = this.ada.get(this.page + "?section=6").body();
		assertThat(section).contains("In the report of 2019", "A page &amp; a day.", "Take over the answer of 2019");

		assertThat(part("communication", Map.of("version", "0", "action", "carry"))).contains("unchanged since 2019")
			.doesNotContain("Take over the answer");
		assertThat(part("communication", Map.of("0.value", "A song.", "version", "1", "action", "save")))
			.contains("changed since 2019");
	}

	@Test
	void each_line_of_the_last_plan_is_shown_as_promised() {
		this.alder.reportedBefore(Map.of("planLocal", rows(Map.of("title", "Ovens", "text", "An oven each."))));
		this.product.getBean(Prefill.class).prefill(this.alder.id);

		assertThat(this.ada.get(this.page + "?section=6").body()).contains("1. Ovens", "An oven each.");
		assertThat(part("commitments", Map.of("0.line", "1", "0.status", "dropped", "version", "0", "action", "save")))
			.contains("say of each line what became of it");
		assertThat(part("commitments",
				Map.of("0.line", "1", "0.status", "dropped", "0.why", "Flood.", "version", "1", "action", "save")))
			.doesNotContain("say of each line");
	}

	@Test
	void what_a_lost_session_left_in_the_browser_comes_back_unsaved() {
		assertThat(part("summary", Map.of("0.value", "Half a thought", "version", "0", "action", "restore")))
			.contains("Half a thought", "could not be saved then");
		assertThat(this.product.getBean(Answers.class).current(this.alder.id)).isEmpty();
	}

	@Test
	void a_save_without_a_session_is_no_page_to_swap_in() {
		var anonymous = new Browser(this.port);

		assertThat(anonymous
			.send("POST", this.page + "/questions/summary", "", "HX-Request", "true", "Sec-Fetch-Dest", "empty")
			.statusCode()).isIn(401, 403);
	}

	@Test
	void script_in_an_answer_stays_text() {
		this.alder.writes("summary", value("<script>alert(1)</script>"));

		assertThat(this.ada.get(this.page + "?section=1").body()).contains("&lt;script&gt;alert(1)")
			.doesNotContain("<script>alert");
	}

	@Test
	void in_a_revision_closed_sections_are_read_only_and_the_changes_are_shown_word_by_word() {
		this.alder.writesAll();
		this.product.getBean(Submissions.class).submit(this.alder.id);
		this.product.getBean(Reports.class).become(this.alder.id, State.REVISING);
		this.product.getBean(OpenSections.class).only(this.alder.id, Set.of(4));

		assertThat(this.ada.get(this.page + "?section=1").body()).contains("This section is closed")
			.doesNotContain("<textarea");
		this.alder.writes("localInitiatives", rows(initiative("Nets and boats", List.of("4", "14"))));
		this.product.getBean(Submissions.class).submit(this.alder.id);

		assertThat(this.ada.get(this.page + "/changes").body())
			.contains("From no. 1 to no. 2", "Major local initiatives", "<ins> and boats</ins>")
			.doesNotContain("Executive summary</h2>", "??");
		assertThat(this.ada.get(this.page + "?lang=fr").body()).contains("Accusés de réception").doesNotContain("??");
	}

	@Test
	void while_a_city_revises_the_comments_of_its_peers_stand_beside_the_questions_without_names() {
		this.alder.writesAll();
		this.product.getBean(Submissions.class).submit(this.alder.id);
		this.product.getBean(JdbcClient.class)
			.sql("""
					INSERT INTO mmr_review (id, report_id, number, round, kind, reader, state, proposed_at, proposed_by, answer_by,
					  verdict, comment, recorded_at) VALUES ('R', ?, 1, 0, 'ARBITER', 'xj-birch-falls', 'RECORDED', now(), 'x', now(),
					  'needs-revision', 'Good.', now())""")
			.param(this.alder.id)
			.update();
		this.product.getBean(JdbcClient.class)
			.sql("INSERT INTO mmr_comment VALUES ('R', 'localInitiatives', 'More about the schools, please.', 'birch', now())")
			.update();
		assertThat(this.ada.get(this.page + "?section=4").body()).doesNotContain("More about the schools");

		this.product.getBean(Reports.class).nextRound(this.alder.id);
		this.product.getBean(Reports.class).become(this.alder.id, State.REVISING);

		assertThat(this.ada.get(this.page + "?section=4").body())
			.contains("Your peers say", "More about the schools, please.")
			.doesNotContain(">birch<");
	}

	@Test
	void a_version_that_never_was_is_refused_with_a_sentence_and_what_was_typed_stays() {
		for (var version : List.of("abc", "99", "-1")) {
			var answer = post(this.ada, "summary", Map.of("0.value", "We cook.", "version", version, "action", "save"));

			assertThat(answer.statusCode()).as(version).isEqualTo(422);
			assertThat(answer.body()).contains("This page does not fit the report any more.", "We cook.");
		}
		assertThat(this.product.getBean(Answers.class).current(this.alder.id)).isEmpty();
	}

	@Test
	void each_version_of_an_answer_can_be_read_by_its_city_and_by_officers() {
		this.alder.writesAll().writes("summary", value("We cooked."));
		this.product.getBean(Submissions.class).submit(this.alder.id);
		var versions = this.page + "/questions/summary/versions";

		assertThat(this.ada.get(this.page + "?section=1").body()).contains(versions);
		assertThat(this.ada.get(versions).body())
			.contains("Versions of an answer: Executive summary", "No. 2", "We cooked.", "handed in: no. 1", "No. 1",
					"The harbour became a school of cooking.")
			.doesNotContain("??");
		assertThat(browser("officer").get(versions + "?lang=fr").body()).contains("remis : n° 1").doesNotContain("??");
		assertThat(browser("stranger").get(versions).statusCode()).isEqualTo(404);
		assertThat(this.ada.get(this.page + "/questions/nothing/versions").statusCode()).isEqualTo(404);
	}

	@Test
	void a_city_finds_the_way_back_to_all_its_reports() {
		assertThat(this.ada.get(this.page).body()).contains("href=\"/reports\"", "Our monitoring reports");
		assertThat(browser("officer").get(this.page).body()).doesNotContain("Our monitoring reports</a></p>");
	}

	@Test
	void more_time_is_asked_for_with_days_and_a_reason() {
		assertThat(ask("extension", Map.of("days", "many", "reason", ""))).contains("role=\"alert\"")
			.doesNotContain("??");
		assertThat(this.product.getBean(org.creativecities.monitoring.report.Extensions.class).of(this.alder.id))
			.isEmpty();
		assertThat(ask("exemption", Map.of("reason", " "))).contains("role=\"alert\"").doesNotContain("??");
		assertThat(this.ada.get(this.page + "?lang=fr").body()).contains("Demander un délai").doesNotContain("??");
	}

	@Test
	void an_officer_keeps_what_the_network_remembers_and_the_next_report_begins_with_it() {
		var officer = browser("officer");
		var memory = "/desk/memory?city=" + ReportScene.CITY;

		remember(officer,
				Map.of("kind", "HOSTED", "day", "2021-05-04", "title", "Meeting of cooks", "what", "working"));
		assertThat(officer.get(memory).body()).contains("Meeting of cooks", "4 May 2021", "pages-officer")
			.doesNotContain("??");
		remember(officer, Map.of("kind", "SUPPORT", "day", "2021-02-30", "title", "A translator", "what", "kind"));
		assertThat(officer.get(memory + "&lang=en").body()).contains("There is no day “2021-02-30”.",
				"value=\"A translator\"");

		this.product.getBean(Prefill.class).prefill(this.alder.id);
		assertThat(this.ada.get(this.page + "?section=3").body()).contains("Meeting of cooks");
		assertThat(this.ada.get(memory).statusCode()).isEqualTo(403);
	}

	private void remember(Browser officer, Map<String, String> fields) {
		var form = new LinkedHashMap<>(fields);
		form.put("_csrf", Browser.token(officer.get("/desk/memory?city=" + ReportScene.CITY).body()));
		officer.post("/desk/memory/" + ReportScene.CITY, form);
	}

	private String ask(String what, Map<String, String> fields) {
		var form = new LinkedHashMap<>(fields);
		form.put("_csrf", Browser.token(this.ada.get(this.page + "?lang=en").body()));
		this.ada.post(this.page + "/" + what, form);
		return this.ada.get(this.page).body();
	}

	private String stored(String question) {
		return String
			.valueOf(this.product.getBean(Answers.class).current(this.alder.id).get(question).content().get("value"));
	}

	/** As a page with scripts sends it. */
	private String part(String question, Map<String, String> fields) {
		var form = new LinkedHashMap<>(fields);
		form.put("_csrf", Browser.token(this.ada.get(this.page + "?section=1").body()));
		return this.ada.post(this.page + "/questions/" + question, form, "HX-Request", "true").body();
	}

	private java.net.http.HttpResponse<String> post(Browser browser, String question, Map<String, String> fields) {
		var form = new LinkedHashMap<>(fields);
		form.put("_csrf", Browser.token(browser.get(this.page + "?section=1").body()));
		return browser.post(this.page + "/questions/" + question, form);
	}

	private static void person(Accounts accounts, String name, String group) {
		accounts.create("pages-" + name, "Ada", name, name + "@example.org", PASSWORD, Set.of(group));
	}

	private Browser browser(String name) {
		return new Browser(this.port).loggedIn("pages-" + name, PASSWORD);
	}

}
