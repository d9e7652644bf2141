package org.creativecities.ballots.web;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.IdentityService;
import org.creativecities.CapturedLog;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.SecretBallotStory;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.ballots.BallotStory.ID;

/** A city votes on its pages, through a browser. */
@ProductTest
class VoterPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String PAGE = "/ballots/" + ID;

	private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

	@RegisterExtension
	CapturedLog log = CapturedLog.of("org.springframework.web", "org.creativecities.ballots",
			"org.creativecities.pages");

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Ballots ballots;

	@Autowired
	private Roll roll;

	@Autowired
	private ClockTravel clock;

	private SecretBallotStory story;

	private Browser ada;

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.story = new SecretBallotStory(this.product);
		person(accounts, "ada", "city-it-town-1");
		person(accounts, "bo", "city-it-town-1");
		person(accounts, "eve", "city-it-town-2", "city-it-town-3");
		person(accounts, "stranger", "city-xj-birch-falls");
		person(accounts, "officer", "secretariat");
		this.ada = browser("ada");
	}

	@Test
	void a_city_reads_its_paper_checks_its_choice_and_gets_a_code_that_is_shown_once() {
		this.story.opens(3);

		var paper = this.ada.get(PAGE);
		assertThat(paper.body())
			.contains("You vote for Town 1.", "Bid a", "Bid b", "Bid c", "None of them: abstain",
					"4 October 2021, 23:59 (Paris)")
			.doesNotContain("??");
		assertThat(List.of(place(paper.body(), "Bid a"), place(paper.body(), "Bid b"), place(paper.body(), "Bid c")))
			.as("in the order that was drawn")
			.isEqualTo(List.of(this.story.place("a"), this.story.place("b"), this.story.place("c")));

		var check = confirm(this.ada, choice("b"));
		assertThat(check.statusCode()).isEqualTo(200);
		assertThat(check.body())
			.contains("Check your choice", "<strong>Bid b</strong>", "Send the vote", "Back to the paper")
			.doesNotContain("??");
		assertThat(title(check)).isEqualTo("Check your choice");
		assertThat(turnout()).as("nothing is sent yet").isZero();

		var receipt = vote(this.ada, choice("b"));
		assertThat(receipt.statusCode()).as("no address leads there again").isEqualTo(200);
		assertThat(receipt.body()).containsPattern(CODE)
			.contains("Do not go back in the browser", "data-print")
			.doesNotContain("Bid b", "??");
		assertThat(turnout()).isEqualTo(1);
		for (var page : List.of(paper, check, receipt)) {
			assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
			assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
		}
		assertThat(this.ada.get(PAGE).body()).contains("Town 1 has voted").doesNotContainPattern(CODE);
		assertThat(receipt.body()).as("another language would lose the code").doesNotContain("lang=fr");
		assertThat(this.ada.get(PAGE + "/vote?lang=fr").headers().firstValue("Location").orElse("")).endsWith(PAGE);
		assertThat(this.ada.get(PAGE + "/confirmation?lang=en").headers().firstValue("Location").orElse(""))
			.endsWith(PAGE);
	}

	@Test
	void a_colleague_reads_when_and_by_whom_the_city_has_voted_and_not_what() {
		this.story.opens(2);
		vote(this.ada, choice("b"));

		var page = browser("bo").get(PAGE).body();
		assertThat(page)
			.contains("Town 1 has voted: Ada ada cast the vote in the hour from 20 September 2021, 12:00 (Paris).")
			.doesNotContain("Bid b", "type=\"radio\"");
		assertThat(browser("bo").get("/ballots").body()).contains("Town 1 has voted");
	}

	@Test
	void pages_speak_french() {
		this.story.opens(2);

		assertThat(this.ada.get(PAGE + "?lang=fr").body())
			.contains("Vous votez pour Town 1.", "Candidature a", "4 octobre 2021, 23 h 59 (heure de Paris)")
			.doesNotContain("??");
		assertThat(confirm(this.ada, choice("")).body()).contains("Vérifiez votre choix", "Aucun d’eux : abstention")
			.doesNotContain("??");
		assertThat(vote(this.ada, choice("")).body()).contains("Votre ville a voté").doesNotContain("??");
		assertThat(this.ada.get("/ballots").body()).contains("Ville hôte 2024", "Town 1 a voté").doesNotContain("??");
	}

	@Test
	void before_the_opening_the_page_says_when_it_is() {
		this.story.begins(2).prepared();
		assertThat(this.ada.get("/ballots").body()).contains("No ballot has been announced yet.");
		assertThat(this.ada.get(PAGE).statusCode()).isEqualTo(404);
		this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true));

		assertThat(this.ada.get(PAGE).body()).contains("It opens 20 September 2021, 12:00 (Paris)")
			.doesNotContain("type=\"radio\"");
	}

	@Test
	void a_person_of_two_cities_chooses_for_which_the_vote_is() {
		this.story.opens(2);
		var eve = browser("eve");
		assertThat(eve.get(PAGE).body()).contains("For which city do you vote?", "Town 2", "Town 3");

		assertThat(confirm(eve, choice("a")).statusCode()).as("no city is chosen for her").isEqualTo(422);
		assertThat(confirm(eve, choice("a")).body()).contains("Choose the city for which you vote.");
		assertThat(vote(eve, form("1", "it-town-3", choice("a"))).statusCode()).isEqualTo(200);

		assertThat(eve.get(PAGE).body()).contains("Town 3 has voted", "You vote for Town 2.");
		assertThat(this.roll.marks(this.ballots.round(ID).orElseThrow())).extracting(Roll.Mark::city)
			.containsExactly("it-town-3");
	}

	@Test
	void a_link_that_was_passed_on_opens_nothing() {
		this.story.opens(2);
		for (var who : List.of("stranger", "officer")) {
			var browser = browser(who);
			assertThat(browser.get(PAGE).statusCode()).isEqualTo(403);
			assertThat(browser.get(PAGE).body()).contains("You do not vote in this ballot").doesNotContain("Bid a");
			assertThat(confirm(browser, choice("a")).statusCode()).isEqualTo(403);
			assertThat(vote(browser, form("1", "it-town-1", choice("a"))).statusCode()).isEqualTo(403);
		}
		assertThat(vote(this.ada, form("1", "it-town-2", choice("a"))).body()).contains("Your city does not vote");
		assertThat(this.ada.get("/ballots/HOST-1999").statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).get(PAGE, "Accept", "text/html").headers().firstValue("Location").orElse(""))
			.endsWith("/login");
		assertThat(turnout()).isZero();
	}

	@Test
	void the_last_second_counts_and_the_next_does_not_though_the_paper_was_open() {
		this.story.opens(2);
		var eve = browser("eve");
		var end = this.ballots.round(ID).orElseThrow().closesAt();
		this.clock.to(end.minusMillis(500));
		assertThat(vote(this.ada, choice("a")).body()).containsPattern(CODE);

		this.clock.to(end);
		var late = vote(eve, form("1", "it-town-2", choice("a")));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("A vote counts only until the moment it closes.", "The time to vote is over.");
		assertThat(confirm(eve, choice("a")).statusCode()).isEqualTo(409);
		assertThat(turnout()).isEqualTo(1);
	}

	@Test
	void what_is_no_line_of_the_paper_is_refused_at_its_place_and_costs_no_vote() {
		this.story.opens(2);
		for (var nobody : List.of("", "3", "-1", "99999999999", "Bid a")) {
			var refused = confirm(this.ada, nobody);
			assertThat(refused.statusCode()).isEqualTo(422);
			assertThat(refused.body()).contains("Choose one of the lines of the ballot paper.", "autofocus",
					"aria-describedby=\"refused rule\"", "novalidate");
			assertThat(refused.body().indexOf("id=\"refused\"")).as("beside the lines, not above the paper")
				.isBetween(refused.body().indexOf("</legend>"), refused.body().indexOf("id=\"choice-1\""));
			assertThat(vote(this.ada, nobody).statusCode()).as("sent past the page: '%s'", nobody).isEqualTo(409);
		}
		assertThat(turnout()).isZero();
		assertThat(vote(this.ada, choice("a")).statusCode()).isEqualTo(200);
	}

	@Test
	void a_second_vote_is_refused_also_at_the_same_moment() {
		this.story.opens(2);
		var bo = browser("bo");
		var both = List.of(this.ada, bo)
			.stream()
			.map(who -> CompletableFuture.supplyAsync(() -> vote(who, choice("a")).statusCode()))
			.toList();
		assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);

		var again = vote(bo, choice("b"));
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("Your city has voted already. A vote is final.");
		assertThat(turnout()).isEqualTo(1);
		assertThat(this.story.rows("ballot_paper")).isEqualTo(1);
	}

	@Test
	void a_paper_that_was_read_before_a_candidate_withdrew_is_not_taken() {
		this.story.opens(3);
		var read = choice("b");
		this.ballots.withdraw(ID, "c");
		this.story.at(this.clock.now());

		for (var answer : List.of(confirm(this.ada, read), vote(this.ada, read))) {
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(answer.body()).contains("The ballot paper has changed since you opened it")
				.doesNotContain("Bid c");
		}
		assertThat(turnout()).isZero();
		assertThat(vote(this.ada, form("2", "it-town-1", choice("b"))).statusCode()).isEqualTo(200);
	}

	@Test
	void whoever_works_for_the_city_no_more_does_not_vote_for_it(@Autowired IdentityService identity) {
		this.story.opens(2);
		assertThat(confirm(this.ada, choice("a")).statusCode()).isEqualTo(200);
		identity.deleteMembership("voting-ada", "city-it-town-1");

		var refused = vote(this.ada, choice("a"));
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("You do not vote in this ballot");
		assertThat(turnout()).isZero();
	}

	@Test
	void the_log_says_nothing_of_a_vote() {
		this.story.opens(2);

		confirm(this.ada, choice("b"));
		confirm(this.ada, "Bid b");
		vote(this.ada, "Bid b");
		vote(this.ada, choice("b"));

		assertThat(this.log.sentences()).noneMatch(said -> said.contains("Bid b") || said.contains("choice"));
	}

	private String choice(String key) {
		return String.valueOf(this.story.place(key));
	}

	private int turnout() {
		return this.roll.turnout(this.ballots.round(ID).orElseThrow());
	}

	private HttpResponse<String> confirm(Browser who, String choice) {
		return send(who, "/confirmation", form("1", "", choice));
	}

	private HttpResponse<String> vote(Browser who, String choice) {
		return vote(who, form("1", "it-town-1", choice));
	}

	private HttpResponse<String> vote(Browser who, Map<String, String> form) {
		return send(who, "/vote", form);
	}

	private static Map<String, String> form(String round, String city, String choice) {
		return Map.of("round", round, "city", city, "choice", choice);
	}

	/** With the token of a page that everybody may open. */
	private static HttpResponse<String> send(Browser who, String step, Map<String, String> form) {
		var sent = new LinkedHashMap<>(form);
		sent.put("_csrf", Browser.token(who.get("/ballots").body()));
		return who.post(PAGE + step, sent);
	}

	/** The number that stands before a name on the paper. */
	private static int place(String page, String name) {
		var found = Pattern.compile("value=\"(\\d+)\">\\s*<label[^>]*>" + name + "\\s*</label>").matcher(page);
		assertThat(found.find()).as(name).isTrue();
		return Integer.parseInt(found.group(1));
	}

	private static String title(HttpResponse<String> page) {
		return page.body().replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
	}

	private static void person(Accounts accounts, String name, String... groups) {
		accounts.create("voting-" + name, "Ada", name, name + "@example.org", PASSWORD, Set.of(groups));
	}

	private Browser browser(String name) {
		return new Browser(this.port).loggedIn("voting-" + name, PASSWORD);
	}

}
