package org.creativecities.hosting;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.hosting.candidature.Candidature.State;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.LetterPreview;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.creativecities.workflow.DateWords;
import org.creativecities.workflow.TaskList;
import org.creativecities.workflow.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.hosting.HostCityStory.ID;
import static org.creativecities.hosting.HostCityStory.bid;
import static org.creativecities.hosting.HostCityStory.town;

/** The choice of a host city on its pages, through a browser. */
@ProductTest
class HostingPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final byte[] LETTER = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Candidatures candidatures;

	@Autowired
	private Jobs jobs;

	private HostCityStory story;

	private Browser officer;

	private Browser first;

	private Browser seventh;

	private Browser committee;

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.story = new HostCityStory(this.product);
		person(accounts, "officer", "secretariat");
		person(accounts, "first", "cities", "city-" + town(1));
		person(accounts, "seventh", "cities", "city-" + town(7));
		person(accounts, "committee", "coordination-committee");
		this.officer = browser("officer");
		this.first = browser("first");
		this.seventh = browser("seventh");
		this.committee = browser("committee");
	}

	@Test
	void before_anybody_looks_for_a_host_the_pages_say_so() {
		assertThat(this.first.get("/hosting").body()).contains("No choice is open at present.").doesNotContain("??");
		assertThat(this.officer.get("/desk/hosting").body())
			.contains("No choice is open at present.", "2024: Braga (PT)", "held in 2022",
					"(as the Network has published)")
			.doesNotContainPattern("\\[(seed|public|recall)\\]")
			.doesNotContain("??");
		assertThat(this.first.get("/").body()).contains("href=\"/hosting\"").doesNotContain("href=\"/desk/hosting\"");
		assertThat(this.officer.get("/").body()).contains("href=\"/desk/hosting\"");
		assertThat(this.committee.get("/").body()).as("who reads and advises").contains("href=\"/hosting\"");
		assertThat(this.first.get("/desk/hosting").statusCode()).isEqualTo(403);
		assertThat(this.officer.get("/desk/hosting/HOST-2024").statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).get("/public/hosting/2024").statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).get("/hosting").statusCode()).as("after the login").isEqualTo(302);
	}

	@Test
	void the_head_stops_a_choice_at_the_desk_and_an_officer_does_not(@Autowired Accounts accounts) {
		person(accounts, "boss", "secretariat-head");
		var head = browser("boss");
		this.story.begins();
		var page = "/desk/hosting/" + ID;
		assertThat(this.officer.get(page).body()).doesNotContain("Stop the choice");
		post(this.officer, page, page + "/stop", Map.of("reason", "Why not."));
		assertThat(this.officer.get(page).body()).contains("Only the head of the Secretariat stops");
		assertThat(head.get(page + "?lang=fr").body()).contains("Arrêter le choix").doesNotContain("??");
		head.get(page + "?lang=en");
		post(head, page, page + "/stop", Map.of("reason", " "));
		assertThat(head.get(page).body()).contains("Give a reason of at most 1,000 characters.");
		post(head, page, page + "/stop", Map.of("reason", "Borders are closed."));

		assertThat(head.get(page).body())
			.contains("The choice is stopped.", "Choice stopped: Borders are closed.", "Now: no host")
			.doesNotContain("??");
		assertThat(head.get(page).body()).doesNotContain("Stop the choice", "The choice is stopped.");
	}

	@Test
	void a_city_stands_adds_files_and_a_partner_that_agrees_on_the_same_page() {
		this.story.begins();
		assertThat(this.first.get("/hosting").body())
			.contains("Cities can stand", "candidatures until 14 November 2021, 23:59 (Paris)",
					"Stand as a host city: Town 1", "The venue takes at least 300 people.",
					"lasts 3 to 5 days, in 2024")
			.doesNotContain("??");
		assertThat(this.first.get("/hosting?lang=fr").body()).contains("14 novembre 2021", "Town 1")
			.doesNotContain("??", "Cities can stand");
		this.first.get("/hosting?lang=en");
		var stood = post(this.first, "/hosting", "/hosting/choices/" + ID + "/stand", Map.of("city", town(1)));
		assertThat(stood.headers().firstValue("Location").orElse("")).endsWith("/hosting/" + bid(1));
		post(this.first, "/hosting", "/hosting/choices/" + ID + "/stand", Map.of("city", town(1)));
		assertThat(this.first.get("/hosting").body()).contains("Town 1 stands for this year already.");
		assertThat(
				post(this.first, "/hosting", "/hosting/choices/" + ID + "/stand", Map.of("city", town(7))).statusCode())
			.as("for another city")
			.isEqualTo(404);

		var page = "/hosting/" + bid(1);
		assertThat(this.first.get(page).body())
			.contains("Candidature 2024: Town 1", "Not handed in yet", "until 14 November 2021, 23:59 (Paris)",
					"Describe the candidature in your list of tasks", "Letter of the mayor (0 of 1)",
					"Further files (0 of 5)", "Withdraw the candidature")
			.doesNotContain("??", "Do you take part?");
		attach("host-mayor-letter", "letter.txt", "We invite you.".getBytes(StandardCharsets.US_ASCII));
		assertThat(this.first.get(page).body()).contains("alert-danger", "Letter of the mayor (0 of 1)");
		attach("host-mayor-letter", "letter.pdf", LETTER);
		assertThat(this.first.get(page).body()).contains("letter.pdf", "Letter of the mayor (1 of 1)",
				LETTER.length + " bytes");

		assertThat(this.first.get(page).body()).as("others, and not itself")
			.contains("<option value=\"" + town(7) + "\"")
			.doesNotContain("<option value=\"" + town(1) + "\"");
		post(this.first, page, page + "/partners", Map.of("city", ""));
		assertThat(this.first.get(page).body()).contains("Choose a city of the register.");
		assertThat(this.seventh.get(page).statusCode()).as("not named yet").isEqualTo(404);
		post(this.first, page, page + "/partners", Map.of("city", town(7)));
		assertThat(this.first.get(page).body()).contains("Candidature 2024: Town 1 + Town 7", "has not agreed yet",
				"Remove Town 7");
		assertThat(this.story.model("ask-partner")).contains("\"lead\": \"Town 1\"", "\"partner\": \"Town 7\"");

		assertThat(this.seventh.get("/hosting").body()).contains("Candidature of Town 1 + Town 7");
		assertThat(this.seventh.get(page).body()).contains("Town 7: do you take part?", "We take part", "letter.pdf")
			.doesNotContain("Withdraw the candidature", "Add a partner city", "type=\"file\"", "??");
		assertThat(this.seventh.get(page + "?lang=fr").body()).contains("Town 7 : participez-vous", "Nous participons")
			.doesNotContain("??");
		this.seventh.get(page + "?lang=en");
		assertThat(this.seventh.get(file(this.first.get(page).body())).statusCode()).as("the partner reads the files")
			.isEqualTo(200);
		assertThat(post(this.first, page, page + "/partners/" + town(7) + "/answer", Map.of("agrees", "true"))
			.statusCode()).as("nobody agrees for a partner").isEqualTo(404);
		post(this.seventh, page, page + "/partners/" + town(7) + "/answer", Map.of("agrees", "true"));
		assertThat(this.seventh.get(page).body()).contains("You have agreed to take part.", "We do not take part");
		assertThat(this.first.get(page).body()).doesNotContain("has not agreed yet");
		assertThat(this.story.model("answer-lead-city")).contains("\"agrees\": true");
	}

	@Test
	void a_partner_that_takes_no_part_is_free_and_reads_nothing_any_more() {
		this.story.begins().opensBid(1);
		var page = "/hosting/" + bid(1);
		post(this.first, page, page + "/partners", Map.of("city", town(7)));
		var file = file(this.first.get(page).body());
		post(this.seventh, page, page + "/partners/" + town(7) + "/answer", Map.of("agrees", "false"));

		assertThat(this.seventh.get(page).statusCode()).isEqualTo(404);
		assertThat(this.seventh.get(file).statusCode()).isEqualTo(404);
		assertThat(this.story.model("answer-lead-city")).contains("\"agrees\": false");
		var stood = post(this.seventh, "/hosting", "/hosting/choices/" + ID + "/stand", Map.of("city", town(7)));
		assertThat(stood.headers().firstValue("Location").orElse("")).endsWith("/hosting/" + bid(7));
	}

	@Test
	void a_city_of_the_committee_that_stands_judges_no_rival_and_the_booklet_says_whose_opinion_it_is() {
		this.story.begins().stands(1).stands(2, 7);
		serves(1, Mandate.Role.COORDINATOR);
		serves(30, Mandate.Role.DEPUTY);
		this.story.callEnds();
		assertThat(this.first.get("/hosting/" + bid(2)).statusCode()).isEqualTo(404);
		assertThat(this.first.get(file(this.officer.get("/hosting/" + bid(2)).body())).statusCode()).isEqualTo(404);
		assertThat(
				this.product.getBean(TaskList.class).find(HostCityStory.city(1), ID, "Activity_AdviseOnCandidatures"))
			.isEmpty();
		this.story.completes(HostCityStory.city(30), ID, "Activity_AdviseOnCandidatures",
				Map.of("opinion", "Both would do well."));

		assertThat(new Browser(this.port).get("/public/hosting/2024").body()).contains("Both would do well.",
				"given by Town 30");
		assertThat(this.officer.get("/desk/hosting/" + ID + "?lang=fr").body()).contains("donné par Town 30");
	}

	@Test
	void who_works_for_a_city_that_stands_does_not_advise_for_another_of_the_committee(@Autowired Accounts accounts) {
		this.story.begins().stands(1).stands(2, 7);
		serves(30, Mandate.Role.DEPUTY);
		person(accounts, "both", "cities", "city-" + town(1), "city-" + town(30));
		person(accounts, "thirtieth", "cities", "city-" + town(30));
		this.story.callEnds();
		var rival = "/hosting/" + bid(2);
		var file = file(this.officer.get(rival).body());
		var both = browser("both");
		assertThat(browser("thirtieth").get(rival).statusCode()).isEqualTo(200);
		assertThat(browser("thirtieth").get(file).statusCode()).isEqualTo(200);
		assertThat(both.get(rival).statusCode()).isEqualTo(404);
		assertThat(both.get(file).statusCode()).isEqualTo(404);
		assertThat(both.get("/hosting/" + bid(1)).statusCode()).as("its own").isEqualTo(200);

		var person = new Person("both", Set.of("cities", "city-" + town(1), "city-" + town(30)));
		assertThat(Sentence.of(() -> this.story.completes(person, ID, "Activity_AdviseOnCandidatures",
				Map.of("opinion", "Town 1 is best."))))
			.contains("You work for a city that stands, too.");
		this.story.completes(HostCityStory.city(30), ID, "Activity_AdviseOnCandidatures",
				Map.of("opinion", "Both would do well."));
	}

	@Test
	void that_a_city_has_left_is_read_in_the_language_of_the_page() {
		this.story.begins().stands(1).stands(2);
		this.story.leaves(1);

		assertThat(this.officer.get("/desk/hosting/" + ID + "?lang=en").body())
			.contains("Withdrawn: has left the Network", "A city of it has left the Network: Town 1")
			.doesNotContain("a quitté", "??");
		assertThat(this.officer.get("/hosting/" + bid(1) + "?lang=fr").body()).contains("a quitté le Réseau")
			.doesNotContain("left the Network", "left-network", "??");
	}

	@Test
	void a_city_that_was_refused_or_stands_is_not_asked_to_stand(@Autowired Accounts accounts) {
		this.story.begins().opensBid(1, 7).describes(1, Map.of()).passes(1);
		assertThat(this.first.get("/hosting").body()).doesNotContain("Stand as a host city");
		assertThat(this.seventh.get("/hosting").body()).as("a partner").doesNotContain("Stand as a host city");
		this.story.confirms(1, "refused");

		assertThat(this.first.get("/hosting").body()).contains("Cities can stand")
			.doesNotContain("Stand as a host city");
		assertThat(this.seventh.get("/hosting").body()).contains("Stand as a host city: Town 7");
	}

	@Test
	void where_the_whole_committee_stands_nobody_advises() {
		this.story.begins().stands(1).stands(2, 7);
		serves(1, Mandate.Role.COORDINATOR);
		serves(7, Mandate.Role.DEPUTY);
		this.story.callEnds();

		assertThat(new Browser(this.port).get("/public/hosting/2024").body()).contains("Town 2 + Town 7",
				"None was given.");
	}

	private void serves(int number, Mandate.Role role) {
		var today = this.story.today();
		this.product.getBean(Mandates.class).give("film", role, town(number), today, today.plusYears(2), "officer");
	}

	@Test
	void rivals_read_nothing_and_the_committee_only_what_is_laid_before_it() {
		this.story.begins().stands(2);
		var page = "/hosting/" + bid(2);
		var file = file(this.officer.get(page).body());
		assertThat(this.officer.get(page).body())
			.contains("Creativity, path to equality", "1 July 2024", "Eligible", "500,000 EUR",
					"promised to the people of all")
			.doesNotContain("Withdraw the candidature", "??");
		assertThat(this.officer.get(file).statusCode()).isEqualTo(200);
		assertThat(post(this.officer, "/hosting", page + "/withdraw", Map.of("reason", "No.")).statusCode())
			.as("only the lead city")
			.isEqualTo(404);
		for (var stranger : Set.of(this.first, this.committee)) {
			assertThat(stranger.get(page).statusCode()).isEqualTo(404);
			assertThat(stranger.get(file).statusCode()).isEqualTo(404);
			assertThat(stranger.get("/hosting").body()).doesNotContain("Town 2");
		}
		assertThat(new Browser(this.port).get("/public/hosting/2024").body())
			.contains("The booklet is not published yet.")
			.doesNotContain("Town 2", "??");

		this.story.callEnds();
		assertThat(this.committee.get("/hosting").body()).contains("Candidature of Town 2");
		assertThat(this.committee.get(page).body()).contains("Creativity, path to equality").doesNotContain("Withdraw");
		assertThat(this.committee.get(file).statusCode()).isEqualTo(200);
		assertThat(this.first.get(page).statusCode()).as("a rival, still").isEqualTo(404);
		this.story.committeeAdvises();
		var booklet = new Browser(this.port).get("/public/hosting/2024").body();
		assertThat(booklet)
			.contains("Town 2", "Creativity, path to equality", "All of them would do well.",
					"The ballot opens on 23 November 2021, 00:00 (Paris)")
			.doesNotContain("??", "letter.pdf", "/ballots/HOST-2024");
		assertThat(new Browser(this.port).get("/public/hosting/2024?lang=fr").body())
			.contains("23 novembre 2021", "Vision")
			.doesNotContain("??");
	}

	@Test
	void a_candidature_is_withdrawn_with_a_reason_and_stays_marked_in_the_booklet() {
		this.story.begins().stands(1).stands(2).stands(3).callEnds().committeeAdvises();
		var page = "/hosting/" + bid(1);
		post(this.first, page, page + "/withdraw", Map.of("reason", " "));
		assertThat(this.first.get(page).body()).contains("Give a reason.", "Withdraw the candidature");
		post(this.first, page, page + "/withdraw", Map.of("reason", "The hall burnt down."));
		this.jobs.runDue();

		assertThat(this.first.get(page).body()).contains("Withdrawn", "The hall burnt down.")
			.doesNotContain("It stands no more at once.");
		assertThat(this.candidatures.get(bid(1)).state()).isEqualTo(State.WITHDRAWN);
		assertThat(new Browser(this.port).get("/public/hosting/2024").body())
			.containsPattern(Pattern.compile("Town 1</span>\\s*<span[^>]*>withdrawn", Pattern.DOTALL));
	}

	@Test
	void the_result_reaches_all_members_with_root_and_hash_and_only_after_it_was_certified(
			@Autowired LetterArchive letters, @Autowired LetterPreview preview, @Autowired JdbcClient sql) {
		this.story.begins().stands(1).stands(2).callEnds().committeeAdvises().ballotOpens();
		assertThat(this.seventh.get("/ballots/HOST-2024").body()).as("from the paper to the booklet")
			.contains("href=\"/public/hosting/2024\">The booklet of the candidatures</a>", "drawn by chance")
			.doesNotContain("Stands only for", "??");
		assertThat(preview.inOtherLanguage(
				letters.ofCase(ID).stream().filter(one -> one.template().endsWith("open-round")).findFirst().get().id())
			.orElseThrow()
			.text()).contains("Le livret des candidatures", "/public/hosting/2024");
		this.story.votes(Map.of(bid(1), 40, bid(2), 20));
		this.story.timeIsOver();
		this.story.isCounted();
		this.story.certifies("officer2");
		assertThat(this.story.readersOf("announce-result")).as("one of two has certified").isEmpty();
		assertThat(this.seventh.get("/hosting").body()).contains("Booklet and vote").doesNotContain("40");
		this.story.certifies("dg");

		var told = letters.ofCase(ID).stream().filter(letter -> letter.template().endsWith("announce-result")).toList();
		assertThat(told).hasSize(180);
		var letter = told.get(0).id();
		assertThat(preview.inOtherLanguage(letter).orElseThrow().text()).contains("Town 1", "40 voix",
				this.story.root(), this.story.hash(), "60 villes sur 90 ont voté.", "contester le résultat");
		sql.sql("UPDATE letter SET language = 'fr' WHERE id = ?").param(letter).update();
		assertThat(preview.inOtherLanguage(letter).orElseThrow().text()).contains("Round 1, Town 1: 40 votes",
				this.story.root(), this.story.hash(), "60 of 90 cities voted.", "/ballots/HOST-2024/result",
				"contest the result");
	}

	@Test
	void a_result_is_contested_on_the_page_and_the_award_declined() {
		this.story.begins().stands(1).stands(2, 7).isVoted(Map.of(bid(1), 40, bid(2), 20));

		assertThat(this.seventh.get("/hosting").body())
			.contains("Chosen; agreement pending", "Chosen by the members: Town 1", "Contest the result: Town 7",
					"can contest the result until " + lastMomentToContest(Locale.ENGLISH))
			.doesNotContain("??");
		assertThat(this.officer.get("/desk/hosting/" + ID + "?lang=fr").body())
			.contains("Choisie par les membres : Town 1", lastMomentToContest(Locale.FRENCH))
			.doesNotContain("??");
		this.officer.get("/desk/hosting/" + ID + "?lang=en");
		var contest = "/hosting/choices/" + ID + "/complaint";
		post(this.seventh, "/hosting", contest, Map.of("city", town(7), "words", " "));
		assertThat(this.seventh.get("/hosting").body()).contains("Say in at most 3,000 characters what was wrong.");
		post(this.seventh, "/hosting", contest, Map.of("city", town(7), "words", "We got no letter."));
		assertThat(this.seventh.get("/hosting").body())
			.contains("The complaint is filed.", "Town 7 has contested the result:", "We got no letter.",
					"Waits for the head")
			.doesNotContain("Contest the result: Town 7", "??");
		post(this.seventh, "/hosting", contest, Map.of("city", town(7), "words", "Once more."));
		assertThat(this.seventh.get("/hosting?lang=fr").body())
			.contains("Town 7 a contesté le résultat", "We got no letter.")
			.doesNotContain("Once more.", "<textarea", "??");
		this.seventh.get("/hosting?lang=en");
		assertThat(this.first.get("/hosting").body()).as("of another city")
			.contains("Contest the result: Town 1")
			.doesNotContain("We got no letter.");
		this.jobs.runDue();
		assertThat(this.officer.get("/desk/hosting/" + ID).body()).contains("We got no letter.", "waits for the head")
			.doesNotContain("??");
		this.story.head("Activity_DecideComplaint", Map.of("answer", "stands", "reason", "It was sent."));
		assertThat(this.seventh.get("/hosting").body()).contains("The result stands", "Reason: It was sent.")
			.doesNotContain("Contest the result: Town 7");
		this.story.contestIsOver();
		assertThat(this.seventh.get("/hosting").body()).contains("Chosen by the members: Town 1")
			.doesNotContain("can contest the result until");

		var page = "/hosting/" + bid(1);
		assertThat(this.seventh.get("/hosting/" + bid(2)).body()).doesNotContain("We do not host after all");
		assertThat(this.first.get(page).body()).contains("We do not host after all")
			.doesNotContain("It stands no more at once.", "??");
		post(this.first, page, page + "/decline", Map.of("reason", " "));
		assertThat(this.first.get(page).body()).contains("Give a reason.");
		post(this.first, page, page + "/decline", Map.of("reason", "No hall any more."));
		this.jobs.runDue();
		assertThat(this.first.get(page).body()).contains("Does not host: No hall any more.").doesNotContain("??");
		assertThat(this.first.get("/hosting").body()).contains("Chosen by the members: Town 1",
				"Asked now, as the next in the order of the vote: Town 2 + Town 7");
		this.story.completes(HostCityStory.city(2), ID, "Activity_AcceptHosting", Map.of("answer", "yes")).signs();

		assertThat(this.first.get("/hosting").body()).contains("Host: Town 2 + Town 7, 1 July 2024 to 5 July 2024");
		assertThat(this.officer.get("/desk/hosting/" + ID).body())
			.contains("Town 2 + Town 7", "Reason: No hall any more.", "the result stands",
					"Agreement signed on 14 December 2021", "Result announced: Town 1<", "the product",
					"Choice opened; last day 14 November 2021")
			.doesNotContain("??");
		assertThat(this.officer.get("/desk/hosting/" + ID + "?lang=fr").body())
			.contains("du 1er juillet 2024 au 5 juillet 2024", "Motif : No hall any more.",
					"dernier jour 14 novembre 2021", "Résultat annoncé : Town 1")
			.doesNotContain("??", "Agreement signed on");
		assertThat(this.officer.get("/desk/hosting?lang=en").body())
			.contains("Host: Town 2 + Town 7, 1 July 2024 to 5 July 2024", "Agreed");
	}

	@Test
	void a_cancelled_conference_is_shown_with_no_host_and_with_the_reason_of_the_head() {
		this.story.begins().stands(1).stands(2).isVoted(Map.of(bid(1), 40, bid(2), 20)).contestIsOver().signs();
		this.product.getBean(TaskList.class)
			.start(new Person("officer", Set.of("secretariat")), "host-change",
					Map.of("year", 2024, "happened", "Borders are closed."));
		this.jobs.runDue();
		this.story.head("Activity_DecideOnConference", Map.of("answer", "cancelled", "reason", "Nobody can travel."));

		assertThat(this.first.get("/hosting").body())
			.contains("Cancelled", "It had been agreed with Town 1, 1 July 2024 to 5 July 2024")
			.doesNotContain("Host: Town 1", "??");
		assertThat(this.officer.get("/desk/hosting/" + ID).body()).contains("Conference cancelled: Nobody can travel.");
		assertThat(this.officer.get("/desk/hosting/" + ID + "?lang=fr").body())
			.contains("Conférence annulée : Nobody can travel.", "Il avait été convenu avec Town 1")
			.doesNotContain("??");
	}

	@Test
	void the_letter_on_a_candidature_speaks_of_partners_only_where_there_are_some(@Autowired LetterArchive letters,
			@Autowired LetterPreview preview) {
		this.story.begins().opensBid(1).describes(1, Map.of()).opensBid(2, 7).describes(2, Map.of());

		assertThat(received(letters, preview, bid(1))).contains("candidature de Town 1 pour")
			.doesNotContain("ville partenaire");
		assertThat(received(letters, preview, bid(2))).contains("Town 2 + Town 7", "Une ville partenaire dit");
	}

	/** In French, for a reader of English. */
	private static String received(LetterArchive letters, LetterPreview preview, String candidature) {
		var letter = letters.ofCase(candidature)
			.stream()
			.filter(each -> each.template().endsWith("receive-candidature"))
			.findFirst()
			.orElseThrow();
		return preview.inOtherLanguage(letter.id()).orElseThrow().text();
	}

	private String lastMomentToContest(Locale language) {
		return DateWords.moment(this.story.contestUntil().minusSeconds(1), language);
	}

	private void attach(String kind, String name, byte[] content) {
		var page = "/hosting/" + bid(1);
		this.first.upload(page + "/documents/" + kind, name, content, Browser.token(this.first.get(page).body()));
	}

	/** Where the first file on a page is read. */
	private static String file(String page) {
		var found = Pattern.compile("href=\"(/documents/[^\"]+)\"").matcher(page);
		assertThat(found.find()).as("a file on the page").isTrue();
		return found.group(1);
	}

	/** Sends a form with the token of the page it stands on. */
	private static HttpResponse<String> post(Browser who, String page, String path, Map<String, String> form) {
		var sent = new LinkedHashMap<>(form);
		sent.put("_csrf", Browser.token(who.get(page).body()));
		return who.post(path, sent);
	}

	private static void person(Accounts accounts, String name, String... groups) {
		if (!accounts.exists("hosting-" + name)) {
			accounts.create("hosting-" + name, "Ada", name, name + "@example.org", PASSWORD, Set.of(groups));
		}
	}

	private Browser browser(String name) {
		return new Browser(this.port).loggedIn("hosting-" + name, PASSWORD);
	}

}
