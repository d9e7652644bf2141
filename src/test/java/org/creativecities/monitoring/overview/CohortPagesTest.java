package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.creativecities.ProductTest;
import org.creativecities.calendar.CalendarEntry;
import org.creativecities.calendar.CityDates;
import org.creativecities.mail.LetterPreview;
import org.creativecities.monitoring.MonitoringStory;
import org.creativecities.monitoring.publication.PublicationWithdrawals;
import org.creativecities.monitoring.report.LateReports;
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
			.contains("Étape Toutes", "Région Toutes", "Domaine Tous", "En attente de Tous",
					"en retard 4 jours de retard", "Préparer le rapport (Ville, en retard depuis le 30 nov. 2023)")
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
					"24 November 2023, 6 days before the last day: main of Port Alder (main contact), "
							+ "alternative of Port Alder (alternative contact)",
					"31 December 2023, 31 days after the last day", "commission (National Commission)",
					"main.of.port.alder@example.org", "City: 3")
			.doesNotContain("2 September 2023", "??");
		assertThat(this.officer.get("/desk/reports/" + id(this.alder) + "?lang=fr").body())
			.contains("Lettres à venir", "6 jours avant le dernier jour")
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
				"A flood in the archive.", "14 December 2023, 6 days before the last day",
				"More time was given: 20 days");
		assertThat(this.story.dueDate(id(this.alder), "Activity_PrepareReport")).isEqualTo("2023-12-20T22:59:59Z");
		assertThat(this.story.readers(id(this.alder), "grant-extension")).hasSize(2);
		assertThat(this.story.bean(CityDates.class).of(this.alder.id())).extracting(CalendarEntry::at)
			.containsExactly(Instant.parse("2023-12-20T23:00:00Z"));
		assertThat(plain(this.officer.get(PAGE).body())).contains("20 Dec 2023 extended");
	}

	@Test
	void what_is_late_at_the_secretariat_stands_on_the_page_of_the_cohort() {
		this.story.daysAfterDeadline(this.alder, 60);
		assertThat(plain(this.officer.get(PAGE).body())).doesNotContain("Late at the Secretariat");

		this.story.daysAfterDeadline(this.alder, 160);
		assertThat(plain(this.officer.get(PAGE).body())).contains("Late at the Secretariat", "Port Alder")
			.doesNotContain("??");
	}

	@Test
	void a_second_click_gives_no_more_time_and_an_old_page_says_so() {
		var page = "/desk/reports/" + id(this.alder);
		var form = typed(this.officer.get(page).body());
		form.put("days", "20");
		form.put("reason", "A flood in the archive.");

		assertThat(this.officer.post(page + "/extension", form).statusCode()).isEqualTo(302);
		assertThat(this.officer.post(page + "/extension", form).statusCode()).isEqualTo(302);
		assertThat(this.story.report(this.alder).deadline()).isEqualTo("2023-12-20T23:00:00Z");

		form.put("days", "30");
		var old = this.officer.post(page + "/extension", form);
		assertThat(old.statusCode()).isEqualTo(422);
		assertThat(old.body()).contains("The date was moved meanwhile; it is now 20 December 2023", "data-once");
		assertThat(this.story.report(this.alder).deadline()).isEqualTo("2023-12-20T23:00:00Z");
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
					"24 November 2023, 6 days before the last day: main of Port Alder (main contact)")
			.doesNotContain("Birch Falls", "??");
		assertThat(plain(this.city.get("/reports?lang=fr").body()))
			.contains("À vous de le rédiger.", "quand la date limite est passée")
			.doesNotContain("??");

		this.story.cityHandsIn(this.alder);
		assertThat(plain(this.city.get("/reports?lang=en").body())).doesNotContain("days before the last day");
	}

	@Test
	void a_city_reads_how_late_it_is_and_no_next_year_while_its_report_is_missing() {
		assertThat(plain(this.city.get("/reports").body())).doesNotContain("days late", "The next report is due");
		this.story.noonOn(LocalDate.of(2023, 12, 4));

		assertThat(plain(this.city.get("/reports").body())).contains("It is 4 days late; hand it in all the same.")
			.doesNotContain("The next report is due");
		assertThat(plain(this.city.get("/reports?lang=fr").body())).contains("Il a 4 jours de retard");
		assertThat(this.story.bean(LateReports.class).shown(id(this.alder))).as("as the head reads it")
			.containsEntry("daysLate", 4L);

		this.story.cityHandsIn(this.alder).officerValidates(this.alder, "satisfactory");
		assertThat(plain(this.city.get("/reports?lang=en").body()))
			.contains("It is accepted and published.", "The next report is due in 2027.")
			.doesNotContain("days late");

		this.story.inOne(() -> this.product.getBean(PublicationWithdrawals.class)
			.withdraw(id(this.alder), "Another report was meant.", "officer"));
		this.story.due();
		assertThat(plain(this.city.get("/reports").body())).as("while its publication is taken back")
			.doesNotContain("The next report is due");
	}

	@Test
	void an_invitation_to_leave_stands_on_the_pages_of_the_city_and_leads_to_its_task() {
		this.story.daysAfterDeadline(this.alder, 60);
		this.story.headDoes(this.alder, "Activity_DecideLateReport",
				MonitoringStory.form("decision", "invite", "reason", "No answer."));

		for (var page : List.of("/reports", "/reports/" + id(this.alder))) {
			assertThat(this.city.get(page + "?lang=fr").body()).contains("Répondez d’ici au").doesNotContain("??");
			assertThat(this.city.get(page + "?lang=en").body())
				.contains("UNESCO has invited your city to leave the Network. Answer by",
						"/camunda/app/tasklist/default/#/?task=")
				.doesNotContain("??");
		}
		assertThat(this.officer.get("/reports/" + id(this.alder)).body()).doesNotContain("Answer the invitation");

		this.story.does(MonitoringStory.of(this.alder), id(this.alder), "Activity_AnswerInvitation",
				MonitoringStory.form("reply", "leave", "explanation", "The council wishes it."));
		assertThat(this.city.get("/reports").body())
			.contains("Your city has said that it leaves the Network. Its mayor is to confirm this.")
			.doesNotContain("Answer the invitation");
	}

	@Test
	void a_report_that_its_city_keeps_closed_is_called_so_and_only_one_that_is_good_accepted() {
		this.story.cityHandsIn(this.alder, MonitoringStory.handIn("no")).officerValidates(this.alder, "satisfactory");
		this.story.cityHandsIn(this.birch, MonitoringStory.handIn("no")).officerValidates(this.birch, "unsatisfactory");

		assertThat(plain(this.city.get("/reports").body()))
			.contains("It is accepted and, without your consent, not published.");
		assertThat(plain(this.officer.get(PAGE).body())).contains("Port Alder Italy Film accepted, not published",
				"Birch Falls Italy Film validated, not published");
		assertThat(plain(this.officer.get("/desk/reports/" + id(this.birch)).body()))
			.contains("validated, not published");
		var letter = this.story.letters(id(this.alder), "publish-report").get(0);
		assertThat(this.story.bean(LetterPreview.class).inOtherLanguage(letter.id())).get()
			.extracting(LetterPreview.Preview::text)
			.asString()
			.contains("une erreur dans le résultat")
			.doesNotContain("ce qui est publié");
	}

	@Test
	void the_log_names_people_and_a_letter_that_waits_bears_its_title() {
		this.story.noonOn(LocalDate.of(2023, 11, 10));
		var form = typed(this.officer.get("/desk/reports/" + id(this.alder)).body());
		form.put("days", "20");
		form.put("reason", "A flood in the archive.");
		this.officer.post("/desk/reports/" + id(this.alder) + "/extension", form);

		var page = plain(this.officer.get("/desk/reports/" + id(this.alder)).body());

		assertThat(page).contains("Olga Officer More time was given: 20 days", "Olga Officer: 20 days given")
			.doesNotContain("monitoring/grant-extension");
	}

	@Test
	void a_cohort_that_is_only_proposed_offers_no_reminders_and_no_letters() {
		assertThat(plain(this.officer.get(PAGE).body())).contains("Remind the chosen cities")
			.doesNotContain("Letters about the cohort");
		this.story.member("Late Haven", LocalDate.of(2020, 10, 31));
		this.story.noonOn(LocalDate.of(2023, 11, 10)).officerOpens(Map.of("year", 2024));

		assertThat(plain(this.officer.get("/desk/cohorts/2024").body()))
			.contains("proposed", "Late Haven Italy Film not opened yet")
			.doesNotContain("Remind the chosen cities");
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
		var against = Pattern.compile("name=\"against\" value=\"([^\"]+)\"").matcher(page);
		if (against.find()) {
			form.put("against", against.group(1));
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
