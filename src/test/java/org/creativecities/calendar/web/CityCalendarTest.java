package org.creativecities.calendar.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import biweekly.Biweekly;
import biweekly.ICalendar;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.calendar.Calendar;
import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.security.Accounts;
import org.creativecities.security.Groups;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Invented people work for Port Alder, a city of no country's. */
@ProductTest
class CityCalendarTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final Instant DEADLINE = Instant.parse("2023-11-30T23:00:00Z");

	private static final Pattern ADDRESS = Pattern.compile("value=\"[^\"]*(/calendar/[A-Za-z0-9_-]{43}\\.ics)\"");

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	Calendar calendar;

	@Autowired
	Membership membership;

	@Autowired
	Register register;

	@Autowired
	ClockTravel clock;

	@Autowired
	JdbcClient sql;

	private String city;

	@BeforeEach
	void people_and_a_date() {
		this.clock.to(Instant.parse("2023-03-01T09:00:00Z"));
		this.city = this.membership.registerApplicant("Port Alder", "FR", true).id();
		this.membership.name(new Contact(0, this.city, Role.MAIN, "Zoé Aulne", "zoe@example.org", Locale.FRENCH,
				java.time.ZoneId.of("Europe/Paris")));
		this.calendar.enter("MMR-2023-" + this.city, "report-due", this.city, DEADLINE);
		this.accounts.create("dates-officer", "Olga", "Officer", "", PASSWORD, Set.of(Groups.SECRETARIAT));
		this.accounts.create("dates-city", "Zoé", "Aulne", "", PASSWORD, Set.of(City.groupOf(this.city)));
		this.accounts.create("dates-other", "Cleo", "City", "", PASSWORD, Set.of(City.groupOf("it-biella")));
	}

	@AfterEach
	void tidy() {
		this.sql.sql("DELETE FROM contact WHERE party = ?").param(this.city).update();
		this.sql.sql("DELETE FROM city WHERE id = ?").param(this.city).update();
	}

	@Test
	void the_link_of_a_city_that_has_left_the_network_leads_nowhere() {
		var feed = newLink(person("dates-city"));
		assertThat(new Browser(this.port).get(feed).statusCode()).isEqualTo(200);

		this.sql.sql("UPDATE city SET state = 'WITHDRAWN' WHERE id = ?").param(this.city).update();

		assertThat(new Browser(this.port).get(feed).statusCode()).isEqualTo(404);
	}

	@Test
	void a_city_subscribes_to_its_dates_and_a_moved_one_moves_there() {
		var person = person("dates-city");
		assertThat(person.get("/calendar").headers().firstValue("Location")).get()
			.asString()
			.endsWith("/cities/" + this.city + "/calendar");
		assertThat(page(person).body()).contains("Dates of Port Alder", "30 November 2023, 23:59")
			.contains("There is no link yet.");

		var feed = newLink(person);

		var first = read(feed);
		assertThat(first.getEvents()).singleElement()
			.satisfies(event -> assertThat(event.getSummary().getValue())
				.isEqualTo("Rapport de suivi de Port Alder : date limite"))
			.satisfies(event -> assertThat(event.getSequence().getValue()).isZero());
		this.calendar.enter("MMR-2023-" + this.city, "report-due", this.city, DEADLINE.plus(Duration.ofDays(60)));
		assertThat(read(feed).getEvents()).singleElement()
			.satisfies(event -> assertThat(event.getUid().getValue())
				.isEqualTo(first.getEvents().get(0).getUid().getValue()))
			.satisfies(event -> assertThat(event.getSequence().getValue()).isOne())
			.satisfies(event -> assertThat(event.getDateEnd().getValue().toInstant())
				.isEqualTo(DEADLINE.plus(Duration.ofDays(60))));
		this.calendar.cancel("MMR-2023-" + this.city, "report-due");
		assertThat(read(feed).getEvents()).singleElement()
			.satisfies(event -> assertThat(event.getStatus().getValue()).isEqualTo("CANCELLED"))
			.satisfies(event -> assertThat(event.getSequence().getValue()).isEqualTo(2));
		this.clock.to(DEADLINE.plus(Duration.ofDays(61)));
		assertThat(read(feed).getEvents()).as("once its day is over").isEmpty();
	}

	@Test
	void the_link_is_shown_once_and_a_new_one_ends_it() {
		var person = person("dates-city");
		var first = newLink(person);
		assertThat(page(person).body()).doesNotContain(first).contains("made by dates-city");

		var second = newLink(person("dates-officer"));

		assertThat(new Browser(this.port).get(first).statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).get(second).statusCode()).isEqualTo(200);
		assertThat(this.sql.sql("SELECT encode(secret, 'escape') FROM calendar_feed").query(String.class).single())
			.as("the table tells nobody the link")
			.doesNotContain(second.substring(10, 53));
		person.post("/cities/" + this.city + "/calendar/end", Map.of("_csrf", token(page(person).body())));
		assertThat(new Browser(this.port).get(second).statusCode()).isEqualTo(404);
	}

	@Test
	void a_program_that_has_the_calendar_already_is_told_so() {
		var feed = newLink(person("dates-city"));
		var program = new Browser(this.port);

		var first = program.get(feed + "?in=en");
		var again = program.get(feed + "?in=en", "If-None-Match", first.headers().firstValue("ETag").orElseThrow());

		assertThat(first.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
		assertThat(first.body()).as("as RFC 7986 writes it").contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n");
		assertThat(first.headers().firstValue("Set-Cookie")).as("a session").isEmpty();
		assertThat(first.body()).contains("Membership Monitoring Report of Port Alder is due");
		assertThat(again.statusCode()).isEqualTo(304);
	}

	@Test
	void nobody_else_reads_the_dates_or_makes_a_link() {
		var other = person("dates-other");
		var anybody = new Browser(this.port);

		assertThat(page(other).statusCode()).isEqualTo(403);
		assertThat(other
			.post("/cities/" + this.city + "/calendar/link",
					Map.of("_csrf", token(other.get("/cities/it-biella/calendar").body())))
			.statusCode()).isEqualTo(403);
		assertThat(page(anybody).statusCode()).isEqualTo(302);
		assertThat(anybody.get("/calendar").statusCode()).isEqualTo(302);
		assertThat(anybody.get("/calendar/" + "A".repeat(43) + ".ics").statusCode()).as("a guess").isEqualTo(404);
		assertThat(anybody.get("/calendar/" + this.city + ".ics").statusCode()).as("no secret").isEqualTo(404);
		assertThat(anybody.get("/calendar/" + "A".repeat(43)).statusCode()).as("another path").isEqualTo(302);
		assertThat(this.sql.sql("SELECT count(*) FROM calendar_feed").query(Integer.class).single()).isZero();
	}

	private Browser person(String id) {
		return new Browser(this.port).loggedIn(id, PASSWORD);
	}

	private java.net.http.HttpResponse<String> page(Browser person) {
		return person.get("/cities/" + this.city + "/calendar");
	}

	private String newLink(Browser person) {
		person.post("/cities/" + this.city + "/calendar/link", Map.of("_csrf", token(page(person).body())));
		var found = ADDRESS.matcher(page(person).body());
		assertThat(found.find()).as("the link, shown once").isTrue();
		return found.group(1);
	}

	private ICalendar read(String feed) {
		return Biweekly.parse(new Browser(this.port).get(feed).body()).first();
	}

	private static String token(String page) {
		return Browser.token(page);
	}

}
