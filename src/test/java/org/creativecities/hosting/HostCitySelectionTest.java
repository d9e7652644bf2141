package org.creativecities.hosting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.vote.HostBallots;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.hosting.HostCityStory.ID;
import static org.creativecities.hosting.HostCityStory.bid;
import static org.creativecities.hosting.HostCityStory.town;

/** The choice of a host city with its processes, from the call to the agreement. */
@ProductTest
class HostCitySelectionTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Ballots ballots;

	@Autowired
	private HostBallots votes;

	@Autowired
	private JdbcClient sql;

	private HostCityStory story;

	@BeforeEach
	void begin() {
		this.story = new HostCityStory(this.product);
		this.story.begins();
	}

	@Test
	void one_of_three_candidatures_is_chosen_and_the_agreement_signed() {
		assertThat(this.story.readersOf("call-for-candidatures")).hasSize(180);
		this.story.stands(1).stands(2, 7, 8).stands(3);
		assertThat(this.story.readersOf("receive-candidature")).as("lead and partner cities").hasSize(10);
		this.story.callEnds();
		assertThat(this.story.readersOf("remind-call")).as("twice, to all that do not stand").hasSize(2 * 170);
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.EXAMINING);
		this.story.committeeAdvises();

		var vote = this.votes.last(ID).orElseThrow();
		assertThat(vote.booklet()).containsExactlyInAnyOrder(bid(1), bid(2), bid(3));
		assertThat(vote.opensAt()).as("seven whole days to read").isEqualTo("2021-11-22T23:00:00Z");
		assertThat(this.story.readersOf("publish-booklet")).hasSize(180);
		this.story.ballotOpens();
		assertThat(this.ballots.round(ID).orElseThrow().options()).extracting(option -> option.en())
			.containsExactlyInAnyOrder("Town 1", "Town 2 + Town 7 + Town 8", "Town 3");
		assertThat(this.ballots.round(ID).orElseThrow().options()).as("on the paper as in the booklet")
			.extracting(Option::key)
			.containsExactlyElementsOf(vote.booklet());
		this.story.votes(Map.of(bid(1), 20, bid(2), 50, bid(3), 10, "", 5));
		this.story.isDecided();

		assertThat(this.story.selection().state()).isEqualTo(Selection.State.AWARDING);
		assertThat(this.story.readersOf("congratulate-host")).as("three cities").hasSize(6);
		assertThat(this.story.readersOf("thank-candidate")).hasSize(4);
		assertThat(this.story.readersOf("announce-result")).hasSize(180);
		assertThat(this.story.model("announce-result")).contains(
				this.ballots.round(ID).orElseThrow().root().orElseThrow(),
				this.sql.sql("SELECT hash FROM ballot").query(String.class).single(), "Town 2 + Town 7 + Town 8: 50",
				"85 of 90 cities voted");
		this.story.contestIsOver();
		assertThat(this.story.readersOf("offer-agreement")).hasSize(6);
		this.story.signs();

		assertThat(this.story.selection().state()).isEqualTo(Selection.State.AGREED);
		assertThat(this.story.host()).isEqualTo(town(2));
		assertThat(this.story.waiting()).isEmpty();
		assertThat(this.story.waiting(bid(3))).as("candidatures are over").isEmpty();
		assertThat(this.story.hasPassed("Event_HostCityChosen")).isTrue();
		assertThat(this.story.readersOf("keep-host")).hasSize(180);
		assertThat(this.sql.sql("SELECT city_id FROM city_fact WHERE kind = 'HOSTED' AND day = '2024-07-01' ORDER BY 1")
			.query(String.class)
			.list()).as("remembered for their next reports").containsExactly(town(2), town(7), town(8));
	}

	@Test
	void one_candidature_alone_is_put_to_a_yes_or_no() {
		this.story.stands(1).callEnds().committeeAdvises().ballotOpens();
		assertThat(this.ballots.round(ID).orElseThrow().options()).extracting(option -> option.fr())
			.containsExactly("Oui : Town 1", "Non");
		this.story.votes(Map.of(bid(1), 30, "no", 20));
		this.story.isDecided().contestIsOver().signs();

		assertThat(this.story.host()).isEqualTo(town(1));
	}

	@Test
	void where_the_members_say_no_the_secretariat_designates_by_agreement() {
		this.story.stands(1).isVoted(Map.of(bid(1), 20, "no", 30));
		assertThat(this.story.waiting()).as("this result can be contested, too")
			.contains("Gateway_Contest")
			.doesNotContain("Activity_DesignateByAgreement");
		this.story.contestIsOver();
		assertThat(this.story.waiting()).contains("Activity_DesignateByAgreement");
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.SEEKING);
		assertThat(designateBy()).isAfter(this.story.today().plusDays(29));
		assertThat(this.story.model("announce-result")).contains("\"chosen\": false");
		this.story.head("Activity_DesignateByAgreement", Map.of("where", "city", "city", "Town 50, IT", "agreed", true,
				"firstDay", "2024-06-03", "lastDay", "2024-06-06", "reason", "It volunteers."));

		assertThat(this.story.host()).isEqualTo(town(50));
		assertThat(this.story.model("keep-host")).contains("\"voted\": false", "It volunteers.");
		assertThat(this.story.state(1)).isEqualTo(Candidature.State.ELIGIBLE);
		assertThat(this.story.waiting(bid(1))).isEmpty();
	}

	@Test
	void where_nobody_stands_the_call_is_extended_once_and_then_a_host_found_by_agreement() {
		this.story.opensBid(4).callEnds();
		assertThat(this.story.state(4)).as("never handed in").isEqualTo(Candidature.State.LAPSED);
		assertThat(this.story.selection()).returns(true, Selection::extended)
			.returns(Selection.State.CALLING, Selection::state);
		assertThat(this.story.readersOf("extend-call")).hasSize(180);

		this.story.callEnds();
		assertThat(this.story.waiting()).contains("Activity_DesignateByAgreement");
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.SEEKING);
		assertThat(designateBy()).isAfter(this.story.today().plusDays(29));
		this.story.head("Activity_DesignateByAgreement", Map.of("where", "headquarters", "firstDay", "2024-06-03",
				"lastDay", "2024-06-06", "reason", "Nobody volunteers."));

		assertThat(this.story.selection().state()).isEqualTo(Selection.State.AGREED);
		assertThat(this.story.model("keep-host")).contains("UNESCO Headquarters, Paris");
	}

	/** When the task to find a host by agreement is due. */
	private LocalDate designateBy() {
		return this.sql
			.sql("SELECT due_date_::date FROM act_ru_task WHERE task_def_key_ = 'Activity_DesignateByAgreement'")
			.query(LocalDate.class)
			.single();
	}

	@Test
	void a_city_that_lapsed_stands_in_the_extended_call() {
		this.story.opensBid(4).callEnds().stands(4).callEnds().committeeAdvises();

		assertThat(this.votes.last(ID).orElseThrow().booklet()).containsExactly(bid(4));
	}

	@Test
	void each_january_an_officer_is_asked_to_open_a_choice_until_somebody_has(@Autowired ManagementService engine,
			@Autowired ClockTravel clock) {
		var due = timer(engine).getDuedate();
		assertThat(due.toInstant().toString()).endsWith("-01-15T07:00:00Z");
		try {
			clock.to(Instant.parse("2022-01-15T07:00:00Z"));
			engine.executeJob(timer(engine).getId());
			assertThat(this.story.asked()).as("the host of 2024 is being chosen").isZero();

			clock.to(Instant.parse("2023-01-15T07:00:00Z"));
			engine.executeJob(timer(engine).getId());
			assertThat(this.story.asked()).as("nobody looks for the host of 2025").isOne();
			this.story.begins(Map.of("year", 2026));
			assertThat(this.story.asked()).as("another year").isOne();
			this.story.begins(Map.of("year", 2025));
			assertThat(this.story.asked()).as("opened in the list of processes").isZero();

			clock.to(Instant.parse("2025-01-15T07:00:00Z"));
			engine.executeJob(timer(engine).getId());
			this.story.opensAsAsked(2027);
			assertThat(this.story.asked()).isZero();
		}
		finally {
			engine.setJobDuedate(timer(engine).getId(), due);
		}
		assertThat(this.sql.sql("SELECT year FROM host_selection ORDER BY 1").query(Integer.class).list())
			.containsExactly(2024, 2025, 2026, 2027);
	}

	@Test
	void a_committee_that_says_nothing_holds_nobody_up() {
		this.story.stands(1).callEnds();
		this.story.at(this.story.selection().deadline().plusSeconds(15 * 86_400));

		assertThat(this.votes.last(ID)).isPresent();
		assertThat(this.story.selection().opinion()).isEmpty();
		assertThat(List.of(this.story.selection().state())).containsExactly(Selection.State.VOTING);
	}

	private static Job timer(ManagementService engine) {
		return engine.createJobQuery().processDefinitionKey("host-year").singleResult();
	}

}
