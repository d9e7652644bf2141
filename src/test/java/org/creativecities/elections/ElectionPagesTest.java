package org.creativecities.elections;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Round;
import org.creativecities.elections.nomination.Nomination.State;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.LetterPreview;
import org.creativecities.network.Mandate.Role;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Elections on their pages, through a browser. */
@ProductTest
class ElectionPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final LocalDate SINCE = LocalDate.of(2022, 6, 1);

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Ballots ballots;

	private ElectionStory story;

	private String alder;

	private String rowan;

	private Browser officer;

	private Browser ada;

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.story = new ElectionStory(this.product);
		this.alder = this.story.member("Port Alder", "IT");
		this.rowan = this.story.member("Bay Rowan", "BR");
		this.story.voters("crafts-and-folk-art", "Craft Town", 3).voters("literature", "Book Town", 3);
		person(accounts, "officer", "secretariat");
		person(accounts, "dg", "dg-office");
		person(accounts, "ada", "cities", "city-" + this.alder);
		person(accounts, "bo", "cities", "city-" + this.rowan);
		person(accounts, "eve", "cities", "city-" + this.story.member("Vale Sorrel", "ES", "music"));
		this.officer = browser("officer");
		this.ada = browser("ada");
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void a_seat_that_nobody_could_take_is_named_beside_the_rules_by_which_seats_are_won() {
		var acero = this.story.member("Monte Acero", "IT");
		this.story.officerOpensAll();
		var id = this.story.election().id();
		var first = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		var second = this.story.stands(acero, "Bo Example", "EITHER");
		this.story.callCloses().ballotOpens().votes(Map.of(first, 8, second, 6)).roundIsCounted().isCertified();

		assertThat(this.ada.get("/ballots/" + id + "/result").body())
			.contains("Who gets a seat", "No majority is needed", "nobody: of those who stood")
			.doesNotContain("of a hundred votes", "??");
		assertThat(this.ada.get("/ballots/" + id + "/result?lang=fr").body())
			.contains("Qui obtient un siège", "Aucune majorité n’est requise", "personne : selon les règles")
			.doesNotContain("??");
		this.ada.get("/elections?lang=en");
		assertThat(this.ada.get("/elections/" + id).body()).contains("Deputy coordinator: vacant");
		assertThat(this.story.says(id, "announce-coordinators", "vacant")).contains("Deputy coordinator");

		this.story.resigns(this.alder, "The person has left the city.");
		assertThat(this.ada.get("/elections/" + id).body()).contains("before the first day was over");
		assertThat(this.officer.get("/desk/mandates").body()).contains("ended before it had lasted a day")
			.containsPattern("<td>\\d+ April 2024</td>");
		assertThat(this.officer.get("/desk/mandates?lang=fr").body()).contains("terminé avant d’avoir duré un jour")
			.containsPattern("<td>\\d+ avril 2024</td>");
		this.officer.get("/desk/mandates?lang=en");
	}

	@Test
	void the_desk_warns_of_an_election_that_is_later_than_the_mandates_it_follows() {
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, LocalDate.of(2024, 6, 1));
		this.story.officerOpensAll();
		this.story.answers(this.story.names(this.rowan, "Cy Example", "COORDINATOR"), true);
		this.story.noonOn(LocalDate.of(2024, 5, 31));
		assertThat(this.officer.get("/desk/elections").body()).doesNotContain("it has no result yet");

		this.story.noonOn(LocalDate.of(2024, 6, 1));
		assertThat(this.officer.get("/desk/elections").body()).contains("Election: coordinators of Film",
				"it has no result yet");
		assertThat(this.officer.get("/desk/elections?lang=fr").body()).contains("il n’y a pas encore de résultat")
			.doesNotContain("??");
		this.officer.get("/desk/elections?lang=en");
	}

	@Test
	void an_officer_opens_all_elections_in_one_act_and_reads_which_regions_are_missing() {
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, LocalDate.of(2024, 6, 1));
		var before = this.officer.get("/desk/elections");
		assertThat(before.body())
			.contains("Port Alder", "until 31 May 2024",
					"Regions without a city on the Coordination Committee: Africa, Asia and the Pacific, Arab States, ",
					"An election can be opened now in these sub-networks.", "Crafts and Folk Art",
					"Too few members with all rights for an election: ", "Music")
			.doesNotContain("??");
		assertThat(this.officer.get("/desk/elections?lang=fr").body())
			.contains("jusqu’au 31 mai 2024", "Régions sans ville au Comité de coordination", "Littérature")
			.doesNotContain("??");
		this.officer.get("/desk/elections?lang=en");

		var all = Map.of("field", String.join(",", this.story.allFields()));
		post(this.officer, "/desk/elections", "/desk/elections", Map.of());
		assertThat(this.officer.get("/desk/elections").body()).contains("Choose at least one sub-network.");
		post(this.officer, "/desk/elections", "/desk/elections", Map.of("field", "crafts-and-folk-art"));
		assertThat(this.officer.get("/desk/elections").body()).as("the others wait until an officer opens them")
			.contains("One election is open.", "COORD-crafts-and-folk-art-2024")
			.doesNotContain("COORD-film-2024");
		post(this.officer, "/desk/elections", "/desk/elections", all);
		var after = this.officer.get("/desk/elections").body();
		assertThat(after).contains("elections are open.", "Nominations until 31 March 2024, 23:59 (Paris)",
				"No election can be opened just now.", "COORD-film-2024");
		post(this.officer, "/desk/elections", "/desk/elections", all);
		assertThat(this.officer.get("/desk/elections").body()).contains("No sub-network has a seat to fill just now");
		assertThat(this.ada.get("/desk/elections").statusCode()).isEqualTo(403);
	}

	@Test
	void a_city_names_a_person_who_reads_the_statement_and_accepts_through_the_link() {
		var election = opened();
		assertThat(this.ada.get("/elections").body()).contains("Coordination of Film", election).doesNotContain("??");
		assertThat(this.ada.get("/elections/" + election).body())
			.contains("Coordinator, as soon as elected, for 2 years", "Name a person",
					"Who stands is published when nominations have closed.")
			.doesNotContain("??");
		var begun = post(this.ada, "/elections/" + election, "/elections/" + election + "/nominations",
				Map.of("city", this.alder));
		var page = "/nominations/" + election + "-" + this.alder;
		assertThat(begun.headers().firstValue("Location").orElse(begun.uri().getPath())).endsWith(page);

		var draft = this.ada.get(page).body();
		assertThat(draft)
			.contains("Nomination by Port Alder", "No letter yet.", "Describe the nomination in your tasks")
			.doesNotContain("??");
		this.ada.upload(page + "/letter", "support.txt", "We support her.".getBytes(StandardCharsets.US_ASCII),
				Browser.token(draft));
		assertThat(this.ada.get(page).body()).contains("No letter yet.", "alert-danger");
		this.ada.upload(page + "/letter", "support.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII),
				Browser.token(draft));
		assertThat(this.ada.get(page).body()).contains("The letter is attached.", "support.pdf");
		var id = election + "-" + this.alder;
		this.story.describes(id, this.alder, "Cy Example", "EITHER");

		var sign = "/sign/nomination/" + this.story.token(id);
		var nominee = new Browser(this.port);
		assertThat(nominee.get(sign).body())
			.contains("Port Alder names you", "Coordinator, as soon as elected, for 2 years", "I listen first.",
					"J’écoute d’abord.", "I accept: I stand", "I decline")
			.doesNotContain("??");
		assertThat(nominee.get(sign + "?lang=fr").body()).contains("J’écoute d’abord.", "Je décline")
			.doesNotContain("??");
		nominee.get(sign + "?lang=en");
		var token = Browser.token(nominee.get(sign).body());
		assertThat(this.story.nomination(id).state()).as("looking changes nothing").isEqualTo(State.ASKED);
		assertThat(nominee.post(sign, Map.of("name", " ", "accepts", "true", "_csrf", token)).body())
			.contains("Write your name.");
		assertThat(nominee.post(sign, Map.of("name", "Cy Example", "_csrf", token)).body())
			.as("who presses Enter has not chosen yet, and keeps the name")
			.contains("Choose whether you stand.", "value=\"Cy Example\"")
			.doesNotContain("You have");
		assertThat(new Browser(this.port)
			.post(sign, Map.of("name", "Cy Example", "accepts", "true", "_csrf", token), "Accept", "text/html")
			.body()).as("from a page of a session that is over")
			.contains("This page was open for too long", "the link of your letter")
			.doesNotContain("your group");
		assertThat(nominee.post(sign, Map.of("name", "Cy Example", "accepts", "true", "_csrf", token)).body())
			.contains("You have accepted.");
		assertThat(nominee.post(sign, Map.of("name", "Cy Example", "accepts", "false", "_csrf", token)).body())
			.contains("You have accepted.");
		assertThat(nominee.get("/sign/nomination/none").statusCode()).isEqualTo(404);

		assertThat(this.officer.get(page).body()).contains("Cy Example", "The person accepts").doesNotContain("??");
		assertThat(post(this.officer, "/desk/elections", page + "/withdrawal", Map.of()).statusCode()).isEqualTo(403);
		assertThat(browser("bo").get(page).statusCode()).as("another city's nomination").isEqualTo(404);
		this.story.confirms(id);
		this.story.callCloses();
		assertThat(browser("bo").get("/elections/" + election).body())
			.contains("Cy Example, Port Alder", "I listen first.", "English")
			.doesNotContain("??", "Go to the ballot");
		assertThat(this.ada.get(page + "?lang=fr").body()).contains("Retenue", "J’écoute d’abord.")
			.doesNotContain("??");
		this.ada.get(page + "?lang=en");
		assertThat(this.ada.get(page).body()).as("asked before")
			.containsPattern("<details>\\s*<summary>Withdraw the nomination</summary>")
			.contains("this name comes onto no ballot paper", "Yes, withdraw it for good");
		post(this.ada, page, page + "/withdrawal", Map.of("effect", "CALL_CLOSED"));
		assertThat(this.ada.get(page).body()).contains("The nomination is withdrawn.")
			.doesNotContain("Withdraw the nomination");
		assertThat(this.story.nomination(id).state()).isEqualTo(State.WITHDRAWN);
		assertThat(this.officer.get(page).body()).as("who withdrew it, and when")
			.containsPattern("<dt[^>]*>Withdrawn</dt>\\s*<dd[^>]*>[^<]+, by Ada")
			.doesNotContain("??");
	}

	@Test
	void a_city_gives_its_seat_up_with_a_reason_and_the_deputy_acts() {
		var seat = this.story.holds(this.alder, Role.COORDINATOR, SINCE, LocalDate.of(2025, 6, 1));
		this.story.holds(this.rowan, Role.DEPUTY, SINCE, LocalDate.of(2025, 6, 1));
		var page = "/elections/seats/" + seat + "/resignation";
		assertThat(this.ada.get("/elections").body())
			.contains("Coordinator: Port Alder", "Deputy coordinator: Bay Rowan", "Give the seat up")
			.doesNotContain("??");
		post(this.ada, "/elections", page, Map.of("city", this.alder, "words", " "));
		assertThat(this.ada.get("/elections").body()).contains("Give a reason of at most 1,000 characters.");
		assertThat(post(this.ada, "/elections", page, Map.of("city", this.rowan, "words", "Tired.")).statusCode())
			.isEqualTo(403);
		assertThat(post(browser("bo"), "/elections", page, Map.of("city", this.rowan, "words", "Tired.")).statusCode())
			.isIn(200, 302);
		assertThat(this.story.seatsOn(ElectionStory.BEGINNING)).as("nobody gives another city's seat up").hasSize(2);

		post(this.ada, "/elections", page, Map.of("city", this.alder, "words", "The person has left."));
		assertThat(this.ada.get("/elections").body()).contains("The seat is given up.", "acts for the coordinator");
		assertThat(this.officer.get("/desk/elections").body())
			.contains("vacant", "acts for the coordinator", "given up on 1 March 2024", "The person has left.")
			.doesNotContain("??");
	}

	@Test
	void an_officer_stops_an_election_with_a_reason_and_strangers_do_not_even_see_it() {
		var election = opened();
		var page = "/elections/" + election;
		assertThat(this.ada.get(page).body()).doesNotContain("Stop the election");
		assertThat(post(this.ada, page, "/desk" + page + "/stop", Map.of("reason", "I lose.")).statusCode())
			.isEqualTo(403);
		assertThat(browser("eve").get(page).statusCode()).as("a city of another sub-network").isEqualTo(404);
		assertThat(this.officer.get(page).body()).contains("Stop the election").doesNotContain("??");

		post(this.officer, page, "/desk" + page + "/stop", Map.of("reason", " "));
		assertThat(this.officer.get(page).body()).contains("Give a reason of at most 1,000 characters.");
		post(this.officer, page, "/desk" + page + "/stop", Map.of("reason", "<b>The seat</b> is filled."));
		assertThat(this.officer.get(page).body())
			.contains("The election is stopped.", "&lt;b&gt;The seat&lt;/b&gt; is filled.")
			.doesNotContain("??", "<b>The seat</b>");
		assertThat(this.ada.get(page + "?lang=fr").body()).contains("Le Secrétariat a arrêté cette élection")
			.doesNotContain("??");
	}

	@Test
	void what_a_city_typed_stays_text_on_pages_and_in_tasklist() {
		var election = opened();
		var id = this.story.begins(this.alder);
		this.story.attachesLetter(id, this.alder);
		this.story.describes(id, this.alder, "Cy  Example", "EITHER",
				"<img src=x onerror=alert(1)> [here](http://example.org)\n# Louder");
		assertThat(this.story.nomination(id).person()).as("one line, one blank").isEqualTo("Cy Example");
		var nominee = new Browser(this.port);
		assertThat(nominee.get("/sign/nomination/" + this.story.token(id)).body())
			.contains("&lt;img src=x onerror=alert(1)&gt;")
			.doesNotContain("<img");
		this.story.answers(id, true);

		assertThat(this.story.shows(id, "statementEn"))
			.isEqualTo("\\<img src=x onerror=alert(1)\\> \\[here\\](http\\://example.org)\n\\# Louder");
		this.story.confirms(id);
		this.story.callCloses();
		assertThat(browser("bo").get("/elections/" + election).body())
			.contains("&lt;img src=x onerror=alert(1)&gt;", "Stands for: coordinator or deputy coordinator",
					"The ballot is being prepared; it opens on")
			.doesNotContain("<img", "??");
	}

	@Test
	void the_director_generals_office_reads_of_elections_and_is_sent_to_no_page_that_it_may_not_read() {
		var election = opened();
		var begun = "/nominations/" + this.story.begins(this.alder);
		var dg = browser("dg");
		assertThat(dg.get("/elections/" + election).body()).contains("Seats to fill").doesNotContain(begun, "??");
		assertThat(dg.get(begun).statusCode()).isEqualTo(404);
		assertThat(this.officer.get("/elections/" + election).body()).contains(begun);
		assertThat(this.officer.get(begun).statusCode()).isEqualTo(200);
	}

	@Test
	void while_the_head_decides_after_an_annulled_ballot_and_afterwards_the_page_says_how_it_stands() {
		var election = opened();
		this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().headAnnuls("Two key sheets are lost.");
		assertThat(this.officer.get("/elections/" + election).body())
			.contains("The ballot was annulled; the Secretariat will say how the election goes on")
			.doesNotContain("counted and certified", "??");

		this.story.does("head", election, "Activity_DecideWayOfElection",
				Map.of("answer", "nobody", "reason", "Too late in the year."));
		assertThat(this.officer.get("/elections/" + election).body())
			.contains("cities do not vote anew, so nobody is elected: Too late in the year.")
			.doesNotContain("??");
		assertThat(this.officer.get("/desk/ballots/" + election).body())
			.contains(", head: <span class=\"cc-lines\">Decided that cities do not vote anew, so nobody is elected. "
					+ "Too late in the year.")
			.doesNotContain("??");
		assertThat(this.officer.get("/desk/ballots/" + election + "?lang=fr").body())
			.contains("les villes ne votent pas de nouveau, donc personne n’est élu. Too late in the year.")
			.doesNotContain("??");
	}

	@Test
	void a_voter_reads_for_which_seats_each_stands_and_where_their_statements_are(@Autowired LetterArchive letters,
			@Autowired LetterPreview preview) {
		var id = opened();
		this.story.stands(this.alder, "Ada Example", "EITHER");
		var deputy = this.story.stands(this.rowan, "Cy Example", "DEPUTY");
		this.story.callCloses();
		this.story.at(this.ballots.get(id).opensAt());
		assertThat(this.ada.get("/elections/" + id).body()).as("no day that is past, no page that is not there")
			.contains("The ballot is being prepared</p>")
			.doesNotContain("at the earliest", "Go to the ballot");
		this.story.ballotOpens();
		assertThat(this.ada.get("/elections/" + id).body()).contains("Go to the ballot");
		assertThat(this.ada.get("/ballots/" + id + "/result").body())
			.contains("Seats are given in this order:", "No majority is needed.", "between those with equal votes")
			.doesNotContain("more than 50 of a hundred votes", "??");
		var paper = this.ada.get("/ballots/" + id).body();
		assertThat(paper)
			.contains("href=\"/elections/" + id + "\">Who stands, and what they say</a>",
					"each seat, the highest first, goes to whoever has most votes among those who stand for it",
					"Of the people from one country only one gets a seat.", "drawn by chance", "None of them: abstain")
			.containsPattern("Cy Example, Bay Rowan\\s*<span[^>]*><span>Stands only for:</span> "
					+ "\\s*<span>Deputy coordinator</span>")
			.doesNotContain("??");
		assertThat(paper.split("Stands only for:", -1)).as("who stands for all of them needs no word").hasSize(2);
		var check = post(this.ada, "/ballots/" + id, "/ballots/" + id + "/confirmation",
				vote("1", this.alder, place(id, deputy)))
			.body();
		assertThat(check).contains("Check your choice", "Stands only for:", "/elections/" + id).doesNotContain("??");
		assertThat(this.ada.get("/ballots/" + id + "?lang=fr").body())
			.contains("Candidature uniquement pour :", "Coordination adjointe",
					"Qui se présente, et leurs déclarations", "parmi les personnes qui s’y présentent")
			.doesNotContain("??");
		assertThat(this.ada.get("/elections/" + id + "?lang=en").body()).contains("I listen first.");

		var letter = letters.ofCase(id)
			.stream()
			.filter(each -> each.template().endsWith("open-round"))
			.findFirst()
			.orElseThrow();
		assertThat(preview.inOtherLanguage(letter.id()).orElseThrow().text())
			.contains("Qui se présente, et leurs déclarations", "/elections/" + id);
	}

	@Test
	void where_one_person_stands_a_voter_abstains_and_is_not_asked_for_none_of_them() {
		var id = opened();
		this.story.stands(this.alder, "Ada Example", "EITHER");
		this.story.callCloses().ballotOpens();

		assertThat(this.ada.get("/ballots/" + id).body())
			.contains("There is one candidate, for this seat: Coordinator. Choose one line", "I abstain",
					"No: not this nomination", "The vote of your city is secret and final.")
			.doesNotContain("None of them", "drawn by chance", "Stands only for", "Of the people from one country",
					"??");
		assertThat(
				post(this.ada, "/ballots/" + id, "/ballots/" + id + "/confirmation", vote("1", this.alder, 0)).body())
			.contains("<strong>I abstain</strong>");
		assertThat(this.ada.get("/ballots/" + id + "?lang=fr").body())
			.contains("Il y a une seule candidature, pour ce siège : Coordination.", "Je m’abstiens")
			.doesNotContain("Aucun d’eux", "tiré au sort", "??");
	}

	@Test
	void whoever_voted_in_a_ballot_that_was_annulled_reads_that_it_does_not_count_and_where_cities_vote_anew() {
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		var cy = this.story.stands(this.rowan, "Cy Example", "COORDINATOR");
		this.story.callCloses().ballotOpens();
		var page = "/ballots/" + id;
		post(this.ada, page, page + "/vote", vote("1", this.alder, place(id, ada)));
		assertThat(this.ada.get(page).body()).contains("Port Alder has voted", "A vote is final.")
			.doesNotContain("another ballot", "Another ballot");
		this.story.withdraws(cy);

		assertThat(this.ada.get(page).body())
			.contains("annulled", "Port Alder voted in it", "It does not count.",
					"Another ballot on the same question is being prepared.")
			.doesNotContain("A vote is final", "-vote-2", "??");
		this.story.ballotOpens();
		assertThat(this.ada.get(page).body())
			.contains("href=\"" + page + "-vote-2\">Coordinators of Film 2024, vote 2</a>")
			.doesNotContain("A vote is final", "??");
		assertThat(new Browser(this.port).get(page + "/result").body()).as("also for everybody")
			.contains("href=\"" + page + "-vote-2/result\"");
		assertThat(this.ada.get(page + "?lang=fr").body())
			.contains("Elle ne compte pas.", "Coordination du réseau Film 2024, vote 2")
			.doesNotContain("définitif", "??");
		assertThat(this.ada.get(page + "-vote-2?lang=en").body()).contains("There is one candidate")
			.doesNotContain("Another ballot", "another ballot");
	}

	@Test
	void whoever_withdraws_a_nomination_has_read_what_it_does_at_that_moment() {
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.stands(this.rowan, "Cy Example", "COORDINATOR");
		var page = "/nominations/" + ada;
		assertThat(this.ada.get(page).body()).contains("your city can name somebody else.", "value=\"CALL_OPEN\"")
			.doesNotContain("??");
		this.story.callCloses().ballotOpens();
		for (var unread : List.of(Map.<String, String>of(), Map.of("effect", "CALL_OPEN"))) {
			post(this.ada, page, page + "/withdrawal", unread);
			assertThat(this.ada.get(page).body()).contains("The election has gone on since you opened this page");
		}
		assertThat(this.story.nomination(ada).state()).isEqualTo(State.STANDING);
		assertThat(this.ballots.round(id).orElseThrow().state()).as("nobody's vote was stopped")
			.isEqualTo(Round.State.OPEN);

		assertThat(this.ada.get(page + "?lang=fr").body())
			.contains("leur vote est arrêté aussitôt", "Oui, la retirer définitivement")
			.doesNotContain("??");
		assertThat(this.ada.get(page + "?lang=en").body())
			.contains("their vote is stopped at once: what was cast does not count", "value=\"VOTE\"")
			.doesNotContain("??");
		post(this.ada, page, page + "/withdrawal", Map.of("effect", "VOTE"));
		assertThat(this.story.nomination(ada).state()).isEqualTo(State.WITHDRAWN);
		assertThat(this.ballots.round(id).orElseThrow().state()).isEqualTo(Round.State.STOPPED);
	}

	@Test
	void who_is_not_in_a_run_off_withdraws_without_stopping_it_and_after_the_close_nobody_does(
			@Autowired LetterArchive letters, @Autowired LetterPreview preview) {
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		var cy = this.story.stands(this.rowan, "Cy Example", "COORDINATOR");
		var dee = this.story.stands(this.story.member("Cap Cormier", "FR"), "Dee Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 1, cy, 5, dee, 5)).roundIsCounted();
		assertThat(this.ballots.round(id).orElseThrow().runOff()).isTrue();
		assertThat(letters.ofCase(id)
			.stream()
			.filter(each -> each.template().endsWith("open-round"))
			.map(each -> preview.inOtherLanguage(each.id()).orElseThrow().text())).as("why cities vote once more")
			.anyMatch(text -> text.contains("plusieurs ont réuni autant de voix"))
			.noneMatch(text -> text.contains("personne n’a réuni assez de voix"));
		assertThat(this.ada.get("/nominations/" + ada).body()).contains("a run-off between others", "NOT_ON_PAPER");
		assertThat(browser("bo").get("/nominations/" + cy).body())
			.contains("What the first round decided stays.", "value=\"RUN_OFF\"")
			.doesNotContain("??");

		this.story.votes(Map.of(cy, 5, dee, 4)).timeIsOver();
		assertThat(browser("bo").get("/nominations/" + cy).body())
			.contains("The vote is closed, so the nomination cannot be withdrawn any more.")
			.doesNotContain("<details>", "Yes, withdraw it");
	}

	private int place(String ballot, String nomination) {
		return this.ballots.round(ballot)
			.orElseThrow()
			.options()
			.stream()
			.filter(option -> option.key().equals(nomination))
			.findFirst()
			.orElseThrow()
			.number();
	}

	private static Map<String, String> vote(String round, String city, int choice) {
		return Map.of("round", round, "city", city, "choice", String.valueOf(choice));
	}

	private String opened() {
		this.story.officerOpensAll();
		return this.story.election().id();
	}

	/** Sends a form with the token of the page it stands on. */
	private static HttpResponse<String> post(Browser who, String page, String path, Map<String, String> form) {
		var sent = new LinkedHashMap<>(form);
		sent.put("_csrf", Browser.token(who.get(page).body()));
		return who.post(path, sent);
	}

	private static void person(Accounts accounts, String name, String... groups) {
		accounts.create("electing-" + name, "Ada", name, name + "@example.org", PASSWORD, Set.of(groups));
	}

	private Browser browser(String name) {
		return new Browser(this.port).loggedIn("electing-" + name, PASSWORD);
	}

}
