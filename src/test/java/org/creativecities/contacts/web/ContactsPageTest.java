package org.creativecities.contacts.web;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RuntimeService;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.PostOffice;
import org.creativecities.mail.Recipient;
import org.creativecities.mail.SentLetter;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.ContactHistory;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The secretariat keeps who speaks for Port Alder. */
@ProductTest
class ContactsPageTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	Membership membership;

	@Autowired
	Register register;

	@Autowired
	ContactHistory history;

	@Autowired
	Outbox outbox;

	@Autowired
	PostOffice postOffice;

	@Autowired
	RuntimeService processes;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient sql;

	@Autowired
	ClockTravel clock;

	private Browser officer;

	private String city;

	@BeforeEach
	void port_alder_has_a_main_contact_and_no_mayor() {
		this.clock.to(Instant.parse("2019-06-03T08:00:00Z"));
		this.membership.registerCountry(new Country("XJ", "Alderland", "Alderlande", "ENA", PARIS,
				List.of(new Country.Period(Country.Kind.MEMBER, LocalDate.of(1990, 1, 1), null))));
		this.city = this.membership.registerApplicant("Port Alder", "XJ", true).id();
		this.membership
			.name(new Contact(0, this.city, Role.MAIN, "Ada Alder", "harbour@example.org", Locale.ENGLISH, PARIS));
		this.accounts.create("cp-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		this.accounts.create("cp-head", "Hana", "Head", "hana@example.org", PASSWORD, Set.of("secretariat-head"));
		this.accounts.create("cp-city", "Cira", "City", "cira@example.org", PASSWORD, Set.of("city-" + this.city));
		this.officer = new Browser(this.port).loggedIn("cp-officer", PASSWORD);
	}

	@AfterEach
	void tidy() {
		this.sql.sql("DELETE FROM contact WHERE party IN (?, 'XJ')").param(this.city).update();
		this.sql.sql("DELETE FROM city WHERE country = 'XJ'").update();
		this.sql.sql("DELETE FROM country_period WHERE country = 'XJ'").update();
		this.sql.sql("DELETE FROM country WHERE code = 'XJ'").update();
	}

	@Test
	void an_officer_finds_the_city_that_lacks_a_mayor_and_enters_one_with_a_reason() {
		assertThat(this.officer.get("/").body()).contains("href=\"/desk/cities\"");
		assertThat(this.officer.get("/desk/cities?q=alder&only=no-mayor").body())
			.contains("/desk/cities/" + this.city + "/contacts", "Alderland", "representative of the mayor")
			.doesNotContain("??");
		assertThat(this.officer.get(page()).body()).contains("Ada Alder", "Europe/Paris", "The register knows nobody.")
			.doesNotContain("??");

		assertThat(enter(this.officer, "MAYOR", Map.of()).statusCode()).isEqualTo(302);

		assertThat(this.register.contact(this.city, Role.MAYOR)).get()
			.extracting(Contact::name, Contact::email, Contact::language, Contact::zone)
			.containsExactly("Mara Mayor", "mayor@example.org", Locale.FRENCH, ZoneId.of("Atlantic/Azores"));
		assertThat(this.officer.get(page()).body()).contains("It is entered: mayor.", "Olga Officer",
				"After the election");
		assertThat(this.officer.get(page() + "?lang=fr").body())
			.contains("Qui parle au nom de cette ville", "Depuis le 3 juin 2019", "After the election")
			.doesNotContain("??");
		assertThat(this.officer.get("/desk/cities?q=alder&only=no-mayor&lang=en").body()).contains("No city fits");
	}

	@Test
	void who_held_a_role_before_stays_on_record_with_who_changed_it_and_when() {
		var present = this.register.contact(this.city, Role.MAIN).orElseThrow();

		enter(this.officer, "MAIN", Map.of("seen", "" + present.id()));

		var city = this.register.city(this.city);
		assertThat(this.history.of(city)).hasSize(2).satisfiesExactly(now -> {
			assertThat(now.contact().name()).isEqualTo("Mara Mayor");
			assertThat(now.by()).contains("cp-officer");
			assertThat(now.reason()).contains("After the election");
			assertThat(now.until()).isEmpty();
		}, before -> {
			assertThat(before.contact().name()).isEqualTo("Ada Alder");
			assertThat(before.until()).contains(Instant.parse("2019-06-03T08:00:00Z"));
		});
	}

	@Test
	void the_national_commission_speaks_for_all_cities_of_its_country() {
		enter(this.officer, "NATIONAL_COMMISSION", Map.of());

		assertThat(this.register.contact("XJ", Role.NATIONAL_COMMISSION)).get()
			.extracting(Contact::name)
			.isEqualTo("Mara Mayor");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			name     |                  | Write the name of the person.
			email    | mayor            | “mayor” is not an e-mail address.
			language | de               | The Network writes in English or French, not in “de”.
			zone     | Moon/Tycho       | “Moon/Tycho” is not a time zone.
			reason   |                  | Say in a sentence why; the reason stays on record.
			""")
	void what_makes_no_sense_is_refused_with_a_sentence_and_what_was_typed_stays(String field, String typed,
			String sentence) {
		var refused = enter(this.officer, "MAYOR", Map.of(field, (typed != null) ? typed : ""));

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains(sentence)
			.contains("reason".equals(field) ? "Mara Mayor" : "After the election")
			.doesNotContain("??");
		assertThat(this.register.contact(this.city, Role.MAYOR)).isEmpty();
	}

	@Test
	void a_name_with_a_line_break_is_refused_since_it_would_stand_in_the_head_of_a_letter() {
		var refused = enter(this.officer, "MAYOR", Map.of("name", "Mara\r\nBcc: all@example.org"));

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("Write it on one line");
	}

	@Test
	void of_two_officers_with_the_same_page_before_them_one_is_told_what_the_other_did() {
		var answers = IntStream.range(0, 4)
			.mapToObj(number -> CompletableFuture.supplyAsync(() -> enter(this.officer, "MAYOR",
					Map.of("name", "Mara Mayor " + number, "email", "mayor" + number + "@example.org"))))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();

		assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(302, 422, 422, 422);
		assertThat(answers).filteredOn(answer -> answer.statusCode() == 422)
			.allSatisfy(
					answer -> assertThat(answer.body()).contains("Somebody else has changed this contact meanwhile"));
		assertThat(this.history.of(this.register.city(this.city))).filteredOn(one -> one.contact().role() == Role.MAYOR)
			.hasSize(1);
	}

	@Test
	void entering_somebody_where_letters_came_back_sends_them_again_and_ends_the_search() {
		this.sql.sql("UPDATE contact SET email = 'harbour@office..example.org' WHERE party = ?")
			.param(this.city)
			.update();
		this.transaction.executeWithoutResult(
				status -> this.outbox.write(new Letter("APP-2019-XJ-PORT_ALDER", "designation/remind-draft", "days-30",
						new Recipient("Ada Alder", "harbour@office..example.org", Locale.ENGLISH, PARIS),
						Map.of("city", "Port Alder", "year", 2019, "deadline", Instant.parse("2019-06-30T22:00:00Z"),
								"missing", List.of()))));
		this.postOffice.deliver();
		assertThat(searches()).isOne();
		assertThat(this.officer.get(page()).body()).contains("Letters to this address come back since 3 June 2019.");
		assertThat(this.officer.get("/desk/cities?only=returned").body()).contains("Port Alder");

		var lost = this.register.contact(this.city, Role.MAIN).orElseThrow();
		enter(this.officer, "MAIN", Map.of("seen", "" + lost.id(), "email", "new@example.org"));
		this.postOffice.deliver();

		assertThat(searches()).isZero();
		assertThat(this.register.contact(this.city, Role.MAIN)).get()
			.extracting(Contact::email, Contact::zone)
			.containsExactly("new@example.org", ZoneId.of("Atlantic/Azores"));
		assertThat(this.outbox.ofCase("APP-2019-XJ-PORT_ALDER")).filteredOn(one -> one.state() == SentLetter.State.SENT)
			.extracting(SentLetter::email)
			.containsExactly("new@example.org");
	}

	@Test
	void only_the_secretariat_and_its_head_see_and_change_contacts() {
		var head = new Browser(this.port).loggedIn("cp-head", PASSWORD);
		var city = new Browser(this.port).loggedIn("cp-city", PASSWORD);

		assertThat(new Browser(this.port).get(page()).statusCode()).isEqualTo(302);
		assertThat(city.get(page()).statusCode()).isEqualTo(403);
		assertThat(city.get("/desk/cities").statusCode()).isEqualTo(403);
		assertThat(city.post(page() + "/MAYOR", typed(city, "/", Map.of())).statusCode()).isEqualTo(403);
		assertThat(this.register.contact(this.city, Role.MAYOR)).isEmpty();
		assertThat(enter(head, "MAYOR", Map.of()).statusCode()).isEqualTo(302);
	}

	@Test
	void a_city_or_a_role_that_does_not_exist_is_not_found() {
		assertThat(this.officer.get("/desk/cities/xj-atlantis/contacts").statusCode()).isEqualTo(404);
		assertThat(enter(this.officer, "KING", Map.of()).statusCode()).isEqualTo(404);
	}

	private String page() {
		return "/desk/cities/" + this.city + "/contacts";
	}

	private long searches() {
		return this.processes.createProcessInstanceQuery().processDefinitionKey("contact-search").count();
	}

	private HttpResponse<String> enter(Browser browser, String role, Map<String, String> otherwise) {
		return browser.post(page() + "/" + role, typed(browser, page(), otherwise));
	}

	private Map<String, String> typed(Browser browser, String page, Map<String, String> otherwise) {
		var form = new LinkedHashMap<>(Map.of("seen", "0", "name", "Mara Mayor", "email", "mayor@example.org",
				"language", "fr", "zone", "Atlantic/Azores", "reason", "After the election"));
		form.putAll(otherwise);
		form.put("_csrf", Browser.token(browser.get(page).body()));
		return form;
	}

}
