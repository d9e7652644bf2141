package org.creativecities.reminders.web;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.reminders.LadderBook;
import org.creativecities.reminders.Ladders;
import org.creativecities.reminders.Rung;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** An officer sets how many days before a deadline people are reminded. */
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

	private Browser officer;

	@BeforeEach
	void people(@Autowired Accounts accounts) {
		accounts.create("reminds-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		accounts.create("reminds-city", "Cira", "City", "cira@example.org", PASSWORD, Set.of("city-it-port-alder"));
		this.officer = new Browser(this.port).loggedIn("reminds-officer", PASSWORD);
	}

	@AfterEach
	void asBefore(@Autowired JdbcClient sql) {
		this.book.change("call-deadline", "30, 7, 1", "As before.", "test");
		sql.sql("DELETE FROM reminder_change").update();
	}

	@Test
	void a_change_holds_for_the_next_reminder_and_stays_on_record() {
		assertThat(this.officer.get(PAGE).body())
			.contains("value=\"30, 7, 1\"", "Before an evaluation is due", "Never changed")
			.doesNotContain("??");

		assertThat(post("call-deadline", "45 14,1", "Cities asked for more time.")).isEqualTo(302);

		assertThat(this.officer.get(PAGE).body()).contains("value=\"45, 14, 1\"", "reminds-officer",
				"Cities asked for more time.");
		assertThat(this.officer.get(PAGE + "?lang=fr").body()).contains("Avant la date limite d’un appel")
			.doesNotContain("??");
		assertThat(this.ladders.next("call-deadline", DEADLINE)).map(Rung::days).contains(-45);
	}

	@Test
	void what_makes_no_sense_is_refused_and_what_was_typed_stays() {
		assertThat(post("call-deadline", "30, soon", "Because.")).isEqualTo(422);
		assertThat(post("call-deadline", "0", "Because.")).isEqualTo(422);
		assertThat(post("call-deadline", "", "Because.")).isEqualTo(422);
		assertThat(post("call-deadline", "30", " ")).isEqualTo(422);
		assertThat(post("no-ladder", "30", "Because.")).isEqualTo(404);

		var refused = this.officer.post(PAGE + "/call-deadline",
				Map.of("days", "30, soon", "reason", "Because.", "_csrf", token()));
		assertThat(refused.body()).contains("“soon” is no number of days", "value=\"30, soon\"", "value=\"Because.\"");
		assertThat(this.book.all()).extracting(LadderBook.Ladder::days).containsOnly("30, 7, 1", "14, 7, 1");
	}

	@Test
	void only_the_secretariat_comes_here() {
		assertThat(new Browser(this.port).loggedIn("reminds-city", PASSWORD).get(PAGE).statusCode()).isEqualTo(403);
	}

	private int post(String ladder, String days, String reason) {
		return this.officer.post(PAGE + "/" + ladder, Map.of("days", days, "reason", reason, "_csrf", token()))
			.statusCode();
	}

	private String token() {
		return Browser.token(this.officer.get(PAGE).body());
	}

}
