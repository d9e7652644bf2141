package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.creativecities.ProductTest;
import org.creativecities.calendar.CalendarEntry;
import org.creativecities.calendar.CityDates;
import org.creativecities.monitoring.MonitoringStory;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.network.City;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A cohort and its reports at the desk of the secretariat, and what a city sees. */
@ProductTest
class CohortPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String PAGE = "/desk/cohorts/2023";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	private MonitoringStory story;

	private City alder;

	private City birch;

	private Browser officer;

	private Browser city;

	@BeforeEach
	void people(@Autowired Accounts accounts) {
		this.story = new MonitoringStory(this.product);
		this.alder = this.story.member("Port Alder");
		this.birch = this.story.member("Birch Falls");
		this.story.opens();
		accounts.create("cohort-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		accounts.create("cohort-city", "Cira", "City", "cira@example.org", PASSWORD,
				Set.of("cities", this.alder.group()));
		this.officer = new Browser(this.port).loggedIn("cohort-officer", PASSWORD);
		this.city = new Browser(this.port).loggedIn("cohort-city", PASSWORD);
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void an_officer_sees_who_is_how_far_and_how_late_and_whom_a_report_waits_for() {
		this.story.noonOn(LocalDate.of(2023, 12, 4));
		this.story.cityHandsIn(this.birch);

		assertThat(this.officer.get("/desk/cohorts").body()).contains("href=\"" + PAGE + "\"", "30 Nov 2023")
			.doesNotContain("??");
		var page = this.officer.get(PAGE).body();
		assertThat(page).doesNotContain("??");
		assertThat(plain(page)).contains("2 cities of 2", "Port Alder Italy Film late 4 days late 30 Nov 2023",
				"Prepare report (City, late since 30 Nov 2023)", "Birch Falls Italy Film");
		assertThat(plain(this.officer.get(PAGE + "?stage=LATE").body())).contains("1 city of 2", "Port Alder Italy")
			.doesNotContain("Birch Falls Italy");
		assertThat(plain(this.officer.get(PAGE + "?waitsFor=city&region=ENA&field=film").body()))
			.contains("1 city of 2", "Port Alder Italy")
			.doesNotContain("Birch Falls Italy");
		assertThat(plain(this.officer.get(PAGE + "?region=AFR").body())).contains("No city of 2");
		assertThat(plain(this.officer.get(PAGE + "?lang=fr").body()))
			.contains("en retard 4 jours de retard", "Préparer le rapport (Ville, en retard depuis le 30 nov. 2023)")
			.doesNotContain("??");
	}

	@Test
	void many_cities_are_reminded_in_one_act_after_the_letters_were_read_and_it_is_noted() {
		this.story.noonOn(LocalDate.of(2023, 12, 4));

		var preview = this.officer.post(PAGE + "/reminders/preview",
				chosen(this.alder, "We are at the telephone <b>every</b> morning."));

		assertThat(preview.statusCode()).isEqualTo(200);
		assertThat(plain(preview.body())).contains("2 letters to one city, as they will read.",
				"[UCCN] Reminder: Membership Monitoring Report 2023 of Port Alder", "Dear main of Port Alder",
				"Dear alternative of Port Alder", "4 days ago", "&lt;b&gt;every&lt;/b&gt;", "Send these 2 letters");
		assertThat(this.story.letters(id(this.alder), "remind-by-hand")).as("nothing was sent yet").isEmpty();

		var form = typed(preview.body());
		form.put("report", id(this.alder));
		form.put("words", "We are at the telephone.");
		assertThat(this.officer.post(PAGE + "/reminders", form).statusCode()).isEqualTo(302);
		assertThat(plain(this.officer.get(PAGE).body())).contains("2 letters to one city will leave now.");
		this.officer.post(PAGE + "/reminders", form);

		assertThat(this.story.readers(id(this.alder), "remind-by-hand")).as("a second click sends nothing more")
			.containsExactly("alternative.of.port.alder@example.org", "main.of.port.alder@example.org");
		assertThat(this.story.bean(ReportLog.class).of(id(this.alder))).filteredOn("what", "reminded-by-hand")
			.singleElement()
			.satisfies(line -> assertThat(line.by()).isEqualTo("cohort-officer"))
			.satisfies(line -> assertThat(line.reason()).contains("We are at the telephone."));
		assertThat(this.story.readers(id(this.birch), "remind-by-hand")).isEmpty();
	}

	@Test
	void a_city_that_hands_in_after_the_preview_is_not_reminded() {
		var preview = this.officer.post(PAGE + "/reminders/preview", chosen(this.birch, ""));
		this.story.cityHandsIn(this.birch);

		var form = typed(preview.body());
		form.put("report", id(this.birch));
		this.officer.post(PAGE + "/reminders", form);

		assertThat(plain(this.officer.get(PAGE).body())).contains("No letter goes to Birch Falls")
			.doesNotContain("will leave now");
		assertThat(this.story.readers(id(this.birch), "remind-by-hand")).isEmpty();
	}

	@Test
	void what_makes_no_sense_is_refused_with_a_sentence() {
		var nobody = this.officer.post(PAGE + "/reminders/preview", typed(this.officer.get(PAGE).body()));
		assertThat(nobody.statusCode()).isEqualTo(422);
		assertThat(nobody.body()).contains("Choose at least one city.");

		var long600 = this.officer.post(PAGE + "/reminders/preview", chosen(this.alder, "x".repeat(601)));
		assertThat(long600.statusCode()).isEqualTo(422);
		assertThat(long600.body()).contains("At most 600 characters");

		var other = chosen(this.alder, "");
		other.put("report", "MMR-2019-it-port-alder");
		assertThat(this.officer.post(PAGE + "/reminders/preview", other).statusCode()).isEqualTo(404);
		assertThat(this.officer.get("/desk/cohorts/1066").statusCode()).isEqualTo(404);
		assertThat(this.officer.get("/desk/reports/MMR-2023-it-nowhere").statusCode()).isEqualTo(404);
	}

	@Test
	void the_page_of_a_report_says_where_it_stands_who_has_had_it_and_what_will_come() {
		this.story.noonOn(LocalDate.of(2023, 11, 10));

		var page = plain(this.officer.get("/desk/reports/" + id(this.alder)).body());

		assertThat(page)
			.contains("Monitoring report of Port Alder, 2023", "drafting", "Prepare report (City, by 30 Nov 2023)",
					"24 November 2023, 7 days before the deadline: main of Port Alder (main contact), "
							+ "alternative of Port Alder (alternative contact)",
					"31 December 2023, 30 days after the deadline", "commission (National Commission)",
					"main.of.port.alder@example.org", "City: 3")
			.doesNotContain("2 September 2023", "??");
		assertThat(this.officer.get("/desk/reports/" + id(this.alder) + "?lang=fr").body())
			.contains("Lettres à venir", "7 jours avant la date limite")
			.doesNotContain("??");
	}

	@Test
	void more_time_moves_task_reminders_and_calendar_and_is_told() {
		this.story.noonOn(LocalDate.of(2023, 11, 10));
		var page = "/desk/reports/" + id(this.alder);
		var form = typed(this.officer.get(page).body());
		form.put("days", "20");
		form.put("reason", "A flood in the archive.");

		assertThat(this.officer.post(page + "/extension", form).statusCode()).isEqualTo(302);

		assertThat(plain(this.officer.get(page).body())).contains("The city has more time",
				"Prepare report (City, by 20 Dec 2023)", "extended; at first 30 November 2023", "20 days given",
				"A flood in the archive.", "14 December 2023, 7 days before the deadline", "More time was given");
		assertThat(this.story.dueDate(id(this.alder), "Activity_PrepareReport")).isEqualTo("2023-12-20T22:59:59Z");
		assertThat(this.story.readers(id(this.alder), "grant-extension")).hasSize(2);
		assertThat(this.story.bean(CityDates.class).of(this.alder.id())).extracting(CalendarEntry::at)
			.containsExactly(Instant.parse("2023-12-20T23:00:00Z"));
		assertThat(plain(this.officer.get(PAGE).body())).contains("20 Dec 2023 extended");
	}

	@Test
	void more_time_without_days_or_a_reason_is_refused_and_what_was_typed_stays() {
		var page = "/desk/reports/" + id(this.alder);
		var form = typed(this.officer.get(page).body());
		form.put("days", "soon");
		form.put("reason", "A flood in the archive.");

		var refused = this.officer.post(page + "/extension", form);

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("role=\"alert\"", "value=\"soon\"", "value=\"A flood in the archive.\"");
		form.put("days", "20");
		form.put("reason", " ");
		assertThat(this.officer.post(page + "/extension", form).body()).contains("Give a reason");
		assertThat(this.story.report(this.alder).deadline()).isEqualTo("2023-11-30T23:00:00Z");
	}

	@Test
	void a_city_sees_its_own_reports_and_the_letters_that_will_come() {
		this.story.noonOn(LocalDate.of(2023, 11, 10));

		assertThat(plain(this.city.get("/reports").body()))
			.contains("Port Alder", "Report of 2023", "You write it. Hand it in by 30 November 2023, 23:59",
					"24 November 2023, 7 days before the deadline: main of Port Alder (main contact)")
			.doesNotContain("Birch Falls", "??");
		assertThat(plain(this.city.get("/reports?lang=fr").body()))
			.contains("À vous de le rédiger.", "quand la date limite est passée")
			.doesNotContain("??");

		this.story.cityHandsIn(this.alder);
		assertThat(plain(this.city.get("/reports?lang=en").body())).doesNotContain("days before the deadline");
	}

	@Test
	void only_the_secretariat_sees_the_desk() {
		assertThat(this.city.get(PAGE).statusCode()).isEqualTo(403);
		assertThat(this.city.get("/desk/reports/" + id(this.alder)).statusCode()).isEqualTo(403);
		assertThat(this.city.post(PAGE + "/reminders/preview", chosen(this.alder, "")).statusCode()).isEqualTo(403);
	}

	private Map<String, String> chosen(City one, String words) {
		var form = typed(this.officer.get(PAGE).body());
		form.put("report", id(one));
		form.put("words", words);
		return form;
	}

	/** The hidden fields of a page. */
	private static Map<String, String> typed(String page) {
		var form = new HashMap<String, String>(Map.of("_csrf", Browser.token(page)));
		var number = Pattern.compile("name=\"number\" value=\"([^\"]+)\"").matcher(page);
		if (number.find()) {
			form.put("number", number.group(1));
		}
		return form;
	}

	private static String id(City city) {
		return "MMR-2023-" + city.id();
	}

	private static String plain(String page) {
		return page.replaceAll("<[^>]*>", " ")
			.replaceAll("\\s+", " ")
			.replaceAll(" ([,.)])", "$1")
			.replace("( ", "(")
			.replace(" :", ":");
	}

}
