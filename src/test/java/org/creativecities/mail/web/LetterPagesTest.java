package org.creativecities.mail.web;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.creativecities.CapturedLog;
import org.creativecities.ProductTest;
import org.creativecities.mail.Letter;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.LetterFilter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.PostOffice;
import org.creativecities.mail.Recipient;
import org.creativecities.mail.SentLetter;
import org.creativecities.security.Accounts;
import org.creativecities.security.Groups;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@ProductTest
class LetterPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String CASE = "APP-2019-XA-PORT_ALDER";

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	Outbox outbox;

	@Autowired
	PostOffice postOffice;

	@Autowired
	LetterArchive archive;

	@Autowired
	ThymeleafViewResolver views;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	JdbcClient sql;

	@RegisterExtension
	final CapturedLog log = CapturedLog.of(PostOffice.class);

	@BeforeEach
	void people() {
		this.accounts.create("mail-officer", "Olga", "Officer", "olga@example.org", PASSWORD,
				Set.of(Groups.SECRETARIAT));
		this.accounts.create("mail-city", "Cleo", "City", "cleo@example.org", PASSWORD, Set.of(Groups.CITIES));
	}

	@Test
	void the_secretariat_reads_what_was_sent_on_a_case_but_cannot_sign_for_the_mayor() {
		writeToMayor("mayor@example.org", Locale.ENGLISH);
		this.postOffice.deliver();
		var officer = new Browser(this.port).loggedIn("mail-officer", PASSWORD);

		var list = officer.get("/desk/letters?case=" + CASE);
		var path = "/desk/letters/" + this.archive.ofCase(CASE).get(0).id();
		var page = officer.get(path);

		assertThat(list.body()).contains("Letters of the case " + CASE, "Mayor Example", path).doesNotContain("s3cret");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.contains("[UCCN] Reminder: your signature for &lt;b&gt;Port Alder&lt;/b&gt;’s application")
			.contains("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
			.contains("srcdoc=\"&lt;!DOCTYPE html&gt;")
			.doesNotContain("s3cret")
			.doesNotContain("<b>Port Alder");
		assertThat(page.body()).as("the same in the other language")
			.contains("The same letter in French", "lang=\"fr\"", "Bonjour Mayor Example");
		assertThat(page.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'")
			.contains("'sha256-")
			.doesNotContain("unsafe");
		assertThat(officer.get("/desk/letters?lang=fr&case=" + CASE).body()).contains("Lettres du dossier");
	}

	@Test
	void what_went_with_a_letter_is_saved_from_its_page() {
		writeToMayor("mayor@example.org", Locale.ENGLISH);
		this.postOffice.deliver();
		var id = this.archive.ofCase(CASE).get(0).id();
		this.sql.sql("INSERT INTO letter_attachment VALUES (?, 'dates.ics', 'text/calendar; charset=UTF-8', 'BEGIN')")
			.param(id)
			.update();
		var path = "/desk/letters/" + id;
		var officer = new Browser(this.port).loggedIn("mail-officer", PASSWORD);

		assertThat(officer.get(path).body()).contains(path + "/files/dates.ics");
		var file = officer.get(path + "/files/dates.ics");
		assertThat(file.body()).isEqualTo("BEGIN");
		assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"dates.ics\"");
		assertThat(officer.get(path + "/files/other.ics").statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).loggedIn("mail-city", PASSWORD).get(path + "/files/dates.ics").statusCode())
			.isEqualTo(403);
	}

	@Test
	void a_city_does_not_read_the_letters_of_a_case() {
		var city = new Browser(this.port).loggedIn("mail-city", PASSWORD);

		assertThat(city.get("/desk/letters?case=" + CASE).statusCode()).isEqualTo(403);
		assertThat(city.get("/desk/letters/" + java.util.UUID.randomUUID()).statusCode()).isEqualTo(403);
		assertThat(new Browser(this.port).get("/desk/letters?case=" + CASE).statusCode()).isEqualTo(302);
	}

	@Test
	void the_secretariat_is_told_everywhere_how_many_letters_could_not_be_delivered() {
		var officer = new Browser(this.port).loggedIn("mail-officer", PASSWORD);
		assertThat(officer.get("/").body()).contains("/desk/letters").doesNotContain("cc-undelivered");

		remindOf("no address");
		assertThat(officer.get("/").body()).contains("One letter could not be delivered.");
		remindOf("no address either");
		writeToMayor("mayor@example.org", Locale.ENGLISH);
		this.postOffice.deliver();

		assertThat(officer.get("/").body()).contains("2 letters could not be delivered.");
		assertThat(officer.get("/desk/letters").body()).contains("2 letters could not be delivered.");
		assertThat(officer.get("/desk/letters?case=" + CASE).body()).contains("2 letters could not be delivered.",
				"Given up", "&#39;no address&#39; is not an e-mail address");
		assertThat(officer.get("/desk/letters?case=APP-2019-XB-ELSEWHERE").body()).doesNotContain("cc-undelivered");
		assertThat(officer.get("/desk/letters?lang=fr").body()).contains("2 lettres n’ont pas pu être remises.");
		assertThat(new Browser(this.port).loggedIn("mail-city", PASSWORD).get("/").body())
			.doesNotContain("cc-undelivered", "/desk/letters");
		assertThat(this.log.sentences()).hasSize(2).allMatch(sentence -> sentence.contains(CASE + " is given up"));
	}

	@Test
	void a_letter_that_was_given_up_is_sent_again_to_a_corrected_address() {
		remindOf("no address");
		var officer = new Browser(this.port).loggedIn("mail-officer", PASSWORD);
		var letter = this.archive.givenUp().get(0);

		var refused = sendAgain(officer, letter, "still none");
		assertThat(refused).contains("This is not an e-mail address", "value=\"still none\"", "is-invalid");
		var answer = sendAgain(officer, letter, "ana@example.org");

		assertThat(answer).contains("The letter waits again and leaves in a moment");
		assertThat(this.archive.givenUp()).isEmpty();
		assertThat(this.postOffice.deliver()).isOne();
		assertThat(this.archive.find(letter.id())).hasValueSatisfying(sent -> {
			assertThat(sent.email()).isEqualTo("ana@example.org");
			assertThat(sent.failure()).isNull();
		});
		assertThat(sendAgain(officer, letter, "bo@example.org")).contains("This letter was not given up");
	}

	@Test
	void the_same_letter_is_not_sent_twice_to_one_address() {
		remindOf("ana@example.org");
		remindOf("no address");
		var officer = new Browser(this.port).loggedIn("mail-officer", PASSWORD);
		var letter = this.archive.givenUp().get(0);

		assertThat(sendAgain(officer, letter, "ana@example.org"))
			.contains("The same letter was already written to this address");
		assertThat(this.archive.givenUp()).hasSize(1);
	}

	@Test
	void a_mayor_s_link_goes_to_no_address_that_an_officer_types() {
		writeToMayor("no address", Locale.ENGLISH);
		this.postOffice.deliver();
		var officer = new Browser(this.port).loggedIn("mail-officer", PASSWORD);
		var letter = this.archive.givenUp().get(0);

		assertThat(officer.get("/desk/letters/" + letter.id()).body()).contains("readonly").doesNotContain("s3cret");
		assertThat(sendAgain(officer, letter, "olga@example.org"))
			.contains("holds a link for its recipient alone, so it goes to no other address");

		assertThat(this.archive.givenUp()).extracting(SentLetter::email).containsExactly("no address");
	}

	@Test
	void the_mailbox_of_the_demonstration_is_nowhere_else() {
		var officer = new Browser(this.port).loggedIn("mail-officer", PASSWORD);

		assertThat(officer.get("/demo/mail").statusCode()).isEqualTo(404);
	}

	@Test
	void in_the_demonstration_all_letters_can_be_found_and_read() throws Exception {
		writeToMayor("mayor@example.org", Locale.ENGLISH);
		writeToMayor("maire@example.org", Locale.FRENCH);
		this.postOffice.deliver();
		var page = MockMvcBuilders.standaloneSetup(new DemoMailPage(this.archive))
			.setViewResolvers((name, locale) -> this.views.resolveViewName(name, locale))
			.build();

		assertThat(body(page, "/demo/mail")).contains("mayor@example.org", "maire@example.org");
		assertThat(body(page, "/demo/mail?language=fr")).contains("maire@example.org")
			.doesNotContain("mayor@example.org");
		assertThat(body(page, "/demo/mail?recipient=MAYOR@")).contains("mayor@example.org")
			.doesNotContain("maire@example.org");
		assertThat(body(page, "/demo/mail?case=nothing")).contains("There is no letter here");
		var letter = this.archive.page(new LetterFilter("maire", "", ""), Long.MAX_VALUE, 1).get(0);
		assertThat(body(page, "/demo/mail/" + letter.id())).contains("Lire et signer").contains("/sign/s3cret");
	}

	@Test
	void letters_are_paged_from_the_newest_on() {
		for (var number = 0; number < 5; number++) {
			writeToMayor("mayor%d@example.org".formatted(number), Locale.ENGLISH);
		}
		var all = new LetterFilter("", "", "");

		var first = this.archive.page(all, Long.MAX_VALUE, 3);
		var second = this.archive.page(all, first.get(2).number(), 3);

		assertThat(first).extracting(letter -> letter.email().substring(5, 6)).containsExactly("4", "3", "2");
		assertThat(second).extracting(letter -> letter.email().substring(5, 6)).containsExactly("1", "0");
	}

	private static String body(MockMvc page, String path) throws Exception {
		var answer = page.perform(get(path).principal(() -> "mail-officer").locale(Locale.ENGLISH))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		return answer.getContentAsString();
	}

	/** What the officer reads after pressing the button. */
	private static String sendAgain(Browser officer, SentLetter letter, String email) {
		var token = Browser.token(officer.get("/desk/letters/" + letter.id()).body());
		var answer = officer.post("/desk/letters/" + letter.id() + "/send-again",
				Map.of("case", CASE, "email", email, "_csrf", token));
		assertThat(answer.statusCode()).isEqualTo(302);
		var next = URI.create(answer.headers().firstValue("Location").orElseThrow());
		return officer.get(next.getRawPath() + ((next.getRawQuery() != null) ? "?" + next.getRawQuery() : "")).body();
	}

	/** A letter without a secret link; it leaves at once, or is given up. */
	private void remindOf(String email) {
		var reader = new Recipient("Ana Exemplo", email, Locale.ENGLISH, ZoneId.of("Europe/Lisbon"));
		var model = Map.<String, Object>of("city", "Port Alder", "year", 2019, "deadline",
				Instant.parse("2019-06-30T22:00:00Z"), "missing", List.of("The mayor’s signature"));
		new TransactionTemplate(this.transactions).executeWithoutResult(
				status -> this.outbox.write(new Letter(CASE, "designation/remind-draft", "first", reader, model)));
		this.postOffice.deliver();
	}

	private void writeToMayor(String email, Locale language) {
		var mayor = new Recipient("Mayor Example", email, language, ZoneId.of("Europe/Lisbon"));
		var model = Map.<String, Object>of("city", "<b>Port Alder</b>", "field", "Film", "year", 2019, "link",
				"/sign/s3cret", "expiresAt", Instant.parse("2019-06-14T10:30:00Z"));
		new TransactionTemplate(this.transactions).executeWithoutResult(
				status -> this.outbox.write(new Letter(CASE, "designation/remind-mayor", "first", mayor, model)));
	}

}
