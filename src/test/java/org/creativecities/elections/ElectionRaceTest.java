package org.creativecities.elections;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.creativecities.ProductTest;
import org.creativecities.elections.election.ElectionOpening;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.mandate.ElectionStop;
import org.creativecities.elections.mandate.Vacancies;
import org.creativecities.elections.nomination.Acceptance;
import org.creativecities.elections.nomination.AcceptanceRequest.Answer;
import org.creativecities.elections.nomination.Nomination.State;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.network.Mandate.Role;
import org.creativecities.pages.RefusalNote;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two at once: one is heard, the other reads a sentence, and nothing is there twice.
 */
@ProductTest
class ElectionRaceTest {

	private static final int TIMES = 3;

	private static final String DONE = "done";

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcTemplate jdbc;

	private ElectionStory story;

	private String alder;

	@BeforeEach
	void begin() {
		this.story = new ElectionStory(this.product);
		this.alder = this.story.member("Port Alder", "IT");
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@RepeatedTest(TIMES)
	void two_officers_open_all_elections() throws Exception {
		this.story.voters("music", "Music Town", 3).voters("design", "Design Town", 3);
		var opening = this.story.bean(ElectionOpening.class);
		var fields = this.story.allFields();
		var said = both(() -> opening.open(fields, "officer"), () -> opening.open(fields, "officer2"));

		assertThat(said).containsOnlyOnce(DONE)
			.satisfiesOnlyOnce(one -> assertThat(one).startsWith("No sub-network has a seat to fill just now"));
		assertThat(this.story.bean(Elections.class).all()).extracting(election -> election.field())
			.containsExactlyInAnyOrder("film", "music", "design");
	}

	@RepeatedTest(TIMES)
	void two_people_of_a_city_name_somebody() throws Exception {
		this.story.officerOpensAll();
		var nominations = this.story.bean(Nominations.class);
		var election = this.story.election().id();
		var said = both(() -> nominations.begin(election, this.alder, "ada"),
				() -> nominations.begin(election, this.alder, "bo"));

		assertThat(said).containsExactlyInAnyOrder(DONE,
				"Your city has named somebody already. Withdraw that nomination first.");
		assertThat(nominations.of(election)).hasSize(1);
	}

	@RepeatedTest(TIMES)
	void two_people_of_a_city_give_its_seat_up() throws Exception {
		var seat = this.story.holds(this.alder, Role.COORDINATOR, LocalDate.of(2023, 6, 1), LocalDate.of(2025, 6, 1));
		var vacancies = this.story.bean(Vacancies.class);
		Runnable resigns = () -> vacancies.resign(seat, this.alder, "The person has left.", "ada");

		assertThat(both(resigns, resigns)).containsExactlyInAnyOrder(DONE, "Your city does not hold this seat.");
		assertThat(this.jdbc.queryForObject("SELECT count(*) FROM seat_vacancy", Integer.class)).isOne();
		assertThat(this.story.waiting("VACANCY-" + seat)).hasSize(1);
	}

	@RepeatedTest(TIMES)
	void the_named_person_accepts_while_an_officer_stops_the_election() throws Exception {
		this.story.officerOpensAll();
		var election = this.story.election().id();
		var ada = this.story.names(this.alder, "Ada Example", "EITHER");
		var token = this.story.token(ada);
		var tasks = this.story.bean(TaskList.class);
		var said = both(() -> this.story.bean(Acceptance.class).answer(token, true, "Ada Example"),
				() -> tasks.as(ElectionStory.officer(), () -> {
					this.story.bean(ElectionStop.class).stop(election, "Opened by mistake.");
					return null;
				}));

		assertThat(said).as("whoever comes second waits for the other").containsExactly(DONE, DONE);
		assertThat(this.story.bean(Acceptance.class).find(token).orElseThrow().answer()).isEqualTo(Answer.STOPPED);
		assertThat(this.story.underWay("film")).isEmpty();
		assertThat(this.story.nomination(ada).state()).isEqualTo(State.STOPPED);
		assertThat(this.story.waiting(ada)).isEmpty();
		assertThat(this.story.waiting(election)).isEmpty();
	}

	/**
	 * What each reads when both begin at the same moment, through the door that pages
	 * use.
	 */
	private List<String> both(Runnable one, Runnable other) throws Exception {
		var start = new CyclicBarrier(2);
		var people = Executors.newFixedThreadPool(2);
		try {
			var said = new ArrayList<String>();
			for (var reading : List.of(people.submit(() -> reads(start, one)),
					people.submit(() -> reads(start, other)))) {
				said.add(reading.get());
			}
			return said;
		}
		finally {
			people.shutdownNow();
		}
	}

	private String reads(CyclicBarrier start, Runnable act) throws Exception {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		start.await();
		var refused = this.story.bean(RefusalNote.class).of(act);
		return (refused != null) ? refused : DONE;
	}

}
