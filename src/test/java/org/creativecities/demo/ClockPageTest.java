package org.creativecities.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.creativecities.ChromiumBrowser;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.call.Calls;
import org.creativecities.network.Contact;
import org.creativecities.network.ContactHistory;
import org.creativecities.network.Register;
import org.creativecities.security.web.Browser;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static java.time.temporal.ChronoUnit.MINUTES;

/**
 * The demonstration as it starts, with its people; so this test starts a product of its
 * own. Its engine has a name of its own as well: Camunda's web apps find engines by name,
 * and those of the other product in this JVM look for {@code default}.
 */
@ProductTest
@ActiveProfiles({ "test", "demo" })
@TestPropertySource(properties = { "CREATIVECITIES_DEMO_PASSWORD=" + ClockPageTest.PASSWORD,
		"camunda.bpm.process-engine-name=demonstration" })
class ClockPageTest {

	static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String TASKLIST = "/camunda/app/tasklist/demonstration/";

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final Person OFFICER = new Person("officer", Set.of("secretariat"));

	private static final Person HEAD = new Person("head", Set.of("secretariat-head"));

	/** Would print the people; FirstStartTest reads it. */
	@MockitoBean
	FirstWords words;

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext product;

	@Autowired
	TaskList tasks;

	@Autowired
	Calls calls;

	@Autowired
	Clock clock;

	@Autowired
	ClockTravel travel;

	@Autowired
	JdbcClient sql;

	@Autowired
	ProcessEngine engine;

	@Test
	void for_every_member_city_somebody_holds_each_role_with_an_address_of_their_own() {
		var cities = this.product.getBean(ContactHistory.class)
			.cities()
			.stream()
			.filter(line -> line.city().isMember())
			.toList();
		assertThat(cities).hasSizeGreaterThan(300)
			.allSatisfy(line -> assertThat(line.unheld()).isSubsetOf(Contact.Role.NATIONAL_COMMISSION));
		assertThat(this.product.getBean(Register.class).contacts(cities.get(0).city().id())).extracting(Contact::email)
			.hasSizeGreaterThan(3)
			.doesNotHaveDuplicates()
			.allMatch(email -> email.endsWith("@example.org"));
	}

	@Test
	void a_call_approved_today_opens_when_the_clock_is_moved_to_its_opening_day() {
		var opening = today().plusDays(20);
		var call = approvedCall(opening);
		var admin = admin();
		var page = admin.get("/demo/clock").body();
		assertThat(page).contains("This is the true time", "Opening day", call, "Call for applications")
			.doesNotContain("cc-clock\"");

		assertThat(move(admin, Map.of("move", "next")).statusCode()).isEqualTo(302);

		assertThat(this.clock.instant()).isCloseTo(opening.atStartOfDay(PARIS).toInstant(), within(1, MINUTES));
		assertThat(this.calls.get(call).state()).isEqualTo(Call.State.OPEN);
		assertThat(letters(call, "SENT")).as("one to each member city at least").isGreaterThan(300);
		assertThat(letters(call, "WAITING")).isZero();
		assertThat(sentBetween(call, opening)).as("at the time they left on the moved clock").isTrue();
		page = admin.get("/demo/clock").body();
		assertThat(page).contains("The clock went from", "on the way", "Demonstration: the clock stands at",
				"Deadline");
		assertThat(page).contains("It is 19 days ahead").doesNotContain("failed:");
	}

	@Test
	void the_clock_goes_by_days_and_to_a_date_and_runs_on() throws Exception {
		var admin = admin();
		var before = this.clock.instant();

		assertThat(move(admin, Map.of("move", "days", "days", "7")).statusCode()).isEqualTo(302);
		assertThat(this.clock.instant()).isCloseTo(before.atZone(PARIS).plusDays(7).toInstant(), within(1, MINUTES));

		var day = today().plusDays(3);
		assertThat(move(admin, Map.of("move", "date", "day", day.toString())).statusCode()).isEqualTo(302);
		var morning = day.atTime(9, 0).atZone(PARIS).toInstant();
		assertThat(this.clock.instant()).isBetween(morning, morning.plusSeconds(60));
		var stood = this.clock.instant();
		Thread.sleep(20); // that it runs can only be seen in real time
		assertThat(this.clock.instant()).isAfter(stood);
	}

