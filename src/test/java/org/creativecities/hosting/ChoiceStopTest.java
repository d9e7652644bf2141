package org.creativecities.hosting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.hosting.award.Award;
import org.creativecities.hosting.award.Awards;
import org.creativecities.hosting.award.ChoiceStop;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.vote.Complaint;
import org.creativecities.hosting.vote.Complaints;
import org.creativecities.hosting.vote.HostBallots;
import org.creativecities.invariants.Invariants;
import org.creativecities.security.web.Browser;
import org.creativecities.workflow.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.hosting.HostCityStory.ID;
import static org.creativecities.hosting.HostCityStory.bid;
import static org.creativecities.hosting.HostCityStory.town;

/** The head stops a choice, or says how it goes on after a vote was annulled. */
@ProductTest
class ChoiceStopTest {

	private static final Person HEAD = new Person("head", Set.of("secretariat-head"));

	private static final Person OFFICER = new Person("officer", Set.of("secretariat"));

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private ChoiceStop stop;

	@Autowired
	private Annulment annulment;

	@Autowired
	private Ballots ballots;

	@Autowired
	private HostBallots votes;

	@Autowired
	private Awards awards;

	@Autowired
	private Complaints complaints;

	@Autowired
	private Invariants invariants;

	@Autowired
	private Jobs jobs;

	private HostCityStory story;

	@BeforeEach
	void begin() {
		this.story = new HostCityStory(this.product);
		this.story.begins();
	}

