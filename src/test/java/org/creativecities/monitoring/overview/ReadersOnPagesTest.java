package org.creativecities.monitoring.overview;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.review.MonitoringReadingStory;
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

/** While a report is read, the desk names the cities that it waits for. */
@ProductTest
class ReadersOnPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	private ReadingScene scene;

	private MonitoringReadingStory story;

	private Browser officer;

	@BeforeEach
	void begin(@Autowired ApplicationContext product, @Autowired ClockTravel clock, @Autowired JdbcClient sql,
			@Autowired Accounts accounts) {
		clock.to(ReadingScene.START);
		this.scene = new ReadingScene(product);
		this.scene.members(3, "XB", "lace");
		var city = this.scene.member("Port Alder", "XA", "lace");
		sql.sql("INSERT INTO mmr_cohort_city (year, city_id, origin, included) VALUES (?, ?, 'DUE', true)")
			.params(ReadingScene.YEAR, city)
			.update();
		this.story = new MonitoringReadingStory(product, this.scene.handedIn(city)).assigned().begins();
		accounts.create("peers-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		this.officer = new Browser(this.port).loggedIn("peers-officer", PASSWORD);
	}

	@AfterEach
	void remove() {
		this.scene.remove();
	}

	@Test
	void whoever_was_asked_to_read_is_named_with_what_became_of_it() {
		var readers = this.story.live();
		this.story.accepts(readers.get(0));
		this.story.handsIn(readers.get(0), "satisfactory");

		var page = plain("/desk/reports/" + this.story.report);

		assertThat(page)
			.contains("with its readers", name(readers.get(0).reader()) + " (reader): has handed in",
					name(readers.get(1).reader()) + " (reader): asked, has not answered yet",
					"Accept review (Reader " + name(readers.get(1).reader()), "Readers")
			.doesNotContain("satisfactory", "??");
		assertThat(plain("/desk/reports/" + this.story.report + "?lang=fr")).contains("a remis sa lecture", "Lecteur")
			.doesNotContain("??");
	}

	@Test
	void when_nobody_answers_the_desk_shows_that_an_officer_is_to_name_a_reader() {
		this.story.daysPass(30);

		assertThat(plain("/desk/reports/" + this.story.report)).contains("(reader): did not answer",
				"Name reviewer (Secretariat");
		assertThat(plain("/desk/cohorts/2023?waitsFor=secretariat")).contains("1 city of 1",
				"Name reviewer (Secretariat");
	}

	@Test
	void a_published_assignment_counts_seats_that_wait_for_a_name_and_whoever_was_asked_in_vain_is_not_proposed_again() {
		var declines = this.story.live().get(0);
		this.story.answers(declines, "decline", "No time.");
		var conflict = this.story.live().get(1);
		this.story.answers(conflict, "conflict", "Our mayors are cousins.");
		assertThat(this.story.tasks()).containsExactly("Name reviewer");

		assertThat(plain("/desk/reports/" + this.story.report)).contains(
				name(declines.reader()) + " (reader): declined",
				name(conflict.reader()) + " (reader): declared a conflict of interest");
		assertThat(this.story.variables().get("tried")).asString()
			.contains(name(conflict.reader()) + ": declared a conflict of interest. Reason: Our mayors are cousins.");
		var names = Stream.of(declines, conflict).map(review -> name(review.reader())).sorted().toList();
		assertThat(plain("/desk/cohorts/2023/assignment")).contains("Seats with a reader: 1.",
				"Seats without a reader: 1.", "the task “Name reviewer” waits for an officer",
				"Asked before in vain, and not asked again: " + String.join(", ", names));
		assertThat(plain("/desk/cohorts/2023/assignment?lang=fr"))
			.contains("Places sans lecteur", "attend un agent", "elles ne le seront plus")
			.doesNotContain("??");

		this.story.bean(Assignments.class).undo(ReadingScene.YEAR, "Wrong people.", "officer");
		this.story.bean(Assignments.class).propose(ReadingScene.YEAR);
		assertThat(plain("/desk/cohorts/2023/assignment?lang=en")).contains("Seats with a reader: 1.",
				"Seats without a reader: 1.", "(asked for this report before, in vain)");
	}

	@Test
	void before_validating_an_officer_reads_marks_verdicts_and_comments_with_their_names() {
		var readers = this.story.live();
		readers.forEach(this.story::accepts);
		assertThat(plain("/desk/reports/" + this.story.report)).doesNotContain("What the readers found");
		this.story.comments(readers.get(0), "budget", "Who pays for the second year?");
		this.story.handsIn(readers.get(0), "satisfactory");
		this.story.handsIn(readers.get(1), "very-satisfactory");

		assertThat(this.officer.get("/desk/reports/" + this.story.report).body())
			.contains("/desk/reports/" + this.story.report + "/reviews");
		var found = plain("/desk/reports/" + this.story.report + "/reviews");
		assertThat(found)
			.contains("First reading", name(readers.get(0).reader()) + " reader Verdict satisfactory",
					name(readers.get(1).reader()) + " reader Verdict very satisfactory", "6. Action plan 3 of 4",
					MonitoringReadingStory.COMMENT, "Who pays for the second year?")
			.doesNotContain("??");
		assertThat(plain("/desk/reports/" + this.story.report + "/reviews?lang=fr"))
			.contains("Première lecture", "3 sur 4", "4. Principales initiatives locales")
			.doesNotContain("??");
		assertThat(this.officer.get("/desk/reports/MMR-2023-nowhere/reviews").statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).get("/desk/reports/" + this.story.report + "/reviews").statusCode())
			.as("for the secretariat alone")
			.isNotEqualTo(200);
	}

	@Test
	void a_cohort_can_be_asked_for_what_waits_for_readers() {
		var first = name(this.story.live().get(0).reader());

		assertThat(plain("/desk/cohorts/2023?waitsFor=reader")).contains("1 city of 1", "Port Alder",
				"Accept review (Reader " + first);
		assertThat(plain("/desk/cohorts/2023?waitsFor=city")).contains("No city of 1");
	}

	/** Reed 1, of xb-reed-1. */
	private static String name(String city) {
		var words = city.substring(3).replace('-', ' ');
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	private String plain(String path) {
		return this.officer.get(path)
			.body()
			.replaceAll("<[^>]*>", " ")
			.replaceAll("\\s+", " ")
			.replaceAll(" ([,.):])", "$1")
			.replace("( ", "(");
	}

}
