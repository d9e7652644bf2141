package org.creativecities.reminders.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.network.Contact.Role;
import org.creativecities.reminders.Ladder;
import org.creativecities.reminders.LadderBook;
import org.creativecities.reminders.Ladders;
import org.creativecities.reminders.Reminder;
import org.creativecities.reminders.RungEntry;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An officer sets how many days before or after a deadline who is reminded. */
@ProductTest
class RemindersPageTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String PAGE = "/desk/reminders";

	private static final Instant DEADLINE = Instant.parse("2039-06-30T22:00:00Z");

	@LocalServerPort
	int port;

	@Autowired
	private LadderBook book;

	@Autowired
	private Ladders ladders;

	private Map<String, List<RungEntry>> before;

	private Browser officer;

	@BeforeEach
	void people(@Autowired Accounts accounts) {
		this.before = new HashMap<>();
		this.book.all()
			.forEach(ladder -> this.before.put(ladder.name(), ladder.rungs().stream().map(RungEntry::of).toList()));
		accounts.create("reminds-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		accounts.create("reminds-city", "Cira", "City", "cira@example.org", PASSWORD, Set.of("city-it-port-alder"));
		this.officer = new Browser(this.port).loggedIn("reminds-officer", PASSWORD);
	}

	@AfterEach
	void asBefore(@Autowired JdbcClient sql) {
		this.before.forEach((ladder, rungs) -> this.book.change(ladder, rungs, "As before.", "test"));
		sql.sql("DELETE FROM reminder_change").update();
	}

	@Test
	void a_change_holds_at_once_and_stays_on_record() {
		assertThat(this.officer.get(PAGE).body())
			.contains("value=\"30\"", "value=\"14\"", "Before an evaluation is due", "Never changed")
			.doesNotContain("??");

		assertThat(post("call-deadline",
				Map.of("days0", "45", "days1", "14", "days2", "1", "reason", "Cities asked for more time.")))
			.isEqualTo(302);

		assertThat(this.officer.get(PAGE).body()).contains("value=\"45\"", "reminds-officer",
				"Cities asked for more time.", "30 days before the deadline", "45 days before the deadline",
				"1 day before the deadline", "No open case waits for one of them.");
		assertThat(this.officer.get(PAGE + "?lang=fr").body())
			.contains("Avant la date limite d’un appel", "45 jours avant la date limite", "1 jour avant")
			.doesNotContain("??");
		assertThat(this.ladders.next("call-deadline", DEADLINE)).map(Reminder::days).contains(-45);
	}

	@Test
	void a_ladder_says_who_is_written_to_also_on_the_day_of_the_deadline_and_after_it() {
		assertThat(post("mmr-report",
				Map.of("days0", "60", "whom0", "MAIN", "days1", "0", "side1", "after", "whom1", "REPRESENTATIVE",
						"days2", "20", "side2", "after", "whom2", "MAYOR", "days3", " ", "reason", "Fewer letters.")))
			.isEqualTo(302);

		assertThat(this.ladders.ahead("mmr-report", DEADLINE)).extracting(Reminder::days, Reminder::whom)
			.containsExactly(pair(-60, Role.MAIN), pair(0, Role.REPRESENTATIVE), pair(20, Role.MAYOR));
		assertThat(this.officer.get(PAGE).body().replaceAll("<[^>]*>", "")).contains(
				"60 days before the deadline, main contact",
				"when the deadline has passed, representative of the mayor", "20 days after the deadline, mayor");
	}

	@Test
	void the_letters_that_a_change_would_bring_are_shown_and_nothing_is_stored(@Autowired ClockTravel clock) {
		clock.to(LocalDate.of(2023, 11, 1));

		var ladder = new HashMap<>(Map.of("days0", "90", "whom0", "MAIN", "days1", "9", "side1", "before", "whom1",
				"MAIN", "day", "2023-11-30", "preview", "yes"));
		ladder.putAll(Map.of("days2", "10", "side2", "after", "whom2", "NATIONAL_COMMISSION", "days3", "0", "side3",
				"at", "whom3", "MAIN"));

		var shown = this.officer.post(PAGE + "/mmr-report", typed(ladder));

		assertThat(shown.statusCode()).isEqualTo(200);
		assertThat(shown.body().replaceAll("<[^>]*>", "").replaceAll("\\s+", " "))
			.contains("22 November 2023 00:00: 8 days before the last day, main contact",
					"1 December 2023 00:00: when the deadline has passed, main contact",
					"11 December 2023 00:00: 11 days after the last day, National Commission",
					"Nothing is changed yet.")
			.doesNotContain("2 September 2023");
		assertThat(this.book.changes()).isEmpty();
		assertThat(this.officer
			.post(PAGE + "/mmr-report",
					typed(Map.of("days0", "0", "side0", "at", "whom0", "MAIN", "days1", "9", "side1", "after", "whom1",
							"MAIN", "day", "soon", "preview", "yes")))
			.body()).contains("Choose a day for the deadline to try.");
	}

	@Test
	void what_makes_no_sense_is_refused_and_what_was_typed_stays() {
		assertThat(post("call-deadline", Map.of("days0", "0", "reason", "Because."))).isEqualTo(422);
		assertThat(post("call-deadline", Map.of("days0", "3", "side0", "after", "reason", "Because."))).isEqualTo(422);
		assertThat(post("call-deadline", Map.of("days0", "366", "reason", "Because."))).isEqualTo(422);
		assertThat(post("call-deadline", Map.of("days0", "", "reason", "Because."))).isEqualTo(422);
		assertThat(post("call-deadline", Map.of("days0", "30", "reason", " "))).isEqualTo(422);
		assertThat(post("call-deadline", Map.of("days0", "7", "days1", "07", "reason", "Because."))).isEqualTo(422);
		assertThat(post("mmr-report", Map.of("days0", "7", "reason", "Because."))).as("to nobody").isEqualTo(422);
		assertThat(post("mmr-report", Map.of("days0", "7", "whom0", "WALLET", "reason", "Because.")))
			.as("to somebody unknown")
			.isEqualTo(422);
		assertThat(post("no-ladder", Map.of("days0", "30", "reason", "Because."))).isEqualTo(404);

		var refused = this.officer.post(PAGE + "/call-deadline",
				typed(Map.of("days0", "30", "days1", "soon", "reason", "Because.", "seen", seen("call-deadline"))));
		assertThat(refused.body()).contains("“soon” is no number of days", "value=\"soon\"", "value=\"Because.\"");
		assertThat(this.book.changes()).isEmpty();
	}

	@Test
	void a_city_gets_two_written_reminders_before_the_head_decides_whatever_the_ladder() {
		var one = typed(Map.of("days0", "5", "side0", "before", "whom0", "MAIN", "days1", "0", "side1", "at", "whom1",
				"MAIN", "reason", "Fewer letters."));

		one.put("seen", seen("mmr-report"));
		assertThat(this.officer.post(PAGE + "/mmr-report", one).statusCode()).isEqualTo(422);
		assertThat(this.officer.post(PAGE + "/mmr-report", one).body())
			.contains("This ladder needs 2 reminders from the deadline until the head decides, 60 days after it");
		one.putAll(Map.of("days2", "60", "side2", "after", "whom2", "MAYOR"));
		assertThat(this.officer.post(PAGE + "/mmr-report", one).statusCode()).as("the head decides on that day")
			.isEqualTo(422);
		assertThat(this.officer.post(PAGE + "/mmr-report?lang=fr", one).body())
			.contains("Cette échelle doit compter 2 rappels");
		assertThat(this.book.changes()).isEmpty();

		one.put("days2", "59");
		assertThat(this.officer.post(PAGE + "/mmr-report", one).statusCode()).isEqualTo(302);
	}

	@Test
	void a_reminder_at_the_deadline_itself_reads_so_and_a_side_that_is_none_is_refused() {
		assertThat(this.officer.get(PAGE).body().replaceAll("\\s+", " "))
			.contains("<option value=\"at\" selected=\"selected\">when the deadline has passed</option>");
		var odd = typed(
				Map.of("days0", "3", "side0", "ZZ", "whom0", "MAIN", "reason", "Because.", "seen", seen("mmr-report")));
		assertThat(this.officer.post(PAGE + "/mmr-report", odd).body())
			.contains("Say whether the reminder 3 days from the deadline comes before or after it.");
		odd.put("side0", "at");
		assertThat(this.officer.post(PAGE + "/mmr-report", odd).body()).contains("3 days are before or after it.");
		assertThat(this.book.changes()).isEmpty();
	}

	@Test
	void whoever_saves_a_ladder_that_somebody_else_has_changed_meanwhile_reads_so() {
		var seen = seen("call-deadline");
		assertThat(post("call-deadline", Map.of("days0", "60", "reason", "Earlier.", "seen", seen))).isEqualTo(302);

		var stale = this.officer.post(PAGE + "/call-deadline",
				typed(Map.of("days0", "20", "reason", "Later.", "seen", seen)));

		assertThat(stale.statusCode()).isEqualTo(422);
		assertThat(stale.body()).contains("Somebody else has changed these reminders meanwhile", "value=\"20\"",
				"Earlier.");
		assertThat(seen("call-deadline")).isEqualTo("-60");
		assertThat(post("call-deadline", Map.of("days0", "20", "reason", "Later."))).as("knowing it").isEqualTo(302);
		assertThat(seen("call-deadline")).isEqualTo("-20");
	}

	/** What the page hides of a ladder as it is. */
	private String seen(String ladder) {
		return this.book.all()
			.stream()
			.filter(one -> one.name().equals(ladder))
			.findFirst()
			.map(Ladder::seen)
			.orElse("");
	}

	@Test
	void only_the_secretariat_comes_here() {
		assertThat(new Browser(this.port).loggedIn("reminds-city", PASSWORD).get(PAGE).statusCode()).isEqualTo(403);
	}

	private static org.assertj.core.groups.Tuple pair(int days, Role whom) {
		return org.assertj.core.groups.Tuple.tuple(days, Set.of(whom));
	}

	private int post(String ladder, Map<String, String> fields) {
		var form = new HashMap<>(Map.of("seen", seen(ladder)));
		form.putAll(fields);
		return this.officer.post(PAGE + "/" + ladder, typed(form)).statusCode();
	}

	private Map<String, String> typed(Map<String, String> fields) {
		var form = new HashMap<>(fields);
		form.put("_csrf", Browser.token(this.officer.get(PAGE).body()));
		return form;
	}

}