	@Test
	void while_cities_are_called_those_who_stand_are_told() {
		this.story.opensBid(1).stands(2, 7);
		stops(HEAD, "Borders are closed.");

		assertThat(this.story.waiting()).isEmpty();
		assertThat(this.story.waiting(bid(1))).as("nor is a candidature expected any more").isEmpty();
		assertThat(this.story.dates(1)).isEmpty();
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.NO_HOST);
		assertThat(this.story.readersOf("stop-choice")).as("towns 1, 2 and 7").hasSize(6);
		assertThat(this.story.model("stop-choice")).contains("Borders are closed.");
		assertThat(Sentence.of(() -> this.story.opensBid(3))).contains("The call for host cities of 2024 is over.");
		assertThat(this.invariants.broken()).isEmpty();
	}

	@Test
	void while_members_vote_all_are_told_and_their_ballot_is_given_up() {
		this.story.stands(1).stands(2).callEnds().committeeAdvises().ballotOpens();
		this.story.votes(Map.of(bid(1), 20));
		stops(HEAD, "Borders are closed.");

		assertThat(this.ballots.get(ID).state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.votes.of(ID)).as("no other ballot follows").hasSize(1);
		assertThat(this.story.waiting()).isEmpty();
		assertThat(this.story.readersOf("stop-choice")).hasSize(180);
		assertThat(this.story.model("stop-choice")).contains("\"announced\": false");
		assertThat(this.story.bean(JdbcClient.class)
			.sql("SELECT count(*) FROM letter WHERE template = 'ballots/annul-ballot'")
			.query(Long.class)
			.single()).as("one letter from one act").isZero();
		assertThat(this.invariants.broken()).isEmpty();
	}

	@Test
	void the_result_of_a_choice_that_was_stopped_is_contested_by_nobody() {
		this.story.stands(1).stands(2).isVoted(Map.of(bid(1), 50, bid(2), 20));
		assertThat(result()).doesNotContain("Nobody hosts by this result");
		stops(HEAD, "Borders are closed.");

		assertThat(Sentence.of(() -> this.complaints.file(ID, town(20), "Why?"))).contains("cannot be contested");
		assertThat(this.ballots.get(ID).state()).as("what was published stays").isEqualTo(Ballot.State.PUBLISHED);
		assertThat(result()).contains("Nobody hosts by this result");
	}

	@Test
	void a_complaint_that_waits_is_answered_with_the_reason_of_the_stop() {
		this.story.stands(1).stands(2).isVoted(Map.of(bid(1), 50, bid(2), 20));
		for (var number : new int[] { 20, 21 }) {
			this.story.by(HostCityStory.city(number), () -> {
				this.complaints.file(ID, town(number), "We got no letter.");
				return null;
			});
		}
		this.jobs.runDue();
		this.story.head("Activity_DecideComplaint", Map.of("answer", "stands", "reason", "It was sent."));
		stops(HEAD, "Borders are closed.");

		assertThat(this.complaints.of(ID)).extracting(Complaint::reason)
			.containsExactly(Optional.of("It was sent."), Optional.of("Borders are closed."));
		assertThat(this.complaints.of(ID)).noneMatch(Complaint::isOpen);
		assertThat(this.story.readersOf("decide-complaint")).as("each its own answer")
			.contains("main.it-town-20@example.org", "main.it-town-21@example.org")
			.hasSize(4);
		assertThat(this.invariants.broken()).isEmpty();
	}

	@Test
	void while_hosting_is_offered_the_award_falls() {
		this.story.stands(1).stands(2).isVoted(Map.of(bid(1), 50, bid(2), 20)).contestIsOver();
		stops(HEAD, "Borders are closed.");

		assertThat(this.awards.of(ID)).extracting(Award::state).containsExactly(Award.State.FAILED);
		assertThat(this.ballots.get(ID).state()).as("what was published stays").isEqualTo(Ballot.State.PUBLISHED);
		assertThat(this.story.readersOf("stop-choice")).hasSize(180);
		assertThat(this.story.model("stop-choice")).contains("\"announced\": true");
		assertThat(this.invariants.broken()).isEmpty();
	}

	@Test
	void only_the_head_stops_with_a_reason_and_before_a_host_is_agreed() {
		assertThat(Sentence.of(() -> stops(OFFICER, "Why not."))).contains("Only the head");
		assertThat(Sentence.of(() -> stops(HEAD, " "))).contains("Give a reason of at most 1,000 characters.");
		this.story.stands(1).isVoted(Map.of(bid(1), 50, "no", 20)).contestIsOver().signs();

		assertThat(Sentence.of(() -> stops(HEAD, "Too late."))).contains("A host is agreed, or the choice is over");
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.AGREED);
	}

	@Test
	void after_an_annulled_ballot_members_vote_anew_only_if_the_head_says_so() {
		annulled();
		assertThat(this.votes.of(ID)).as("nothing goes on by itself").hasSize(1);
		assertThat(this.story.readersOf("publish-booklet")).hasSize(180);

		goesOn("anew");
		assertThat(this.story.waiting(ID + "-2")).containsExactly("Activity_PrepareBallot");
	}

	@Test
	void after_an_annulled_ballot_a_host_is_sought_by_agreement() {
		annulled();
		goesOn("agreement");
		assertThat(this.story.selection().state()).as("and no vote is shown any more")
			.isEqualTo(Selection.State.SEEKING);
		assertThat(this.story.bean(JdbcClient.class)
			.sql("SELECT due_date_::date FROM act_ru_task WHERE task_def_key_ = 'Activity_DesignateByAgreement'")
			.query(LocalDate.class)
			.single()).as("counted from now").isAfter(this.story.today().plusDays(29));
		this.story.head("Activity_DesignateByAgreement", Map.of("where", "headquarters", "firstDay", "2024-06-03",
				"lastDay", "2024-06-06", "reason", "Time presses."));

		assertThat(this.story.selection().state()).isEqualTo(Selection.State.AGREED);
		assertThat(this.invariants.broken()).isEmpty();
	}

	@Test
	void after_an_annulled_ballot_the_choice_ends_and_all_are_told() {
		annulled();
		goesOn("end");

		assertThat(this.story.selection().state()).isEqualTo(Selection.State.NO_HOST);
		assertThat(this.story.readersOf("end-without-host")).hasSize(180);
		assertThat(this.story.waiting()).isEmpty();
	}

	/** The head annuls a ballot on which members vote. */
	private void annulled() {
		this.story.stands(1).stands(2).callEnds().committeeAdvises().ballotOpens();
		this.story.by(HEAD, () -> {
			this.annulment.giveUp(ID, "Two key sheets are lost.");
			return null;
		});
		this.jobs.runDue();
	}

	private void goesOn(String answer) {
		this.story.head("Activity_DecideHowToGoOn", Map.of("answer", answer, "reason", "We talked to the members."));
	}

	private String result() {
		return new Browser(this.port).get("/ballots/" + ID + "/result").body();
	}

	private void stops(Person person, String reason) {
		this.story.by(person, () -> {
			this.stop.stop(ID, reason);
			return null;
		});
		this.jobs.runDue();
	}

}
