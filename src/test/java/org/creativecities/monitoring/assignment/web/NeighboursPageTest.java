package org.creativecities.monitoring.assignment.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.assignment.NeighbourBook;
import org.creativecities.monitoring.assignment.Seats;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.monitoring.ReadingScene.YEAR;

/** From which fields readers come, at the desk of an officer. */
@ProductTest
class NeighboursPageTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String PAGE = "/desk/neighbours";

	@LocalServerPort
	int port;

	@Autowired
	NeighbourBook book;

	@Autowired
	Assignments assignments;

	@Autowired
	Seats seats;

	ReadingScene scene;

	Browser officer;

	@BeforeEach
	void people(@Autowired ApplicationContext product, @Autowired ClockTravel clock, @Autowired Accounts accounts) {
		clock.to(ReadingScene.START);
		this.scene = new ReadingScene(product);
		accounts.create("near-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		accounts.create("near-city", "Ada", "Alder", "ada@example.org", PASSWORD, Set.of("cities"));
		this.officer = new Browser(this.port).loggedIn("near-officer", PASSWORD);
	}

	@AfterEach
	void strike() {
		this.scene.remove();
	}

	@Test
	void an_officer_changes_from_which_field_readers_come_and_it_is_written_down() {
		this.scene.report(this.scene.member("Port Alder", "XA", "lace"));
		this.scene.members(2, "XB", "kites").member("Screen Cove", "XC", "film");
		this.scene.member("Reel Cove", "XD", "film");
		assertThat(this.officer.get(PAGE).body()).contains("Neighbouring fields", "1. Kites", "Never changed.")
			.doesNotContain("??");

		assertThat(change("lace", "kites", "Lace goes with film.", "film", "").statusCode()).isEqualTo(302);

		this.assignments.propose(YEAR);
		assertThat(this.seats.ofYear(YEAR)).extracting(seat -> seat.seat().reader())
			.containsExactly("xc-screen-cove", "xd-reel-cove");
		assertThat(this.officer.get(PAGE).body())
			.contains("The neighbours are changed.", "1. Film", "near-officer", "Lace goes with film.")
			.doesNotContain("Never changed.");
		assertThat(this.officer.get(PAGE + "?lang=fr").body())
			.contains("Domaines voisins", "Modifier les domaines voisins : Dentelle", "Changements jusqu’ici")
			.doesNotContain("??");
		assertThat(this.officer.get("/desk/cohorts/2023").body()).contains("href=\"/desk/neighbours\"");
	}

	@Test
	void what_was_changed_stays_written_down(@Autowired JdbcClient sql) {
		change("lace", "kites", "Lace goes with film.", "film");

		assertThatThrownBy(() -> sql.sql("DELETE FROM field_neighbour_change").update())
			.hasMessageContaining("Rows of field_neighbour_change are only added.");
	}

	@Test
	void what_makes_no_sense_is_refused_with_a_sentence_and_what_was_chosen_stays() {
		var without = change("lace", "kites", " ", "film");
		assertThat(without.statusCode()).isEqualTo(422);
		assertThat(without.body()).contains("why the neighbours are changed")
			.containsPattern("value=\"film\" selected");
		assertThat(change("lace", "kites", "Why not.", "lace").body()).contains("no neighbour of itself");
		assertThat(change("lace", "kites", "Why not.", "film", "film").body()).contains("stands there twice");
		assertThat(change("lace", "kites", "Why not.", "pottery").body()).contains("from the list");
		assertThat(change("pottery", "", "Why not.", "film").body()).contains("Neighbouring fields");
		assertThat(change("lace", "film", "Why not.", "music").body()).contains("Somebody else has changed");
		assertThat(neighbours("lace")).containsExactly("kites");
		assertThat(this.book.changes()).isEmpty();
	}

	@Test
	void a_field_without_neighbours_is_everybodys_and_says_so() {
		change("lace", "kites", "It is new.");

		assertThat(neighbours("lace")).isEmpty();
		assertThat(this.officer.get(PAGE).body()).contains("cities of all fields may read for it", "all fields");
		assertThat(new Browser(this.port).loggedIn("near-city", PASSWORD).get(PAGE).statusCode()).isEqualTo(403);
	}

	private List<String> neighbours(String field) {
		return this.book.all()
			.stream()
			.filter(line -> line.field().id().equals(field))
			.flatMap(line -> line.neighbours().stream())
			.map(one -> one.id())
			.toList();
	}

	private HttpResponse<String> change(String field, String seen, String reason, String... neighbours) {
		return this.officer.post(PAGE + "/" + field, Map.of("_csrf", Browser.token(this.officer.get(PAGE).body()),
				"seen", seen, "reason", reason, "neighbour", String.join(",", neighbours)));
	}

}
