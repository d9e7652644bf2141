package org.creativecities.ballots.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.ballots.SecretBallotStory;
import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.creativecities.workflow.Processes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.ballots.BallotStory.ID;

/** A ballot is conducted at the desk, and read by everybody. */
@ProductTest
class BallotDeskTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String DESK = "/desk/ballots/" + ID;

	private static final String RESULT = "/ballots/" + ID + "/result";

	private static final Pattern SHEET = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){13}");

	private static final List<String> HOLDERS = List.of("ada", "head", "dg");

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Ballots ballots;

	@Autowired
	private Jobs jobs;

	private SecretBallotStory story;

	private final Map<String, Browser> browsers = new LinkedHashMap<>();

	private final Map<String, String> sheets = new LinkedHashMap<>();

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.story = new SecretBallotStory(this.product);
		person(accounts, "ada", "secretariat");
		person(accounts, "bo", "secretariat");
		person(accounts, "head", "secretariat-head");
		person(accounts, "dg", "dg-office");
		person(accounts, "city", "city-it-town-1");
	}

	@Test
	void a_ballot_that_ends_before_it_is_announced_is_shown_to_those_who_conduct_it_alone() {
		this.story.begins(2);

		this.ballots.withdraw(ID, "a");

		assertThat(everybody().get(RESULT).statusCode()).isEqualTo(404);
		assertThat(desk("city").get("/ballots/" + ID).statusCode()).isEqualTo(404);
		assertThat(desk("city").get("/ballots").body()).doesNotContain("Host City 2024");
		assertThat(desk("ada").get(DESK).body()).contains("Withdrew: Bid a.");
	}

	/** Whose name stands on no paper. */
	@Test
	void who_withdrew_before_the_opening_is_named_in_everybodys_language() {
		this.story.begins(3);
		this.ballots.withdraw(ID, "a");
		this.story.prepared();
		this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true));

		assertThat(desk("city").get(RESULT).body()).contains("Withdrew: Bid a.");
		assertThat(desk("city").get(RESULT + "?lang=fr").body()).contains("Candidature a");
	}

	@Test
	void a_ballot_is_prepared_counted_and_published_and_its_result_is_for_everybody() {
		this.story.begins(3);
		assertThat(desk("dg").get("/desk/ballots").body()).contains("Host City 2024", "in preparation");
		assertThat(desk("ada").get(DESK).body()).contains("Key sheets still to be taken: 3.",
				"Officers still to be bound: 2.", "30 of a hundred cities", "Prepare ballot");
		HOLDERS.forEach(this::takesSheet);
		bind("ada", "the tide was high on a tuesday");
		bind("dg", "forty one swans above the bridge");
		this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true)).at(SecretBallotStory.OPENS_AT);

		this.story.votes(Map.of("a", 30, "b", 15, "c", 10, "", 5));
		var open = desk("ada").get(DESK).body();
		assertThat(open).contains("Turnout: 60 of 90 cities (66.7%)", "nobody can see a count")
			.doesNotContain("Of all votes for somebody", "??");
		this.story.timeIsOver();
		assertThat(everybody().get(RESULT).body()).contains("closed, waits for its count", "Root at the close:")
			.doesNotContain("Bid a");
		assertThat(enters("dg").headers().firstValue("Location")).isPresent();
		enters("ada");
		assertThat(desk("head").get(DESK).body()).as("counted, and seen at the desk").contains("54.5%", "Abstentions");
		assertThat(everybody().get(RESULT).body()).as("not certified yet").doesNotContain("54.5%", "Elected.");
		this.jobs.runDue();
		this.story.certifies("officer").certifies("head");

		var result = everybody().get(RESULT);
		assertThat(result.statusCode()).isEqualTo(200);
		var pack = this.product.getBean(Packs.class).of(ID).orElseThrow();
		assertThat(result.body())
			.contains("Elected.", "<dd class=\"col-sm-8\">Bid a</dd>", "54.5%", "27.3%", "18.2%",
					"Turnout: 60 of 90 cities (66.7%)", "Europe and North America", pack.hash(), pack.rulesHash(),
					pack.rounds().get(0).root(), "/ballots/HOST-2024/pack.json", "Round 1 opened.", "Round 1: 60 codes")
			.contains(pack.rounds().get(0).codes())
			.doesNotContain("Ada ada", "??");
		assertThat(desk("city").get(RESULT).body()).as("who did what, for those who are logged in").contains("Ada ada");
		assertThat(everybody().get("/ballots/" + ID + "/pack.json").body()).isEqualTo(Packs.json(pack));
		assertThat(everybody().get("/ballots/verify-ballot.html").body()).contains("creative-cities-ballot/1");
		assertThat(everybody().get(RESULT + "?lang=fr").body())
			.contains("Élection acquise.", "54,5 %", "Participation : 60 villes sur 90", "Ouverture du tour 1.")
			.doesNotContain("??");
		assertThat(desk("ada").get(DESK + "?lang=fr").body()).contains("Conduite des scrutins", "Détenteurs de clé")
			.doesNotContain("??");
	}

	@Test
	void a_key_sheet_is_shown_once_and_can_be_replaced_or_given_back() {
		this.story.begins(2);
		var shown = post("ada", "/sheet", Map.of());
		assertThat(shown.body()).containsPattern(SHEET)
			.contains("Ada ada", "it is not shown again", "data-print", "Print this page");
		assertThat(shown.headers().allValues("Cache-Control")).containsExactly("no-store");
		assertThat(desk("ada").get(DESK).body()).contains("Take a new sheet; the old one becomes worthless")
			.doesNotContainPattern(SHEET);

		takesSheet("head");
		takesSheet("dg");
		var fourth = post("bo", "/sheet", Map.of());
		assertThat(fourth.statusCode()).isEqualTo(422);
		assertThat(fourth.body()).contains("3 people hold a key already.");

		post("head", "/sheet/return", Map.of());
		assertThat(post("bo", "/sheet", Map.of()).body()).containsPattern(SHEET);
	}

	@Test
	void what_is_refused_at_the_desk_is_said_and_not_shown_again() {
		this.story.begins(2);
		HOLDERS.forEach(this::takesSheet);
		var words = post("ada", "/words", Map.of("words", "too short"));
		assertThat(words.statusCode()).isEqualTo(422);
		assertThat(desk("ada").get(DESK + "/words?lang=en").headers().firstValue("Location").orElse("")).endsWith(DESK);
		assertThat(words.body()).contains("Write one line of 20 to 200 characters").doesNotContain("too short");
		bind("ada", "the tide was high on a tuesday");
		bind("head", "forty one swans above the bridge");
		assertThat(post("dg", "/words", Map.of("words", "somebody else wants to be bound, too")).body())
			.contains("2 officers are bound to words already.");
		this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true)).at(SecretBallotStory.OPENS_AT);

		assertThat(post("ada", "/sheet", Map.of()).body()).contains("nothing of it can be changed");
		assertThat(enters("ada").body()).as("while votes are cast").contains("Nothing waits to be counted.");
		this.story.votes(Map.of("a", 40, "b", 40));
		this.story.timeIsOver();
		assertThat(post("ada", "/count", Map.of("sheet", "ABCD")).body()).contains("This is not a key sheet")
			.doesNotContain("ABCD");
		assertThat(post("ada", "/count", Map.of("sheet", this.sheets.get("dg"))).body())
			.contains("This sheet does not open the ballot");
		assertThat(post("bo", "/count", Map.of("sheet", this.sheets.get("dg"))).body())
			.contains("You hold no key for this ballot");
		enters("ada");
		assertThat(enters("ada").body()).contains("You have entered your sheet.");
		enters("head");

		assertThat(post("ada", "/draw", Map.of("words", "other words than those before")).body())
			.contains("These are other words");
		assertThat(post("dg", "/draw", Map.of("words", "somebody else wants to be bound, too")).body())
			.contains("You are not bound to words for this ballot.");
		post("ada", "/draw", Map.of("words", "the tide was high on a tuesday"));
		assertThat(desk("ada").get(DESK).body()).contains("told: “the tide was high on a tuesday”");
		post("head", "/draw", Map.of("words", "forty one swans above the bridge"));
		assertThat(this.story.waiting()).containsExactly("Activity_CertifyResult");
		assertThat(desk("ada").get(DESK).body()).contains("Lots were drawn. Bid ");
		assertThat(everybody().get(RESULT).body()).as("told with the result")
			.contains("Lots were drawn.")
			.doesNotContain("Lots were drawn. Bid");
	}

	/**
	 * One sheet was entered; two holders, one of them twice, press the button at once.
	 */
	@Test
	void of_holders_who_enter_the_second_sheet_at_once_one_counts_and_the_others_read_a_sentence() {
		this.story.begins(2);
		HOLDERS.forEach(this::takesSheet);
		bind("ada", "the tide was high on a tuesday");
		bind("bo", "forty one swans above the bridge");
		this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true)).at(SecretBallotStory.OPENS_AT);
		this.story.votes(Map.of("a", 40));
		this.story.timeIsOver();
		enters("ada");

		List.of("head", "dg").forEach(this::desk);
		var answers = List.of("head", "dg", "head")
			.stream()
			.map(name -> CompletableFuture.supplyAsync(() -> enters(name)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 422, 422);
		assertThat(answers).filteredOn(answer -> answer.statusCode() == 422)
			.allSatisfy(answer -> assertThat(answer.body()).contains("Nothing waits to be counted."));
		assertThat(this.story.rows("ballot_choice")).isEqualTo(40);
	}

	@Test
	void the_head_alone_annuls_a_ballot_and_everybody_reads_why() {
		this.story.opens(2);
		assertThat(desk("ada").get(DESK).body()).doesNotContain("Annul this ballot");
		assertThat(post("ada", "/annulment", Map.of("reason", "I say so.")).statusCode()).isEqualTo(403);
		assertThat(post("head", "/annulment", Map.of("reason", "")).body())
			.contains("Give a reason of at most 1,000 characters.");
		assertThat(post("head", "/annulment", Map.of("reason", "x".repeat(1001))).statusCode()).isEqualTo(422);

		assertThat(post("head", "/annulment", Map.of("reason", "Two sheets are lost.")).statusCode()).isEqualTo(302);

		assertThat(this.story.waiting()).isEmpty();
		assertThat(everybody().get(RESULT).body()).contains("annulled: nothing of it counts",
				"Gave the ballot up. Two sheets are lost.");
		assertThat(desk("city").get("/ballots/" + ID).body()).contains("This ballot was annulled")
			.doesNotContain("type=\"radio\"");
	}

	@Test
	void a_round_that_was_stopped_tells_when_and_the_log_by_whom_it_was_not() {
		this.story.opens(3);
		this.story.noonOn(LocalDate.of(2021, 9, 24));
		this.story.as("member", () -> this.ballots.withdraw(ID, "c"));

		assertThat(desk("ada").get(DESK).body()).contains("stopped on 24 September 2021, 12:00 (Paris)")
			.doesNotContain("until 4 October");
		assertThat(everybody().get(RESULT + "?lang=fr").body()).contains("arrêté le 24 septembre 2021")
			.doesNotContain("jusqu’au 4 octobre", "??", "<code>");
	}

	@Test
	void who_draws_lots_for_too_few_votes_is_told_that_the_head_has_still_to_decide() {
		this.story.begins(2);
		HOLDERS.forEach(this::takesSheet);
		bind("ada", "the tide was high on a tuesday");
		assertThat(desk("ada").get(DESK).body()).as("other words are no ordinary next step")
			.containsPattern("btn-outline-primary\">\\s*Bind me to other words");
		bind("dg", "forty one swans above the bridge");
		this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true)).at(SecretBallotStory.OPENS_AT);
		this.story.votes(Map.of("a", 2, "b", 2));
		this.story.timeIsOver().timeIsOver();
		assertThat(desk("ada").get(DESK).body()).doesNotContain("ask the head before you tell them");
		enters("dg");
		enters("ada");

		assertThat(desk("ada").get(DESK).body()).contains("Too few cities have voted",
				"ask the head before you tell them");
		assertThat(desk("ada").get(DESK + "?lang=fr").body()).contains("Trop peu de villes ont voté")
			.doesNotContain("??");
	}

	/** The first ballot bears the id of what it is held for. */
	@Test
	void the_desk_of_a_ballot_shows_neither_tasks_nor_letters_of_what_it_is_held_for() {
		this.story.begins(2);
		var repository = this.product.getBean(RepositoryService.class);
		var other = Bpmn.createExecutableProcess("other-case")
			.camundaHistoryTimeToLive(1)
			.startEvent()
			.userTask("Activity_Conclude")
			.name("Conclude host agreement")
			.endEvent()
			.done();
		var deployed = repository.createDeployment().addModelInstance("other-case.bpmn", other).deploy();
		try {
			this.product.getBean(Processes.class).start("other-case", ID, Map.of());

			assertThat(desk("ada").get(DESK).body()).contains("Prepare ballot")
				.doesNotContain("Conclude host agreement")
				.contains("/desk/letters?case=" + ID + "&amp;kind=ballots");
		}
		finally {
			repository.deleteDeployment(deployed.getId(), true);
		}
	}

	@Test
	void letters_of_one_kind_are_listed_alone() {
		this.story.opens(2);
		assertThat(desk("ada").get("/desk/letters?case=" + ID + "&kind=ballots").body()).contains("it-town-1");
		assertThat(desk("ada").get("/desk/letters?case=" + ID + "&kind=hosting").body()).doesNotContain("it-town-1");
	}

	@Test
	void a_ballot_that_is_none_is_not_found_whatever_is_sent_to_it() {
		assertThat(desk("head").get("/desk/ballots/NONE").statusCode()).isEqualTo(404);
	}

	@Test
	void the_desk_is_for_those_who_conduct_ballots_and_drafts_are_for_nobody_else() {
		this.story.begins(2);

		assertThat(desk("city").get(DESK).statusCode()).isEqualTo(403);
		assertThat(desk("dg").get(DESK).statusCode()).isEqualTo(200);
		assertThat(desk("dg").get("/desk/letters").statusCode()).as("its other pages are not").isEqualTo(403);
		assertThat(desk("dg").get("/").body()).contains("/desk/ballots");
		assertThat(desk("dg").inTasklist().get("/camunda/api/engine/engine/default/filter").body())
			.contains("\"Ballots\"");
		assertThat(desk("city").inTasklist().get("/camunda/api/engine/engine/default/filter").body())
			.doesNotContain("\"Ballots\"");
		assertThat(desk("city").get("/").body()).contains("/ballots").doesNotContain("/desk/ballots");
		assertThat(everybody().get(RESULT).statusCode()).as("not announced yet").isEqualTo(404);
		assertThat(everybody().get("/ballots/" + ID + "/pack.json").statusCode()).isEqualTo(404);
		assertThat(desk("ada").get("/desk/ballots/HOST-1999").statusCode()).isEqualTo(404);
		assertThat(post("ada", "/../HOST-1999/sheet", Map.of()).statusCode()).isIn(400, 404);
	}

	private void takesSheet(String name) {
		var found = SHEET.matcher(post(name, "/sheet", Map.of()).body());
		assertThat(found.find()).isTrue();
		this.sheets.put(name, found.group());
	}

	private void bind(String name, String words) {
		assertThat(post(name, "/words", Map.of("words", words)).statusCode()).isEqualTo(302);
	}

	/** Types the sheet without hyphens and in small letters. */
	private HttpResponse<String> enters(String name) {
		return post(name, "/count", Map.of("sheet", this.sheets.get(name).replace("-", "").toLowerCase()));
	}

	private HttpResponse<String> post(String name, String act, Map<String, String> form) {
		var sent = new LinkedHashMap<>(form);
		sent.put("_csrf", Browser.token(desk(name).get("/desk/ballots").body()));
		return desk(name).post(DESK + act, sent);
	}

	private Browser desk(String name) {
		return this.browsers.computeIfAbsent(name,
				person -> new Browser(this.port).loggedIn("conduct-" + person, PASSWORD));
	}

	private Browser everybody() {
		return new Browser(this.port);
	}

	private static void person(Accounts accounts, String name, String group) {
		accounts.create("conduct-" + name, "Ada", name, name + "@example.org", PASSWORD, Set.of(group));
	}

}
