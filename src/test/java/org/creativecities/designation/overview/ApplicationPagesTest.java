package org.creativecities.designation.overview;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.creativecities.ProductTest;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.ApplicationDocuments;
import org.creativecities.designation.application.DesignationApplicationStory;
import org.creativecities.documents.Document;
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
import static org.creativecities.designation.application.DesignationApplicationStory.candidature;
import static org.creativecities.designation.application.DesignationApplicationStory.draft;
import static org.creativecities.designation.application.DesignationApplicationStory.with;

/** The page of an application and the page of the mayor, through a browser. */
@ProductTest
class ApplicationPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	private DesignationApplicationStory alder;

	private String page;

	private Browser city;

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.alder = new DesignationApplicationStory(this.product).callOpens().opens();
		this.page = "/applications/" + this.alder.id;
		person(accounts, "city", "city-xj-port-alder");
		person(accounts, "officer", "secretariat");
		person(accounts, "natcom", "natcom-XJ");
		person(accounts, "stranger", "city-xj-birch-falls");
		this.city = browser("city");
	}

	@AfterEach
	void tidy(@Autowired JdbcClient sql) {
		DesignationApplicationStory.remove(sql);
	}

	@Test
	void a_city_sees_where_it_stands_and_what_is_missing() {
		this.alder.describes();

		assertThat(this.city.get(this.page).body())
			.contains("Application of Port Alder, 2019", "Being prepared", "Gastronomy", "30 June 2019 23:59",
					"The mayor’s signature", "Photos: 0 of 3", "Withdraw the application")
			.doesNotContain("??");
		assertThat(this.city.get(this.page + "?lang=fr").body())
			.contains("Candidature de Port Alder, 2019", "En préparation", "La signature du maire", "Photos : 0 sur 3")
			.doesNotContain("??");
	}

	@Test
	void a_city_that_submitted_reads_what_was_received_and_until_when_it_may_be_replaced() {
		this.alder.isReady();

		assertThat(this.city.get(this.page).body())
			.contains("Version 1 received on", "it may be replaced until 30 June 2019, 23:59 (Paris time)")
			.doesNotContain("Being prepared", "Remember to submit", "??");
		assertThat(this.city.get(this.page + "?lang=fr").body())
			.contains("Version 1 reçue le", "elle peut être remplacée jusqu’au 30 juin 2019, 23 h 59")
			.doesNotContain("En préparation", "??");

		this.alder.callCloses();
		assertThat(this.city.get(this.page + "?lang=en").body()).contains("the secretariat checks the formal rules");
	}

	@Test
	void a_city_attaches_and_removes_files_and_reads_why_one_is_not_taken() {
		var token = Browser.token(this.city.get(this.page).body());

		this.city.upload(this.page + "/documents/photo", "harbour.jpg", DesignationApplicationStory.jpeg(), token);
		assertThat(this.city.get(this.page).body()).contains("harbour.jpg");
		this.city.upload(this.page + "/documents/photo", "fake.jpg", DesignationApplicationStory.pdf("no photo"),
				token);
		assertThat(this.city.get(this.page).body()).contains("is a PDF file, whatever its name says");
		this.city.upload(this.page + "/documents/rights-form", "empty.pdf", new byte[0], token);
		assertThat(this.city.get(this.page).body()).contains("role=\"alert\"");

		var photo = this.product.getBean(ApplicationDocuments.class).of(this.alder.id).get("photo").get(0);
		this.city.post(this.page + "/documents/" + photo.id() + "/remove", Map.of("_csrf", token));
		assertThat(this.product.getBean(ApplicationDocuments.class).of(this.alder.id)).isEmpty();
	}

	@Test
	void a_file_that_is_not_taken_costs_no_other_file() {
		var token = Browser.token(this.city.get(this.page).body());
		var photo = DesignationApplicationStory.jpeg();
		assertThat(refusal("photo", "harbour.jpg", photo, token)).doesNotContain("role=\"alert\"");

		assertThat(refusal("photo", "quay.jpg", Arrays.copyOf(photo, 25 * 1_048_576), token))
			.contains("The file “quay.jpg” has 25.0 MB; at most 3.0 MB are taken.");
		assertThat(refusal("rights-form", "rights.pdf", new byte[0], token))
			.contains("The file “rights.pdf” is empty.");
		assertThat(refusal("rights-form", "rights.pdf", "PK\003\004 bomb".getBytes(StandardCharsets.ISO_8859_1), token))
			.contains("is neither PDF nor JPEG");
		assertThat(this.product.getBean(ApplicationDocuments.class).of(this.alder.id).get("photo"))
			.extracting(Document::name)
			.containsExactly("harbour.jpg");
	}

	private String refusal(String kind, String name, byte[] content, String token) {
		assertThat(this.city.upload(this.page + "/documents/" + kind, name, content, token).statusCode())
			.isEqualTo(302);
		return this.city.get(this.page).body();
	}

	@Test
	void four_initiatives_sent_past_tasklist_are_refused_at_their_field_and_the_draft_stays() {
		this.alder.describes().keeps(with(draft(), "impact", "It would change the harbour."));
		var task = this.product.getBean(TaskService.class)
			.createTaskQuery()
			.taskDefinitionKey("Activity_DraftApplication")
			.singleResult()
			.getId();
		var four = Collections.nCopies(4,
				"{\\\"title\\\":\\\"Nets\\\",\\\"text\\\":\\\"Fishers teach.\\\",\\\"budget\\\":5}");

		var answer = new Browser(this.port).send("POST", "/engine-rest/task/" + task + "/submit-form",
				"{\"variables\":{\"handIn\":{\"value\":\"keep\"},\"localInitiatives\":{\"type\":\"Json\",\"value\":\"%s\"}}}"
					.formatted(four),
				"Authorization", "Basic " + Base64.getEncoder().encodeToString(("pages-city:" + PASSWORD).getBytes()),
				"Accept-Language", "fr");

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("10.1 Initiatives locales, une à trois : au plus 3 lignes sont acceptées.");
		assertThat(this.alder.shown("Activity_DraftApplication")).containsEntry("impact",
				"It would change the harbour.");
	}

	@Test
	void the_secretariat_and_the_national_commission_read_the_file() {
		this.alder.describes().attachesAll().submits();

		assertThat(browser("officer").get(this.page).body())
			.contains("No relevant information to provide", "photo0", "School of nets",
					this.alder.versions().get(0).sha256())
			.doesNotContain("Withdraw the application", "??");
		assertThat(browser("natcom").get(this.page).body())
			.contains("Port Alder cooks what its harbour brings in", "School of nets", "photo0",
					"as submitted, version 1")
			.doesNotContain("Withdraw the application", "Send a new link", "Who did what", "main+unesco@example.org",
					"??");
		var photo = this.product.getBean(ApplicationDocuments.class).of(this.alder.id).get("photo").get(0);
		assertThat(browser("natcom").get("/documents/" + photo.id()).statusCode()).isEqualTo(200);
		assertThat(browser("stranger").get("/documents/" + photo.id()).statusCode()).isEqualTo(404);
	}

	@Test
	void a_national_commission_reads_the_draft_before_it_endorses() {
		this.alder.describes().keeps(with(draft(), "impact", "Nets for the whole coast."));

		assertThat(browser("natcom").get(this.page).body())
			.contains("The application as the city drafts it", "Nets for the whole coast.", "School of nets",
					"Photo (0, at most 3)")
			.doesNotContain("handIn", "??");
		assertThat(browser("natcom").get(this.page + "?lang=fr").body())
			.contains("Le dossier tel que la ville le rédige", "Photo (0, au plus 3)")
			.doesNotContain("??");
		assertThat(browser("officer").get(this.page).body()).as("what is not submitted is the city’s own")
			.doesNotContain("Nets for the whole coast.");
	}

	@Test
	void the_secretariat_reads_who_did_what_and_the_city_does_not() {
		this.alder.describes().attaches("photo", 1).removes("photo");

		assertThat(browser("officer").get(this.page).body()).contains("Who did what", "Removed a file", "photo0")
			.doesNotContain("??");
		assertThat(browser("officer").get(this.page + "?lang=fr").body()).contains("A retiré un fichier")
			.doesNotContain("??");
		assertThat(this.city.get(this.page).body()).doesNotContain("Who did what");
	}

	@Test
	void a_city_sends_its_mayor_a_new_link() {
		this.alder.describes();
		var page = this.city.get(this.page).body();
		assertThat(page).contains("Send a new link");

		this.city.post(this.page + "/mayor-link",
				Map.of("address", "town.hall@example.org", "_csrf", Browser.token(page)));

		assertThat(this.city.get(this.page).body()).contains("A new link is on its way");
		assertThat(this.alder.letters("ask-mayor")).hasSize(2);
		this.city.post(this.page + "/mayor-link", Map.of("address", "no address", "_csrf", Browser.token(page)));
		assertThat(this.city.get(this.page).body()).contains("This is no e-mail address");
	}

	@Test
	void to_all_others_an_application_does_not_exist() {
		assertThat(browser("stranger").get(this.page).statusCode()).isEqualTo(404);
		assertThat(this.city.get("/applications/APP-2019-XJ-NOWHERE").statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).get(this.page).statusCode()).isEqualTo(302);
		var officer = browser("officer");
		var token = Browser.token(officer.get(this.page).body());
		assertThat(officer.post(this.page + "/withdraw", Map.of("_csrf", token)).statusCode()).as("only the city")
			.isEqualTo(404);
		assertThat(this.alder.application().state()).isEqualTo(State.OPENED);
	}

	@Test
	void a_city_withdraws_after_it_was_asked_whether_it_means_it() {
		var asked = this.city.get(this.page + "/withdraw").body();
		assertThat(asked).contains("Withdraw the application of Port Alder?", "cannot be undone").doesNotContain("??");
		assertThat(this.alder.application().state()).isEqualTo(State.OPENED);

		this.city.post(this.page + "/withdraw",
				Map.of("reason", "The council wants more time.", "_csrf", Browser.token(asked)));

		assertThat(this.city.get(this.page).body()).contains("Withdrawn", "The council wants more time.")
			.doesNotContain("Withdraw the application");
		this.city.post(this.page + "/withdraw", Map.of("_csrf", Browser.token(asked)));
		assertThat(this.city.get(this.page).body()).contains("cannot be withdrawn any more");
	}

	@Test
	void script_in_a_text_stays_text() {
		this.alder.describes(with(candidature(), "presentation", "<script>alert('harbour')</script>"));
		this.alder.submits(with(draft(), "impact", "<img src=x onerror=alert(1)>"));

		assertThat(this.city.get(this.page).body()).contains("&lt;script&gt;", "&lt;img src=x")
			.doesNotContain("<script>alert", "<img src=x");
		assertThat(new Browser(this.port).get("/sign/" + this.alder.link()).body()).contains("&lt;script&gt;")
			.doesNotContain("<script>alert");
	}

	@Test
	void a_mayor_signs_without_an_account_and_only_by_the_button() {
		this.alder.describes();
		var mayor = new Browser(this.port);
		var link = "/sign/" + this.alder.link();

		var shown = mayor.get(link).body();
		mayor.get(link);
		assertThat(shown)
			.contains("Your signature for Port Alder", "Port Alder cooks what its harbour brings in", "Sign the letter")
			.doesNotContain("??");
		assertThat(this.alder.hasPassed("Event_MayorSigned")).isFalse();
		assertThat(mayor.post(link, Map.of("name", " ", "_csrf", Browser.token(shown))).body())
			.contains("Write your name");

		var signed = mayor.post(link, Map.of("name", "Mayor Alder", "_csrf", Browser.token(shown)));

		assertThat(signed.body()).contains("is signed. Nothing more is to be done.");
		assertThat(mayor.post(link, Map.of("name", "Mayor Alder", "_csrf", Browser.token(shown))).body())
			.contains("is signed. Nothing more is to be done.");
		assertThat(mayor.get(link + "?lang=fr").body()).contains("est signée");
		assertThat(mayor.get("/sign/guessed").statusCode()).isEqualTo(404);
	}

	@Test
	void a_link_after_a_withdrawal_or_its_time_says_so_in_plain_words() {
		this.alder.describes();
		var link = "/sign/" + this.alder.link();
		this.alder.daysPass(15);
		assertThat(new Browser(this.port).get(link).body()).contains("This link has expired.")
			.doesNotContain("<form method=\"post\" action=\"/sign");

		this.alder.withdraws("");

		assertThat(new Browser(this.port).get(link).body()).contains("has withdrawn its application");
	}

	private static void person(Accounts accounts, String name, String group) {
		accounts.create("pages-" + name, "Ada", name, name + "@example.org", PASSWORD, Set.of(group));
	}

	private Browser browser(String name) {
		return new Browser(this.port).loggedIn("pages-" + name, PASSWORD);
	}

}
