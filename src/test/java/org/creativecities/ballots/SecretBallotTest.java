package org.creativecities.ballots;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.count.Outcomes;
import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.proof.Pack;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Round;
import org.creativecities.network.Membership;
import org.creativecities.workflow.FormRefused;
import org.creativecities.workflow.InputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.creativecities.ballots.BallotStory.ID;

/** {@code secret-ballot} and {@code ballot-round}, with tasks, timers and letters. */
@ProductTest
class SecretBallotTest {

	private static final List<String> EVERYBODY = List.of("main.it-town-1@example.org",
			"alternative.it-town-1@example.org", "main.it-town-90@example.org", "alternative.it-town-90@example.org");

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Ballots ballots;

	@Autowired
	private Outcomes outcomes;

	@Autowired
	private Annulment annulment;

	@Autowired
	private Packs packs;

	@Autowired
	private ClockTravel clock;

	private SecretBallotStory story;

	@BeforeEach
	void begin() {
		this.story = new SecretBallotStory(this.product);
	}

	@Test
	void a_ballot_goes_from_its_preparation_to_the_published_result() {
		this.story.begins(3);
		assertThat(sentence(() -> this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true))))
			.as("sheets and words are missing")
			.contains("The ballot is not prepared: 0 of 3 key sheets are taken, 0 of 2 officers are bound to words.");
		this.story.prepared();
		this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true));
		assertThat(ballot().rulesHash()).isPresent();
		assertThat(this.story.waiting()).containsExactly("Event_Opening");

		this.story.at(SecretBallotStory.OPENS_AT);
		assertThat(round().closesAt()).as("the end of the fourteenth day in Paris").isEqualTo("2021-10-04T22:00:00Z");
		assertThat(this.story.readers("open-round")).hasSize(180).containsAll(EVERYBODY);

		this.story.votes(Map.of("a", 60, "b", 20, "", 5));
		this.story.noonOn(LocalDate.of(2021, 9, 29));
		assertThat(this.story.readers("remind-voter")).as("a week before: five cities have not voted").hasSize(10);
		this.story.votes(Map.of("c", 4));
		this.story.timeIsOver();
		assertThat(this.story.readers("remind-voter")).as("two days and a day before: one city").hasSize(14);
		assertThat(round().root()).isPresent();

		assertThat(sentence(() -> this.story.does("officer", "Activity_CountRound", Map.of("counted", true))))
			.contains("The round is not counted yet");
		assertThat(this.story.entersOnPage("head")).isFalse();
		assertThat(this.story.waiting()).contains("Activity_CountRound");
		assertThat(this.story.entersOnPage("officer")).isTrue();
		assertThat(this.story.waiting()).as("the task is done with the second sheet")
			.containsExactly("Activity_CertifyResult");

		this.story.certifies("officer2");
		assertThat(sentence(() -> this.story.certifies("officer2"))).contains("Another officer has to do it now");
		assertThat(this.packs.of(ID)).as("one officer is not enough").isEmpty();
		this.story.certifies("dg");

		assertThat(this.story.waiting()).isEmpty();
		assertThat(this.story.hasPassed("Event_ResultPublished")).isTrue();
		assertThat(this.packs.of(ID).orElseThrow().result())
			.returns(List.of("dg", "officer2"), Pack.Result::certifiedBy)
			.returns(Map.of("host", "a"), Pack.Result::seats);
	}

	@Test
	void an_officer_who_certifies_at_the_same_moment_as_another_is_told_that_the_certificate_is_wanted_still() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 60));
		this.story.timeIsOver().isCounted();
		var both = this.story.task("officer", "Activity_CertifyResult");

		this.story.certifies("officer2");

		assertThatThrownBy(() -> this.story.completes("officer", both, Map.of("agrees", "yes"))).rootCause()
			.hasMessageContaining("Somebody has just completed this task")
			.hasMessageContaining("open the new one");
		this.story.certifies("officer");
		assertThat(this.packs.of(ID).orElseThrow().result().certifiedBy()).containsExactly("officer", "officer2");
		assertThatThrownBy(() -> this.story.completes("officer", both, Map.of("agrees", "yes"))).rootCause()
			.as("nothing waits any more")
			.hasMessageContaining("This task is not there any more");
	}

	@Test
	void too_few_votes_keep_a_round_open_once_more_and_only_those_that_have_not_voted_are_told() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 20));

		this.story.timeIsOver();
		assertThat(round()).returns(true, Round::prolonged).returns(Round.State.OPEN, Round::state);
		assertThat(this.story.readers("prolong-round")).hasSize(140);
		var before = this.story.readers("remind-voter").size();

		this.story.timeIsOver();
		assertThat(this.story.readers("remind-voter").size() - before)
			.as("two days and a day before the new end, though both had been before the old one")
			.isEqualTo(280);
		this.story.isCounted().certifies("officer").certifies("officer2");
		assertThat(this.packs.of(ID)).as("the head decides first").isEmpty();
		assertThat(sentence(() -> this.story.does("head", "Activity_DecideOnResult", Map.of("decision", "stands"))))
			.contains("Reason");
		this.story.does("head", "Activity_DecideOnResult", Map.of("decision", "stands", "reason", "Time presses."));
		assertThat(this.packs.of(ID).orElseThrow().result()).returns(false, Pack.Result::quorum)
			.returns(List.of("officer", "officer2"), Pack.Result::certifiedBy);
	}

	@Test
	void a_result_without_quorum_that_the_head_does_not_let_stand_counts_for_nothing() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 4));
		this.story.timeIsOver().timeIsOver().isCounted().certifies("officer").certifies("officer2");

		this.story.does("head", "Activity_DecideOnResult",
				Map.of("decision", "annul", "reason", "Four cities are not the Network."));

		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.story.readers("annul-ballot")).hasSize(180);
		assertThat(this.packs.of(ID)).isEmpty();
	}

	@Test
	void two_votes_are_never_opened_and_all_are_told_why() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 1, "b", 1));
		this.story.timeIsOver();
		assertThat(round().prolonged()).isTrue();
		this.story.timeIsOver();

		assertThat(this.story.waiting()).as("nobody counts").isEmpty();
		assertThat(this.story.hasPassed("Event_RoundNotCounted")).isTrue();
		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(round().state()).isEqualTo(Round.State.STOPPED);
		assertThat(this.story.rows("ballot_choice") + this.story.rows("ballot_share")).isZero();
		assertThat(this.story.readers("annul-ballot")).hasSize(180).containsAll(EVERYBODY);
		assertThat(this.story.readers("close-round")).isEmpty();
		assertThat(this.annulment.reason(ID).orElseThrow().en()).contains("Fewer than 3 cities voted");
		assertThat(this.annulment.reason(ID).orElseThrow().fr()).contains("Moins de 3 villes ont voté");
	}

	@Test
	void a_run_off_in_which_one_city_votes_ends_the_ballot_without_a_choice() {
		this.story.opens(3);
		this.story.votes(Map.of("a", 40, "b", 39, "c", 10));
		this.story.timeIsOver().isCounted();
		this.story.votes(Map.of("b", 1));
		this.story.timeIsOver();

		assertThat(this.story.waiting()).isEmpty();
		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.packs.of(ID)).isEmpty();
		assertThat(this.story.rows("ballot_choice")).as("of the first round alone").isEqualTo(89);
	}

	@Test
	void a_ballot_of_two_cities_is_not_even_opened() {
		this.story.begins(2).prepared();
		this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true));
		IntStream.rangeClosed(3, 90)
			.forEach(town -> this.story.bean(Membership.class).leave("it-town-" + town, LocalDate.of(2021, 9, 16)));
		this.story.at(SecretBallotStory.OPENS_AT);

		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.ballots.rounds(ID)).isEmpty();
		assertThat(this.annulment.reason(ID).orElseThrow().en()).contains("Fewer than 3 cities voted, or may vote.");
	}

	@Test
	void nobody_in_front_by_a_majority_brings_a_run_off() {
		this.story.opens(3);
		this.story.votes(Map.of("a", 40, "b", 39, "c", 10));
		this.story.timeIsOver().isCounted();

		assertThat(round()).returns(2, Round::number).returns(true, Round::runOff);
		assertThat(this.story.readers("open-round")).hasSize(360);
		this.story.votes(Map.of("a", 30, "b", 50));
		this.story.timeIsOver().isCounted().certifies("officer").certifies("head");

		assertThat(this.packs.of(ID).orElseThrow().result().seats()).containsEntry("host", "b");
		assertThat(this.story.rounds("close-round")).as("each letter with a root says of which round")
			.contains("1", "2");
	}

	@Test
	void lots_are_drawn_when_both_officers_have_told_their_words() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 40, "b", 40));
		this.story.timeIsOver().isCounted();
		assertThat(this.story.waiting()).containsExactly("Activity_DrawLots");

		assertThat(sentence(() -> this.story.does("officer", "Activity_DrawLots", Map.of("drawn", true))))
			.contains("The lots are not drawn yet");
		assertThat(this.story.tellsOnPage("officer2")).isFalse();
		assertThat(this.story.tellsOnPage("officer")).isTrue();

		assertThat(this.story.waiting()).containsExactly("Activity_CertifyResult");
		this.story.certifies("officer").certifies("officer2");
		assertThat(this.story.hasPassed("Event_ResultPublished")).isTrue();
	}

	@Test
	void a_disputed_count_stands_when_the_head_says_so_and_another_officer_agrees() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 80));
		this.story.timeIsOver().isCounted();

		assertThat(sentence(() -> this.story.does("officer", "Activity_CertifyResult", Map.of("agrees", "no"))))
			.contains("Give a reason.");
		this.story.does("officer", "Activity_CertifyResult", Map.of("agrees", "no", "reason", "I miss a city."));
		this.story.does("head", "Activity_DecideOnResult",
				Map.of("decision", "stands", "reason", "It had left the Network."));

		assertThat(this.story.waiting()).as("one person is not enough").containsExactly("Activity_CertifyResult");
		assertThat(sentence(() -> this.story.certifies("head"))).contains("Another officer has to do it now");
		this.story.certifies("officer2");
		assertThat(this.packs.of(ID).orElseThrow().result().certifiedBy()).containsExactly("head", "officer2");
	}

	@Test
	void a_disputed_count_that_does_not_stand_counts_for_nothing() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 80));
		this.story.timeIsOver().isCounted().certifies("officer2");

		this.story.does("officer", "Activity_CertifyResult", Map.of("agrees", "no", "reason", "A sheet was copied."));
		this.story.does("head", "Activity_DecideOnResult", Map.of("decision", "annul", "reason", "It was."));

		assertThat(this.story.waiting()).isEmpty();
		assertThat(this.story.hasPassed("Event_BallotAnnulled")).isTrue();
		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.packs.of(ID)).isEmpty();
		assertThat(this.story.readers("annul-ballot")).hasSize(180);
	}

	@Test
	void the_head_gives_up_a_ballot_whose_keys_are_lost_and_nothing_of_it_is_ever_opened() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 80));
		this.story.timeIsOver();
		this.story.entersOnPage("head");

		assertThat(refusal(() -> this.annulment.giveUp(ID, " "))).isEqualTo("workflow.reason");
		assertThat(refusal(() -> this.annulment.giveUp(ID, "x".repeat(1001)))).isEqualTo("workflow.reason");
		this.annulment.giveUp(ID, "Two of three sheets are lost.");

		assertThat(this.story.waiting()).isEmpty();
		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(round().state()).isEqualTo(Round.State.STOPPED);
		assertThat(this.story.rows("ballot_share")).isZero();
		assertThat(this.story.readers("annul-ballot")).hasSize(180).containsAll(EVERYBODY);
		assertThat(refusal(() -> this.story.entersOnPage("officer"))).isEqualTo("ballots.nothing-to-count");
		assertThat(refusal(() -> this.annulment.giveUp(ID, "Again."))).isEqualTo("ballots.over");
	}

	@Test
	void a_ballot_given_up_before_it_opens_tells_nobody() {
		this.story.begins(2);
		this.annulment.giveUp(ID, "The conference is cancelled.");
		assertThat(this.story.waiting()).isEmpty();
		assertThat(this.story.readers("annul-ballot")).isEmpty();
	}

	@Test
	void whoever_stops_what_is_voted_on_tells_all_and_the_ballot_does_not_write_beside_it() {
		this.story.declared(org.creativecities.ballots.rules.Mode.ONE_OF_MANY, 2).prepared().opened();
		assertThat(refusal(() -> this.annulment.giveUpIfOpen(ID, "x".repeat(1001)))).isEqualTo("workflow.reason");

		this.annulment.giveUpIfOpen(ID, "Borders are closed.");
		this.annulment.giveUpIfOpen(ID, "Once more.");

		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.story.readers("annul-ballot")).isEmpty();
		assertThat(this.annulment.reason(ID).orElseThrow().en()).isEqualTo("Borders are closed.");
	}

	@Test
	void a_ballot_given_up_while_votes_are_cast_takes_no_more() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 3));
		this.annulment.giveUp(ID, "The conference is cancelled.");

		assertThat(refusal(() -> this.story.votes("it-town-90", "a"))).isEqualTo("ballots.closed");
		this.story.at(SecretBallotStory.OPENS_AT.plus(Duration.ofDays(30)));
		assertThat(this.story.readers("remind-voter")).isEmpty();
	}

	@Test
	void a_candidate_that_withdraws_while_votes_are_cast_has_all_vote_anew() {
		this.story.opens(3);
		this.story.votes(Map.of("a", 30));

		assertThat(this.ballots.withdraw(ID, "c")).isTrue();
		this.story.at(this.clock.now());

		assertThat(this.ballots.rounds(ID)).extracting(Round::state)
			.containsExactly(Round.State.STOPPED, Round.State.OPEN);
		assertThat(this.story.readers("stop-round")).hasSize(180).containsAll(EVERYBODY);
		assertThat(this.story.readers("open-round")).hasSize(360);
		this.story.votes(Map.of("b", 80));
		this.story.timeIsOver().isCounted().certifies("officer").certifies("officer2");
		assertThat(this.packs.of(ID).orElseThrow().result().seats()).containsEntry("host", "b");
	}

	@Test
	void the_last_but_one_candidate_that_withdraws_ends_the_ballot() {
		this.story.opens(2);
		this.story.votes(Map.of("a", 30));

		this.ballots.withdraw(ID, "b");
		this.story.at(this.clock.now());

		assertThat(this.story.waiting()).isEmpty();
		assertThat(this.story.hasPassed("Event_RoundStopped")).isTrue();
		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.story.rows("ballot_share")).as("nobody can open what was cast").isZero();
	}

	@Test
	void a_candidate_that_withdraws_from_a_run_off_leaves_the_seat_to_the_other() {
		this.story.opens(3);
		this.story.votes(Map.of("a", 40, "b", 39, "c", 10));
		this.story.timeIsOver().isCounted();
		this.story.votes(Map.of("b", 50));

		this.ballots.withdraw(ID, "b");
		this.story.at(this.clock.now());

		assertThat(this.story.readers("stop-round")).hasSize(180);
		assertThat(this.story.waiting()).containsExactly("Activity_CertifyResult");
		this.story.certifies("officer").certifies("officer2");
		assertThat(this.packs.of(ID).orElseThrow().result()).returns(Map.of("host", "a"), Pack.Result::seats)
			.returns(List.of("a", "c"), Pack.Result::order);
	}

	@Test
	void a_ballot_that_lost_its_choice_while_it_is_prepared_is_over_at_once() {
		this.story.begins(2);

		assertThat(this.ballots.withdraw(ID, "a")).as("no round is stopped").isFalse();

		assertThat(this.story.waiting()).as("nobody prepares what cannot be held").isEmpty();
		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.annulment.reason(ID)).as("nobody decided so").isEmpty();
		assertThat(this.story.readers("annul-ballot")).isEmpty();
	}

	@Test
	void a_ballot_that_still_has_a_choice_is_prepared_further() {
		this.story.begins(3);
		this.ballots.withdraw(ID, "a");

		assertThat(this.story.waiting()).containsExactly("Activity_PrepareBallot");
		assertThat(ballot().state()).isEqualTo(Ballot.State.PREPARING);
	}

	@Test
	void a_ballot_that_lost_its_choice_after_the_announcement_is_over_at_once() {
		this.story.begins(2);
		this.story.prepared();
		this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true));

		assertThat(this.ballots.withdraw(ID, "a")).isFalse();
		this.story.at(SecretBallotStory.OPENS_AT);

		assertThat(this.story.waiting()).isEmpty();
		assertThat(ballot().state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.story.readers("open-round")).isEmpty();
	}

	@Test
	void once_the_time_is_over_nobody_withdraws_though_no_timer_has_run() {
		this.story.opens(3);
		this.story.votes(Map.of("a", 80));
		this.clock.to(round().closesAt());

		assertThat(refusal(() -> this.ballots.withdraw(ID, "a"))).isEqualTo("ballots.withdrawn-late");
		this.story.timeIsOver().isCounted();
		assertThat(this.outcomes.last(ID).orElseThrow().seats()).containsEntry("host", "a");
	}

	private Ballot ballot() {
		return this.ballots.get(ID);
	}

	private Round round() {
		return this.ballots.round(ID).orElseThrow();
	}

	/** What one reads in Tasklist. */
	private static String sentence(ThrowingCallable work) {
		var refused = catchThrowableOfType(FormRefused.class, work);
		return (refused != null) ? refused.getMessage() : "";
	}

	private static String refusal(ThrowingCallable work) {
		var refused = catchThrowableOfType(InputRefused.class, work);
		return (refused != null) ? refused.defects().get(0).code() : "";
	}

}
