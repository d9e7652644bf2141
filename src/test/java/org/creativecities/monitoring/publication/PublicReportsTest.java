package org.creativecities.monitoring.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.monitoring.MonitoringStory;
import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.network.City;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.creativecities.workflow.FormRefused;
import org.creativecities.workflow.InputRefused;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.monitoring.MonitoringStory.COHORT;
import static org.creativecities.monitoring.MonitoringStory.OFFICER;
import static org.creativecities.monitoring.MonitoringStory.YEAR;
import static org.creativecities.monitoring.MonitoringStory.form;

/** What everybody may read of a report, and how a publication is taken back. */
@ProductTest
class PublicReportsTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Accounts accounts;

	private MonitoringStory story;

	private City alder;

	private String report;

	@BeforeEach
	void begin() {
		this.story = new MonitoringStory(this.product);
		this.alder = this.story.member("Port Alder");
		this.story.opens();
		this.report = this.story.report(this.alder).id();
		this.accounts.create("publication-officer", "Olga", "Officer", "olga@example.org", PASSWORD,
				Set.of("secretariat"));
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void everybody_reads_a_published_report_but_not_what_is_withheld_nor_addresses_nor_the_result() {
		assertThat(everybody().get(page()).statusCode()).as("not published yet").isEqualTo(404);
		handsIn("yes", "6");
		validate("unsatisfactory", "No activity is proven.");

		assertThat(everybody().get("/public/reports").body()).contains("Port Alder (IT), 2023");
		var read = everybody().get(page()).body();
		assertThat(read).contains("The harbour became a school of cooking.", "6 Action plan",
				"This section is not public.");
		assertThat(read).doesNotContain("Ovens", "ada@port-alder.example.org", "nsatisfactory");
	}

	@Test
	void a_report_is_public_only_with_the_consent_of_its_city() {
		handsIn("no");
		assertThat(shown("consentWords")).contains("does not agree that others read its report");
		assertThatThrownBy(() -> this.story.does(OFFICER, this.report, "Activity_ValidateReport",
				form("result", "satisfactory", "consent", "yes")))
			.isInstanceOf(FormRefused.class);

		validate("satisfactory", "");

		assertThat(everybody().get(page()).statusCode()).isEqualTo(404);
		assertThat(everybody().get("/public/reports").body()).doesNotContain("Port Alder");
	}

	@Test
	void a_city_says_anew_who_may_read_its_report_until_it_is_published_and_after() {
		var ada = ada();
		assertThat(says(ada, "yes")).as("before it is handed in").contains("once it has been handed in");
		handsIn("yes", "6");

		assertThat(says(ada, "no")).contains("who may read the report from now on").doesNotContain("??");
		assertThat(shown("consentWords")).as("of the officer who validates").contains("does not agree");
		validate("satisfactory", "");
		assertThat(everybody().get(page()).statusCode()).isEqualTo(404);

		says(ada, "yes", "3");
		assertThat(everybody().get(page()).body()).contains("This section is not public.", "Ovens");
		assertThat(everybody().get("/public/reports").body()).contains("Port Alder");

		says(ada, "no");
		assertThat(everybody().get(page()).statusCode()).as("taken down at once").isEqualTo(404);
		assertThat(everybody().get("/public/reports").body()).doesNotContain("Port Alder");
		assertThat(log("consent-said")).hasSize(3).allMatch(line -> line.by().equals("publication-ada"));
	}

	@Test
	void what_an_officer_withholds_stays_withheld_whatever_the_city_says_later() {
		handsIn("yes", "6");
		withhold("1", "It names children.");

		says(ada(), "yes");

		assertThat(everybody().get(page()).body()).contains("Ovens")
			.doesNotContain("The harbour became a school of cooking.");
	}

	@Test
	void nobody_else_says_it_for_the_city() {
		handsIn("no");
		var officer = new Browser(this.port).loggedIn("publication-officer", PASSWORD);
		var own = "/reports/" + this.report;

		assertThat(officer.get(own).body()).doesNotContain("name=\"consent\"");
		assertThat(officer
			.post(own + "/consent",
					Map.of("consent", "yes", "_csrf",
							Browser.token(officer.get("/desk/reports/" + this.report + "/publication").body())))
			.statusCode()).isEqualTo(404);
		assertThat(says(ada(), "perhaps")).contains("Say whether everybody may read this report");
	}

	@Test
	void what_an_officer_once_wrote_down_for_a_city_is_its_word_until_it_says_another() throws IOException {
		handsIn("yes", "3", "6");
		validate("satisfactory", "");
		this.story.sql().sql("TRUNCATE mmr_consent").update();
		assertThat(everybody().get(page()).statusCode()).isEqualTo(404);

		var migration = new ClassPathResource("db/migration/V099_6__consent_at_any_time.sql")
			.getContentAsString(StandardCharsets.UTF_8);
		this.story.inOne(() -> this.story.sql()
			.sql("DROP VIEW mmr_consent_now; ALTER TABLE mmr_publication DROP COLUMN withheld_more; " + migration)
			.update());

		assertThat(everybody().get(page()).body()).contains("The harbour became a school of cooking.")
			.doesNotContain("Ovens");
		says(ada(), "yes");
		assertThat(everybody().get(page()).body()).contains("Ovens");
	}

	private Browser ada() {
		this.accounts.create("publication-ada", "Ada", "Quay", "ada@example.org", PASSWORD,
				Set.of("cities", this.alder.group()));
		return new Browser(this.port).loggedIn("publication-ada", PASSWORD);
	}

	/** What the page of the report says afterwards. */
	private String says(Browser ada, String consent, String... withheld) {
		var own = "/reports/" + this.report;
		var fields = new HashMap<>(Map.of("consent", consent, "_csrf", Browser.token(ada.get(own).body())));
		for (var section : withheld) {
			fields.put("withheld", section);
		}
		assertThat(ada.post(own + "/consent", fields).statusCode()).isEqualTo(302);
		return ada.get(own).body();
	}

	@Test
	void the_officer_reads_what_the_city_said_and_when() {
		handsIn("yes", "3", "6");

		assertThat(shown("consentWords")).contains("agrees that everybody reads its report, apart from: "
				+ "3 Contribution to the Network, 6 Action plan (", "10 January 2023");
		assertThat(shown("consentWordsFr")).contains("3 Contribution au Réseau", "10 janvier 2023");
	}

	@Test
	void an_officer_withholds_more_than_the_city_with_a_reason_that_the_city_reads() {
		handsIn("yes", "6");
		assertThatThrownBy(() -> withhold("1", "")).hasMessageContaining("only with a reason");

		withhold("1", "It names children.");

		assertThat(everybody().get(page()).body()).contains("This section is not public.")
			.doesNotContain("The harbour became a school of cooking.", "Ovens");
		assertThat(log("withheld-more")).singleElement()
			.returns(OFFICER.id(), ReportLog.Line::by)
			.returns(Optional.of("It names children."), ReportLog.Line::reason);
		assertThat(this.story.sql()
			.sql("SELECT DISTINCT model ->> 'kept' FROM letter WHERE template = 'monitoring/publish-report'")
			.query(String.class)
			.list()).as("in its letter").containsExactly("It names children.");
	}

	private void withhold(String section, String reason) {
		this.story.does(OFFICER, this.report, "Activity_ValidateReport",
				form("result", "satisfactory", "withheld", List.of(section), "withheldReason", reason));
	}

	private void handsIn(String consent, String... withheld) {
		this.story.cityHandsIn(this.alder, MonitoringStory.handIn(consent, withheld)).peersAreContent(this.alder);
	}

	private String shown(String name) {
		var tasks = this.story.bean(TaskService.class);
		var task = tasks.createTaskQuery()
			.processInstanceBusinessKey(this.report)
			.taskDefinitionKey("Activity_ValidateReport")
			.singleResult();
		return String.valueOf(tasks.getVariable(task.getId(), name));
	}

	@Test
	void another_result_than_that_of_the_peers_needs_a_reason_which_stays_with_the_report() {
		handsIn("no");
		assertThatThrownBy(() -> validate("unsatisfactory", ""))
			.hasMessageContaining("Why the result is another one: this field must be filled in.");
		assertThatThrownBy(() -> this.story.inOne(() -> this.story.bean(ReportPublications.class)
			.publish(this.report, Result.UNSATISFACTORY, " ", Set.of(), "", this.story.now(), OFFICER.id())))
			.isInstanceOf(InputRefused.class)
			.hasMessageContaining("result-reason");
		assertThat(log()).isEmpty();
		assertThat(this.story.report(this.alder).result()).contains(Result.SATISFACTORY);

		validate("unsatisfactory", "No activity is proven.");

		assertThat(this.story.report(this.alder).result()).contains(Result.UNSATISFACTORY);
		assertThat(log()).singleElement()
			.returns(OFFICER.id(), ReportLog.Line::by)
			.extracting(line -> line.reason().orElseThrow())
			.asString()
			.contains("satisfactory → unsatisfactory", "satisfaisant → insatisfaisant", "No activity is proven.");
	}

	@Test
	void the_result_of_the_peers_needs_no_reason() {
		handsIn("no");

		validate("satisfactory", "");

		assertThat(this.story.report(this.alder).state()).isEqualTo(State.PUBLISHED);
		assertThat(log()).isEmpty();
	}

	private void validate(String result, String reason) {
		this.story.does(OFFICER, this.report, "Activity_ValidateReport",
				form("result", result, "resultReason", reason));
	}

	private List<ReportLog.Line> log() {
		return log("result-changed");
	}

	private List<ReportLog.Line> log(String what) {
		return this.story.bean(ReportLog.class)
			.of(this.report)
			.stream()
			.filter(line -> line.what().equals(what))
			.toList();
	}

	@Test
	void an_officer_takes_a_publication_back_on_its_page() {
		this.story.cityHandsIn(this.alder);
		this.story.officerValidates(this.alder, "satisfactory");
		var officer = new Browser(this.port).loggedIn("publication-officer", PASSWORD);
		var desk = "/desk/reports/" + this.report + "/publication";

		var refused = officer.post(desk, Map.of("reason", " ", "_csrf", Browser.token(officer.get(desk).body())));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Give a reason");
		officer.post(desk,
				Map.of("reason", "Another report was meant.", "_csrf", Browser.token(officer.get(desk).body())));

		assertThat(officer.get(desk).body()).contains("This report is not published.");
		assertThat(everybody().get(page()).statusCode()).isEqualTo(404);
		assertThat(everybody().get(desk).statusCode()).as("for the secretariat only").isNotEqualTo(200);
	}

	@Test
	void everybody_reads_the_synthesis_of_a_year_in_both_languages() {
		this.story.cityHandsIn(this.alder);
		this.story.officerValidates(this.alder, "satisfactory").noonOn(LocalDate.of(YEAR, 3, 20));
		this.story.does(OFFICER, COHORT, "Activity_WriteSynthesis",
				Map.of("english", "Harbours teach.", "french", "Les ports enseignent."));

		assertThat(everybody().get("/public/reports/2023").body()).contains("Harbours teach.", "Port Alder");
		assertThat(everybody().get("/public/reports/2023?lang=fr").body()).contains("Les ports enseignent.");
		assertThat(everybody().get("/public/reports/2019").statusCode()).isEqualTo(404);
	}

	@Test
	void whoever_sums_up_a_year_reads_fields_and_regions_in_words_of_both_languages() {
		var numbers = this.story.bean(CohortCounts.class).shown(YEAR);

		assertThat(groups(numbers, "byField")).contains("Film");
		assertThat(groups(numbers, "byFieldFr")).contains("Film");
		assertThat(groups(numbers, "byRegion")).contains("Europe and North America");
		assertThat(groups(numbers, "byRegionFr")).contains("Europe et Amérique du Nord");
	}

	private static List<Object> groups(Map<String, Object> numbers, String rows) {
		return ((List<?>) numbers.get(rows)).stream().<Object>map(row -> ((Map<?, ?>) row).get("group")).toList();
	}

	private Browser everybody() {
		return new Browser(this.port);
	}

	private String page() {
		return "/public/reports/" + this.report;
	}

}