	@Test
	void it_never_goes_back_and_never_without_a_sentence() {
		var admin = admin();
		var before = this.clock.instant();

		for (var day : new String[] { today().minusDays(1).toString(), "1999-01-01", "", "tomorrow", "2999-01-01" }) {
			var answer = move(admin, Map.of("move", "date", "day", day));
			assertThat(answer.statusCode()).as(day).isEqualTo(422);
			assertThat(answer.body()).as(day).contains("is-invalid").doesNotContain("Exception");
		}
		assertThat(move(admin, Map.of("move", "date", "day", "1999-01-01")).body())
			.contains("The clock only moves forward", "value=\"1999-01-01\"");
		assertThat(move(admin, Map.of("move", "days", "days", "-7")).statusCode()).isEqualTo(422);
		assertThat(move(admin, Map.of("move", "sideways")).statusCode()).isEqualTo(422);

		assertThat(Duration.between(before, this.clock.instant())).isLessThan(Duration.ofMinutes(2));
		assertThat(this.sql.sql("SELECT count(*) FROM demo_clock").query(Integer.class).single()).isZero();
	}

	@Test
	void where_no_case_is_under_way_the_next_year_of_reports_is_what_comes() {
		assertThat(admin().get("/demo/clock").body()).contains("Year of reports", "Middle of January");
	}

	@Test
	void where_nothing_waits_there_is_nothing_to_move_to() {
		var admin = admin();
		var before = this.clock.instant();
		var management = this.engine.getManagementService();
		// the timers that always wait, but for what comes every day
		var yearly = List.of("monitoring-year", "host-year");
		yearly.forEach(management::suspendJobByProcessDefinitionKey);
		try {
			var answer = move(admin, Map.of("move", "next"));

			assertThat(answer.statusCode()).isEqualTo(422);
			assertThat(answer.body()).contains("there is nothing to move to");
			assertThat(Duration.between(before, this.clock.instant())).isLessThan(Duration.ofMinutes(2));
		}
		finally {
			yearly.forEach(management::activateJobByProcessDefinitionKey);
		}
	}

	@Test
	void only_administrators_come_here_and_everybody_reads_that_the_clock_is_moved() {
		move(admin(), Map.of("move", "days", "days", "1"));

		var stranger = new Browser(this.port);
		assertThat(stranger.get("/demo/clock").statusCode()).isEqualTo(302);
		assertThat(stranger.get("/login?lang=fr").body()).contains("Démonstration : l’horloge indique le")
			.doesNotContain("/demo/clock");
		var officer = new Browser(this.port).loggedIn("officer", PASSWORD);
		var home = officer.get("/").body();
		assertThat(home).contains("Demonstration: the clock stands at").doesNotContain("/demo/clock");
		assertThat(officer.get("/demo/clock").statusCode()).isEqualTo(403);
		var moved = this.clock.instant();
		assertThat(officer.post("/demo/clock", Map.of("move", "days", "days", "30", "_csrf", Browser.token(home)))
			.statusCode()).isEqualTo(403);
		assertThat(this.clock.instant()).isBefore(moved.plusSeconds(60));
		assertThat(admin().get("/").body()).contains("Move the clock", "/demo/clock");
	}

	@Test
	void tasklist_says_that_the_clock_is_moved_and_makes_room_for_it() {
		try (var chromium = new ChromiumBrowser(this.port)) {
			var page = chromium.person("officer", PASSWORD, "fr-FR");
			page.navigate(TASKLIST);
			page.locator(".tasks-list").waitFor();
			assertThat(page.locator(".cc-notice-bar")).isHidden();
			var top = page.locator(".page-wrap").boundingBox().y;

			move(admin(), Map.of("move", "days", "days", "7"));
			page.reload();

			assertThat(page.locator(".cc-notice-bar")).containsText("Démonstration : l’horloge indique le");
			var bar = page.locator(".cc-notice-bar").boundingBox();
			ChromiumBrowser.picture(page, "tasklist-moved-clock");
			assertThat(bar.y).as("right above what was at the top").isEqualTo(top);
			assertThat(page.locator(".page-wrap").boundingBox().y).isGreaterThanOrEqualTo(bar.y + bar.height);
		}
	}

	@Test
	void the_clock_stays_moved_when_the_product_starts_again() {
		move(admin(), Map.of("move", "days", "days", "30"));
		var moved = this.clock.instant();
		this.travel.home();
		assertThat(this.clock.instant()).isBefore(moved.minus(Duration.ofDays(29)));

		// what a start does first
		this.product.getAutowireCapableBeanFactory().createBean(this.clock.getClass());

		assertThat(this.clock.instant()).isBetween(moved, moved.plusSeconds(60));
	}

