package org.creativecities.monitoring.review.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.answers.ReportScene;
import org.creativecities.monitoring.assignment.Interests;
import org.creativecities.monitoring.review.Comments;
import org.creativecities.monitoring.review.MonitoringReadingStory;
import org.creativecities.monitoring.review.Review;
import org.creativecities.network.Membership;
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

/** The report that a peer reads, in a browser. */
@ProductTest
class ReviewPageTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	ApplicationContext product;

	@Autowired
	ClockTravel clock;

	@Autowired
	Accounts accounts;

	@Autowired
	Membership membership;

	@Autowired
	Comments comments;

	ReadingScene scene;

	MonitoringReadingStory story;

	Browser first;

	Browser second;

	Review review;

	@BeforeEach
	void people() {
		this.clock.to(ReadingScene.START);
		this.scene = new ReadingScene(this.product);
		this.scene.members(3, "XB", "lace");
		var port = this.scene.member("Port Alder", "XA", "lace");
		this.story = new MonitoringReadingStory(this.product, this.scene.handedIn(port)).assigned().begins();
		this.story.accepts(this.story.live().get(0));
		this.review = this.story.live().get(0);
		var other = this.story.live().get(1);
		this.accounts.create("page-first", "Ines", "First", "ines@example.org", PASSWORD,
				Set.of("cities", this.review.group()));
		this.accounts.create("page-second", "Noor", "Second", "noor@example.org", PASSWORD,
				Set.of("cities", other.group()));
		this.first = new Browser(this.port).loggedIn("page-first", PASSWORD);
		this.second = new Browser(this.port).loggedIn("page-second", PASSWORD);
	}

	@AfterEach
	void strike() {
		this.scene.remove();
	}

	@Test
	void a_reader_sees_the_report_comments_on_a_question_and_finds_the_comment_again() {
		var page = this.first.get(link()).body();
		assertThat(page)
			.contains("Report 2023 of Port Alder", "The harbour became a school of cooking.", "Far Harbour (XH)",
					"Your comment on “Estimated annual budget”")
			.doesNotContain("??");

		assertThat(comment(page, "budget", "Who <i>pays</i>?").statusCode()).isEqualTo(302);

		assertThat(this.first.get(link()).body()).contains("Who &lt;i&gt;pays&lt;/i&gt;?");
		var part = this.first.post(link() + "/comments/budget",
				Map.of("text", "x".repeat(2001), "_csrf", Browser.token(page)), "HX-Request", "true");
		assertThat(part.body()).contains("A comment has at most 2,000 characters").doesNotContain("<html");
		assertThat(this.comments.of(this.review.id())).hasSize(1);
		comment(page, "budget", "  ");
		assertThat(this.comments.of(this.review.id())).isEmpty();
	}

	@Test
	void to_all_others_the_page_does_not_exist_also_to_a_reader_who_has_not_accepted() {
		assertThat(this.second.get(link()).statusCode()).isEqualTo(404);
		assertThat(this.second.get("/reviews/" + this.story.live().get(1).id()).statusCode()).isEqualTo(404);
		assertThat(this.first.get("/reviews/MMR-2023-nowhere-R1").statusCode()).isEqualTo(404);
	}

	@Test
	void a_reader_with_a_conflict_gives_a_reason_and_loses_the_report() {
		var page = this.first.get(link()).body();

		recuse(page, " ");
		assertThat(this.first.get(link()).body()).contains("what the conflict of interest is");
		assertThat(recuse(page, "Our mayors are cousins.").headers().firstValue("Location").orElseThrow())
			.endsWith("/reviews/recused");

		assertThat(this.first.get(link()).statusCode()).isEqualTo(404);
		assertThat(this.first.get("/reviews/recused").body()).contains("Thank you for telling us").doesNotContain("??");
	}

	@Test
	void whoever_loses_the_report_in_the_second_round_does_not_open_it_through_the_first_one() {
		this.story.accepts(this.story.live().get(1));
		this.story.handIn("needs-revision", "satisfactory");
		this.story.revises("summary", ReportScene.value("The harbour became a school of boats."));
		assertThat(this.first.get(link()).statusCode()).isEqualTo(200);
		var again = "/reviews/" + this.review.id() + "-2";
		var page = this.first.get(again).body();

		this.first.post(again + "/recuse", Map.of("reason", "Our mayors are cousins.", "_csrf", Browser.token(page)));

		assertThat(this.first.get(again).statusCode()).isEqualTo(404);
		assertThat(this.first.get(link()).statusCode()).isEqualTo(404);
	}

	@Test
	void whoever_is_not_asked_again_because_of_a_new_conflict_does_not_open_what_it_read_before() {
		this.story.accepts(this.story.live().get(1));
		this.story.handIn("needs-revision", "satisfactory");
		assertThat(this.first.get(link()).statusCode()).isEqualTo(200);
		this.product.getBean(Interests.class)
			.declare("xa-port-alder", this.review.reader(), "Our mayors are cousins by now.", "officer");

		this.story.revises("summary", ReportScene.value("The harbour became a school of boats."));

		assertThat(this.story.live()).extracting(Review::reader).doesNotContain(this.review.reader()).hasSize(2);
		assertThat(this.first.get(link()).statusCode()).isEqualTo(404);
	}

	@Test
	void a_city_that_has_left_the_network_opens_no_report_it_has_read() {
		this.story.handsIn(this.review, "satisfactory");
		assertThat(this.first.get(link()).statusCode()).isEqualTo(200);

		this.scene.leaves(this.review.reader());

		assertThat(this.first.get(link()).statusCode()).isEqualTo(404);
	}

	@Test
	void while_it_revises_a_city_reads_beside_each_question_what_its_peers_remarked_and_not_who() {
		this.accounts.create("page-city", "Ada", "Alder", "ada@example.org", PASSWORD,
				Set.of("cities", "city-xa-port-alder"));
		var city = new Browser(this.port).loggedIn("page-city", PASSWORD);
		comment(this.first.get(link()).body(), "budget", "Who pays for the second year?");
		var section = "/reports/" + this.review.reportId() + "?section=6";
		assertThat(city.get(section).body()).doesNotContain("Who pays");
		this.story.accepts(this.story.live().get(1));

		this.story.handIn("needs-revision", "satisfactory");

		assertThat(city.get(section).body()).contains("Your peers say", "Who pays for the second year?")
			.doesNotContain("page-first", "??");
		var until = this.story.found().handInBy().minusSeconds(1).atZone(ZoneId.of("Europe/Paris"));
		var page = city.get("/reports/" + this.review.reportId()).body();
		assertThat(page)
			.contains("Revision due", DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH).format(until),
					"Your peers say, on the whole", MonitoringReadingStory.COMMENT, "up to 15 more days")
			.doesNotContain("30 November 2023", "This report is late", "??");
		city.post("/reports/" + this.review.reportId() + "/extension",
				Map.of("days", "5", "reason", "A flood.", "_csrf", Browser.token(page)));
		assertThat(this.story.found().handInBy().minusSeconds(1)).isEqualTo(until.plusDays(5).toInstant());
		assertThat(city.get("/reports").body()).contains("Its readers ask you to revise it.",
				DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH).format(until.plusDays(5)));
	}

	@Test
	void an_officer_gives_more_time_for_a_revision_on_its_case() {
		this.story.accepts(this.story.live().get(1));
		this.story.handIn("needs-revision", "satisfactory");
		this.accounts.create("page-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		var officer = new Browser(this.port).loggedIn("page-officer", PASSWORD);
		var desk = "/desk/reports/" + this.review.reportId();
		var until = this.story.found().handInBy();

		var page = officer.get(desk).body();
		assertThat(page).contains("Give more time").doesNotContain("extended; at first");
		assertThat(officer.post(desk + "/extension", Map.of("days", "0", "reason", "", "_csrf", Browser.token(page)))
			.statusCode()).isEqualTo(422);
		officer.post(desk + "/extension",
				Map.of("days", "40", "reason", "A flood.", "against", until.toString(), "_csrf", Browser.token(page)));
		officer.post(desk + "/extension",
				Map.of("days", "40", "reason", "A flood.", "against", until.toString(), "_csrf", Browser.token(page)));

		assertThat(this.story.found().handInBy())
			.isEqualTo(until.atZone(ZoneId.of("Europe/Paris")).plusDays(40).toInstant());
		assertThat(officer.get(desk).body()).contains("More time was given for the revision", "40: A flood.")
			.doesNotContain("extended; at first", "??");
	}

	@Test
	void a_reader_finds_what_it_reads_among_the_reports_of_its_city() {
		assertThat(this.first.get("/reports").body())
			.contains("Reports of others that your city reads", "href=\"" + link() + "\"", "Report 2023 of Port Alder",
					"You read it until")
			.doesNotContain("??");
		assertThat(this.second.get("/reports?lang=fr").body()).contains("Sa lecture vous est proposée")
			.doesNotContain("/reviews/", "??");

		this.story.handsIn(this.review, "satisfactory");

		assertThat(this.first.get("/reports").body()).doesNotContain("Reports of others");
	}

	@Test
	void a_field_changed_in_the_fifth_year_of_a_longer_period_is_named_to_readers() {
		var sql = this.story.bean(JdbcClient.class);
		sql.sql("INSERT INTO mmr_cohort (year, state, deadline, proposed_at) VALUES (2018, 'CLOSED', now(), now())")
			.update();
		sql.sql("""
				INSERT INTO mmr_report (id, year, city_id, state, first_deadline, deadline, opened_at)
				VALUES ('MMR-2018-xa-port-alder', 2018, 'xa-port-alder', 'PUBLISHED', now(), now(), now())""").update();
		this.membership.changeField("xa-port-alder", "kites", LocalDate.of(2019, 6, 1));

		assertThat(this.first.get(link()).body()).contains("The report covers both", "before, it was in Lace");
	}

	@Test
	void in_the_second_round_what_changed_is_marked_and_a_former_field_is_named() {
		this.membership.changeField("xa-port-alder", "kites", LocalDate.of(2022, 3, 1));
		this.story.accepts(this.story.live().get(1));
		this.story.handIn("needs-revision", "satisfactory");
		this.story.revises("summary", ReportScene.value("The harbour became a school of boats."));

		var again = this.story.live()
			.stream()
			.filter(each -> each.reader().equals(this.review.reader()))
			.findFirst()
			.orElseThrow();
		var page = this.first.get("/reviews/" + again.id()).body();

		assertThat(page)
			.contains("What has changed is marked", "<del>", "<ins>", "The report covers both",
					"before, it was in Lace")
			.doesNotContain("??");
		assertThat(this.first.get("/reviews/" + again.id(), "Accept-Language", "fr").body())
			.contains("Ce qui a changé est signalé", "Dentelle")
			.doesNotContain("??");
	}

	private java.net.http.HttpResponse<String> comment(String page, String question, String text) {
		return this.first.post(link() + "/comments/" + question, Map.of("text", text, "_csrf", Browser.token(page)));
	}

	private java.net.http.HttpResponse<String> recuse(String page, String reason) {
		return this.first.post(link() + "/recuse",
				new HashMap<>(Map.of("reason", reason, "_csrf", Browser.token(page))));
	}

	private String link() {
		return "/reviews/" + this.review.id();
	}

}
