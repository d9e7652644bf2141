package org.creativecities.monitoring.assignment.web;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.RuntimeService;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.assignment.Interests;
import org.creativecities.monitoring.report.Report;
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
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creativecities.monitoring.ReadingScene.YEAR;

/** Who reads whose report, at the desk of an officer. */
@ProductTest
class AssignmentPageTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String PAGE = "/desk/cohorts/2023/assignment";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext product;

	@Autowired
	ClockTravel clock;

	@Autowired
	Accounts accounts;

	@Autowired
	Assignments assignments;

	@Autowired
	Interests interests;

	@Autowired
	Jobs jobs;

	ReadingScene scene;

	Browser officer;

	@BeforeEach
	void people() {
		this.clock.to(ReadingScene.START);
		this.scene = new ReadingScene(this.product);
		this.scene.report(this.scene.member("Port Alder", "XA", "lace"));
		this.accounts.create("page-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		this.accounts.create("page-city", "Ada", "Alder", "ada@example.org", PASSWORD,
				Set.of("cities", "city-xa-port-alder"));
		this.officer = new Browser(this.port).loggedIn("page-officer", PASSWORD);
	}

	@AfterEach
	void strike() {
		this.scene.remove();
	}

	@Test
	void an_officer_reads_reasons_publishes_in_one_act_and_undoes_in_one_act() {
		this.scene.members(1, "XB", "lace").members(2, "XC", "kites");
		assertThat(page()).contains("Nobody is proposed yet.").doesNotContain("??");
		this.assignments.propose(YEAR);

		var page = page();
		assertThat(page)
			.contains("Reed 1 (XB)", "same field, the first report it reads", "from Kites, the first report it reads",
					"neighbouring field", "Choices that stretch a rule: 1.")
			.doesNotContain("??", "Undo as a whole");

		assertThat(act("/publication", page, Map.of())).contains("The readers are published.", "By page-officer.",
				"Undo as a whole");
		assertThat(this.assignments.isPublished(YEAR)).isTrue();
		assertThat(act("/undoing", page(), Map.of("reason", " "))).contains("why the assignment is undone");
		assertThat(act("/undoing", page(), Map.of("reason", "The <b>wrong</b> list.")))
			.contains("By page-officer: The &lt;b&gt;wrong&lt;/b&gt; list.", "Propose readers now");
		assertThat(this.assignments.isPublished(YEAR)).isFalse();
	}

	@Test
	void where_nobody_is_found_the_page_says_why_and_a_volunteer_helps() {
		this.scene.members(3, "XA", "lace").members(1, "XB", "lace");
		var far = this.scene.member("Far Mole", "XD", "kites");
		this.interests.declare("xa-port-alder", far, "A shared festival.", "officer");
		this.assignments.propose(YEAR);

		var page = page();
		assertThat(page)
			.contains("Reports without enough readers", "one reader is missing.",
					"The reports of Port Alder compete for one city, all of them taken up: Reed 1.",
					"Not asked: 3 cities (same country).", "Not asked: one city (declared a conflict).")
			.doesNotContain("??");

		var offers = this.scene.member("Glad Mole", "XE", "kites");
		assertThat(act("/volunteers", page, Map.of("city", "xa-nowhere"))).contains("is no member city");
		act("/volunteers", page, Map.of("city", offers));
		assertThat(act("/again", page, Map.of()))
			.contains("Readers are proposed again.", "Glad Mole (XE)", "offered to read (Kites)")
			.doesNotContain("Reports without enough readers");
	}

	@Test
	void an_officer_who_asks_for_readers_reads_when_no_report_waits_for_them() {
		assertThat(act("/wanted", page(), Map.of()))
			.contains("The reports of 2023 do not wait for readers", "Nobody is proposed yet.")
			.doesNotContain("A proposal is asked for", "??");
	}

	@Test
	void of_two_officers_who_publish_at_once_one_reads_that_it_is_done_already() throws Exception {
		this.scene.members(2, "XB", "lace");
		cohortWaits();
		act("/wanted", page(), Map.of());
		assertThat(page()).contains("Publish as a whole", "data-once", "/js/own-time.js");
		var second = new Browser(this.port).loggedIn("page-officer", PASSWORD);
		var here = Browser.token(page());
		var there = Browser.token(second.get(PAGE).body());

		var both = this.product.getBean(TransactionTemplate.class).execute(status -> {
			this.product.getBean(Reports.class).lockCohort(YEAR);
			var answers = List.of(publishes(this.officer, here), publishes(second, there));
			await().atMost(Duration.ofSeconds(20)).until(() -> waitingForLocks() == 2);
			return answers;
		});

		assertThat(this.officer.get(both.get(0).get(30, TimeUnit.SECONDS)).body()
				+ second.get(both.get(1).get(30, TimeUnit.SECONDS)).body())
			.contains("The readers are published.", "For 2023 nobody is proposed at the moment.");
		assertThat(this.assignments.isPublished(YEAR)).isTrue();
	}

	/** Where the answer stands. */
	private static CompletableFuture<String> publishes(Browser browser, String token) {
		return CompletableFuture
			.supplyAsync(() -> location(browser.post(PAGE + "/publication", Map.of("_csrf", token))));
	}

	private int waitingForLocks() {
		return this.product.getBean(JdbcClient.class)
			.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
			.query(Integer.class)
			.single();
	}

	/** The year is open and its process waits for reports. */
	private void cohortWaits() {
		this.product.getBean(RuntimeService.class)
			.createProcessInstanceByKey("monitoring-cohort")
			.businessKey("MMR-2023")
			.setVariable("closeOn", "2024-06-29T00:00:00Z")
			.setVariable("assignOn", "2024-06-01T00:00:00Z")
			.startBeforeActivity("Activity_AwaitReports")
			.execute();
	}

	@Test
	void reports_still_open_when_their_year_is_summed_up_get_readers_at_once() {
		this.scene.members(2, "XB", "lace");
		this.scene.listed("xa-port-alder");
		assertThat(act("/wanted", page(), Map.of())).contains("Readers are proposed.", "Publish as a whole");
		act("/publication", page(), Map.of());

		assertThat(act("/undoing", page(), Map.of("reason", "A wrong list.")))
			.contains("The assignment is undone, and readers are proposed anew.", "Publish as a whole")
			.doesNotContain("in a moment");
	}

	@Test
	void where_no_report_waits_any_more_undoing_promises_no_proposal() {
		this.scene.members(2, "XB", "lace");
		this.assignments.propose(YEAR);
		this.assignments.publish(YEAR, "officer");
		this.product.getBean(Reports.class).become("MMR-2023-xa-port-alder", Report.State.PUBLISHED);

		assertThat(act("/undoing", page(), Map.of("reason", "A wrong list.")))
			.contains("No report of this year waits for readers any more.");
		assertThat(act("/wanted", page(), Map.of())).contains("The reports of 2023 do not wait for readers");
	}

	@Test
	void a_city_that_has_left_is_still_named() {
		this.scene.members(2, "XB", "lace");
		this.assignments.propose(YEAR);
		this.assignments.publish(YEAR, "officer");
		this.scene.leaves("xa-port-alder");
		this.scene.leaves("xb-reed-1");

		assertThat(page()).contains("Port Alder (XA)", "Reed 1 (XB)", "same field, the first").doesNotContain("??");
	}

	@Test
	void the_page_speaks_french_and_to_cities_it_does_not_exist() {
		this.scene.members(2, "XB", "lace");
		this.assignments.propose(YEAR);

		assertThat(this.officer.get(PAGE, "Accept-Language", "fr").body())
			.contains("Qui lit quel rapport, 2023", "même domaine, premier rapport qu’elle lit")
			.doesNotContain("??");
		assertThat(new Browser(this.port).loggedIn("page-city", PASSWORD).get(PAGE).statusCode()).isEqualTo(403);
	}

	private String page() {
		return this.officer.get(PAGE).body();
	}

	private String act(String act, String page, Map<String, String> form) {
		var all = new java.util.HashMap<>(form);
		all.put("_csrf", Browser.token(page));
		var answer = location(this.officer.post(PAGE + act, all));
		this.jobs.runDue();
		return this.officer.get(answer).body();
	}

	private static String location(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(302);
		return URI.create(answer.headers().firstValue("Location").orElseThrow())
			.normalize()
			.toString()
			.replaceFirst("^http://[^/]*", "");
	}

	@Test
	void of_several_who_undo_at_once_each_reads_the_answer_to_its_own_act() {
		this.scene.members(2, "XB", "lace");
		this.assignments.propose(YEAR);
		this.assignments.publish(YEAR, "officer");
		var form = Map.of("_csrf", Browser.token(page()), "reason", "A wrong list.");

		var first = location(this.officer.post(PAGE + "/undoing", form));
		var second = location(this.officer.post(PAGE + "/undoing", form));
		var third = location(this.officer.post(PAGE + "/undoing", form));

		assertThat(this.officer.get(third).body()).contains("For 2023 no readers are published");
		assertThat(this.officer.get(second).body()).contains("For 2023 no readers are published");
		assertThat(this.officer.get(first).body()).contains("The assignment is undone.");
	}

	@Test
	void where_no_report_waits_for_readers_nothing_is_offered_that_does_nothing() {
		this.scene.members(2, "XB", "lace");
		this.assignments.propose(YEAR);
		this.product.getBean(Reports.class).become("MMR-2023-xa-port-alder", Report.State.TO_VALIDATE);

		var page = page();
		assertThat(page).contains("No report of 2023 waits for readers at the moment.")
			.doesNotContain("Propose readers now", "Propose again", "??");
		assertThat(act("/again", page, Map.of())).contains("The reports of 2023 do not wait for readers")
			.doesNotContain("Readers are proposed again.");
		assertThat(act("/volunteers", page, Map.of("city", "xb-reed-1"))).contains("it counts if readers are proposed.")
			.doesNotContain("It counts when readers are proposed again.");
		assertThat(this.officer.get(PAGE, "Accept-Language", "fr").body())
			.contains("Aucun rapport de 2023 n’attend de lecteurs")
			.doesNotContain("??");
	}

}