	@Test
	void a_step_that_fails_is_told_and_left_as_an_incident_and_the_clock_arrives() {
		var call = approvedCall(today().plusDays(20));
		List.of("call_scoring WHERE call_id", "call_table WHERE call_id", "designation_call WHERE id")
			.forEach(rows -> this.sql.sql("DELETE FROM " + rows + " = ?").param(call).update());
		var admin = admin();
		var before = this.clock.instant();

		move(admin, Map.of("move", "days", "days", "30"));

		assertThat(this.clock.instant()).isAfter(before.plus(Duration.ofDays(29)));
		assertThat(admin.get("/demo/clock").body()).contains("failed:", call, "waits as an incident in Cockpit");
		assertThat(this.engine.getRuntimeService().createIncidentQuery().incidentType("failedJob").count())
			.isEqualTo(1);
	}

	@Test
	void the_executor_stops_for_the_move_and_runs_again_after_it() throws Exception {
		var executor = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration()).getJobExecutor();
		approvedCall(today().plusDays(20));
		this.sql.sql(
				"UPDATE act_ru_job SET lock_owner_ = 'elsewhere', lock_exp_time_ = ? WHERE process_instance_id_ IS NOT NULL")
			.param(java.sql.Timestamp.from(Instant.now().plusSeconds(300)))
			.update();
		var admin = admin();
		executor.start();
		try {
			var before = this.clock.instant();
			var moving = CompletableFuture.supplyAsync(() -> move(admin, Map.of("move", "days", "days", "1")));
			Thread.sleep(1500); // a step is running: the clock waits for it
			assertThat(moving).isNotDone();
			assertThat(executor.isActive()).isFalse();
			assertThat(this.clock.instant()).isBefore(before.plusSeconds(60));
			assertThat(move(admin(), Map.of("move", "days", "days", "1")).body()).contains("Somebody else is moving");

			this.sql.sql("UPDATE act_ru_job SET lock_owner_ = NULL, lock_exp_time_ = NULL").update();

			assertThat(moving.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(302);
			assertThat(executor.isActive()).isTrue();
			assertThat(this.clock.instant()).isAfter(before.plus(Duration.ofHours(22)));
		}
		finally {
			executor.shutdown();
		}
	}

	@Test
	void the_page_speaks_french() {
		approvedCall(today().plusDays(20));

		assertThat(admin().get("/demo/clock?lang=fr").body()).contains("Horloge de la démonstration",
				"Prochaines échéances", "Appel à candidatures", "Jour d’ouverture", "Jusqu’à la prochaine échéance");
	}

	private String approvedCall(LocalDate opening) {
		var year = opening.plusDays(200).getYear();
		var proposal = new HashMap<String, Object>(Map.of("year", year, "opensOn", opening.toString(), "lastDay",
				opening.plusDays(100).toString(), "announcedOn", opening.plusDays(200).toString()));
		if (year % 2 == 0) {
			proposal.put("evenYear", true);
		}
		this.tasks.start(OFFICER, "designation-call", proposal);
		var call = "CALL-" + year;
		var approval = this.tasks.find(HEAD, call, "Activity_ApproveCall").orElseThrow();
		this.tasks.complete(HEAD, approval, Map.of("answer", "approve"));
		return call;
	}

	private Browser admin() {
		return new Browser(this.port).loggedIn("admin", PASSWORD);
	}

	private java.net.http.HttpResponse<String> move(Browser browser, Map<String, String> form) {
		var sent = new HashMap<>(form);
		sent.put("_csrf", Browser.token(browser.get("/demo/clock").body()));
		return browser.post("/demo/clock", sent);
	}

	private int letters(String call, String state) {
		return this.sql.sql("SELECT count(*) FROM letter WHERE case_id = ? AND state = ?")
			.params(call, state)
			.query(Integer.class)
			.single();
	}

	private boolean sentBetween(String call, LocalDate day) {
		return this.sql.sql("SELECT bool_and(sent_at = ?) FROM letter WHERE case_id = ?")
			.params(day.atStartOfDay(PARIS).toOffsetDateTime(), call)
			.query(Boolean.class)
			.single();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), PARIS);
	}

}
