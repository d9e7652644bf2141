package org.creativecities.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.count.Closing;
import org.creativecities.ballots.count.Count;
import org.creativecities.ballots.count.Draws;
import org.creativecities.ballots.count.Outcomes;
import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.proof.PackCheck;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.rules.Outcome.Kind;
import org.creativecities.ballots.rules.Withdrawal;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Opening;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.workflow.FrozenTable;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.creativecities.ballots.BallotStory.ID;

/** One ballot from its declaration to the published file. */
@ProductTest
class BallotTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private ClockTravel clock;

	private BallotStory story;

	@BeforeEach
	void begin() {
		this.story = new BallotStory(this.product).network();
	}

	@Test
	void a_ballot_is_counted_certified_and_checked_by_anybody() {
		this.story.declared(Mode.ONE_OF_MANY, 3).prepared().opened();
		var receipts = this.story.votes(Map.of("a", 60, "b", 20, "", 5));
		var root = this.story.closed();
		this.story.counted();

		assertThat(bean(Outcomes.class).last(ID)).get()
			.satisfies(outcome -> assertThat(outcome.seats()).containsExactly(Map.entry("host", "a")));
		var hash = this.story.certifiedAndPublished();

		var pack = bean(Packs.class).of(ID).orElseThrow();
		assertThat(PackCheck.check(pack, root, hash, FrozenTable::decide)).isEmpty();
		assertThat(pack.rounds().get(0).codes())
			.containsExactlyInAnyOrderElementsOf(receipts.values().stream().map(receipt -> receipt.code()).toList());
	}

	@Test
	void a_name_of_two_lines_and_a_reference_with_a_blank_are_refused() {
		for (var wrong : List.of(Map.entry("a b", "Bid"), Map.entry("a", "Bid\nother"))) {
			var options = List.of(new org.creativecities.ballots.rules.Option(0, wrong.getKey(), wrong.getValue(),
					"Bid", Set.of(), "", 0));
			var declared = new org.creativecities.ballots.vote.Declaration(ID, Map.of("en", "Host", "fr", "Ville"),
					java.util.Optional.empty(), Mode.ONE_OF_MANY, List.of("host"), options, Map.of(), this.clock.now(),
					java.util.Optional.empty());

			assertThat(refusal(() -> this.story.as("officer", () -> bean(Ballots.class).declare(declared))))
				.isEqualTo("ballots.declared-badly");
		}
	}

	@Test
	void who_joins_the_network_later_does_not_vote() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();

		var late = bean(Membership.class).registerApplicant("Latecomer", "IT", true).id();
		bean(Membership.class).admit(late, "film", LocalDate.of(2021, 9, 15));

		assertThat(bean(Register.class).members()).hasSize(91);
		assertThat(bean(Roll.class).electorate(ID)).hasSize(90);
		assertThat(refusal(() -> this.story.cast(late, 1))).isEqualTo("ballots.no-elector");
	}

	@Test
	void nobody_votes_for_another_city() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		var stranger = new Person("voter-it-town-3", Set.of("cities", "city-it-town-3"));

		assertThat(refusal(() -> this.story.as(stranger,
				() -> bean(org.creativecities.ballots.vote.Casting.class).cast(ID, 1, "it-town-1", 1))))
			.isEqualTo("ballots.no-elector");
		assertThat(turnout()).isZero();
	}

	@Test
	void a_city_votes_once_though_two_of_its_people_vote_at_the_same_moment() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes("it-town-1", "a");

		assertThat(refusal(() -> this.story.votes("it-town-1", "b"))).isEqualTo("ballots.voted");

		var both = List.of(1, 2)
			.stream()
			.map(choice -> CompletableFuture.supplyAsync(() -> this.story.cast("it-town-2", choice))
				.handle((receipt, failed) -> receipt != null))
			.toList();
		assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
		assertThat(turnout()).isEqualTo(2);
		assertThat(this.story.rows("ballot_paper")).isEqualTo(2);
	}

	@Test
	void the_clock_of_the_vote_decides_whether_it_is_in_time_though_no_timer_has_run() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		var end = bean(Ballots.class).round(ID).orElseThrow().closesAt();

		this.clock.to(end.minusMillis(500));
		this.story.votes("it-town-1", "a");
		this.clock.to(end);

		assertThat(refusal(() -> this.story.votes("it-town-2", "a"))).isEqualTo("ballots.closed");
	}

	@Test
	void a_choice_that_is_no_candidate_is_refused_and_costs_no_vote() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();

		assertThat(refusal(() -> this.story.cast("it-town-1", 3))).isEqualTo("ballots.no-option");
		assertThat(refusal(() -> this.story.cast("it-town-1", -1))).isEqualTo("ballots.no-option");
		this.story.votes("it-town-1", "b");
		assertThat(turnout()).isEqualTo(1);
	}

	@Test
	void one_holder_cannot_count_and_two_destroy_the_key() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 80));
		this.story.closed();

		assertThat(this.story.enters("head")).isFalse();
		assertThat(refusal(() -> this.story.enters("head"))).isEqualTo("ballots.sheet-entered");
		assertThat(this.story.rows("ballot_choice")).isZero();
		assertThat(this.story.enters("officer2")).isTrue();

		assertThat(this.story.rows("ballot_choice")).isEqualTo(80);
		assertThat(this.story.rows("ballot_share")).isZero();
		assertThat(refusal(() -> this.story.enters("officer"))).isEqualTo("ballots.nothing-to-count");
	}

	@Test
	void nothing_that_the_first_sheet_opened_is_stored_and_it_is_forgotten_in_time() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 80));
		this.story.closed();
		var shares = shares();

		this.story.enters("head");
		assertThat(shares()).isEqualTo(shares);
		assertThat(bean(Count.class).first(ID)).get().returns("head", Count.FirstSheet::holder);
		this.clock.to(this.clock.now().plus(java.time.Duration.ofMinutes(241)));

		assertThat(bean(Count.class).first(ID)).get()
			.returns(Count.FirstSheet.Place.FORGOTTEN, Count.FirstSheet::place);
		assertThat(this.story.enters("officer2")).isFalse();
		assertThat(this.story.enters("head")).isTrue();
	}

	@Test
	void a_count_that_fails_on_its_way_leaves_the_first_sheet_for_another_try() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 80));
		this.story.closed();
		this.story.enters("head");

		bean(TransactionTemplate.class).executeWithoutResult(status -> {
			assertThat(this.story.enters("officer2")).isTrue();
			status.setRollbackOnly();
		});

		assertThat(bean(Count.class).first(ID)).get().returns("head", Count.FirstSheet::holder);
		assertThat(this.story.enters("officer2")).as("the second sheet still is the second one").isTrue();
		assertThat(this.story.rows("ballot_choice")).isEqualTo(80);
	}

	@Test
	void the_log_names_people_for_what_they_did_and_the_product_for_what_followed() {
		this.story.declared(Mode.ONE_OF_MANY, 3).prepared();
		this.story.as("officer", () -> {
			bean(Opening.class).announce(ID);
			return bean(Opening.class).open(ID);
		});
		this.story.as("member", () -> bean(Ballots.class).withdraw(ID, "c"));

		assertThat(bean(BallotLog.class).of(ID)).extracting(BallotLog.Entry::what, BallotLog.Entry::by)
			.contains(tuple("announced", "officer"), tuple("withdrawn", "member"))
			.contains(tuple("declared", "system"), tuple("frozen", "system"), tuple("opened", "system"),
					tuple("stopped", "system"))
			.doesNotContain(tuple("declared", "officer"), tuple("stopped", "member"));
		assertThat(bean(BallotLog.class).isUnbroken(ID)).isTrue();
	}

	@Test
	void what_was_counted_is_bound_before_anybody_certifies_it() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 80));
		this.story.closed();
		this.story.counted();

		var hash = bean(Ballots.class).round(ID).orElseThrow().countHash().orElseThrow();
		assertThat(bean(BallotLog.class).of(ID)).last()
			.returns("counted", BallotLog.Entry::what)
			.returns("1 " + hash, BallotLog.Entry::detail);
		this.story.certifiedAndPublished();
		assertThat(
				org.creativecities.ballots.proof.Proofs.count(bean(Packs.class).of(ID).orElseThrow().rounds().get(0)))
			.isEqualTo(hash);
	}

	@Test
	void whoever_is_not_on_the_paper_of_a_run_off_can_withdraw_and_comes_next_no_more() {
		runOff();

		assertThat(bean(Ballots.class).withdraw(ID, "c")).as("nobody votes on them").isFalse();
		this.story.votes(Map.of("a", 40, "b", 50));
		var root = this.story.closed();
		this.story.counted();

		assertThat(bean(Outcomes.class).last(ID).orElseThrow().order()).containsExactly("b", "a");
		var hash = this.story.certifiedAndPublished();
		var pack = bean(Packs.class).of(ID).orElseThrow();
		assertThat(pack.withdrawn()).containsExactly(new Withdrawal("c", 2));
		assertThat(PackCheck.check(pack, root, hash, FrozenTable::decide)).isEmpty();
	}

	@Test
	void whoever_is_left_alone_in_a_run_off_is_elected_by_the_first_round() {
		runOff();
		this.story.votes(Map.of("b", 50));
		var root = bean(Ballots.class).lastCounted(ID).orElseThrow().root().orElseThrow();

		assertThat(bean(Ballots.class).withdraw(ID, "b")).isTrue();

		assertThat(bean(Opening.class).isChoiceLeft(ID)).isFalse();
		assertThat(bean(Outcomes.class).last(ID).orElseThrow()).returns(Kind.ELECTED, Outcome::kind)
			.returns(Map.of("host", "a"), Outcome::seats)
			.returns(List.of("a", "c"), Outcome::order);
		assertThat(refusal(() -> bean(Ballots.class).withdraw(ID, "c"))).as("it is decided")
			.isEqualTo("ballots.withdrawn-late");
		assertThat(bean(Ballots.class).takesWithdrawals(ID)).isFalse();
		var hash = this.story.certifiedAndPublished();
		assertThat(PackCheck.check(bean(Packs.class).of(ID).orElseThrow(), root, hash, FrozenTable::decide)).isEmpty();
	}

	@Test
	void two_that_are_left_in_a_run_off_are_voted_on_anew() {
		this.story.declared(Mode.ONE_OF_MANY, 4).prepared().opened();
		this.story.votes(Map.of("a", 30, "b", 20, "c", 20, "d", 10));
		this.story.closed();
		this.story.counted();
		bean(Opening.class).open(ID);

		assertThat(bean(Ballots.class).withdraw(ID, "a")).isTrue();
		assertThat(bean(Ballots.class).withdraw(ID, "a")).as("once is enough").isFalse();
		bean(Opening.class).open(ID);
		this.story.votes(Map.of("b", 30, "c", 40));
		var root = this.story.closed();
		this.story.counted();

		assertThat(bean(Outcomes.class).last(ID).orElseThrow().order()).containsExactly("c", "b", "d");
		var hash = this.story.certifiedAndPublished();
		assertThat(PackCheck.check(bean(Packs.class).of(ID).orElseThrow(), root, hash, FrozenTable::decide)).isEmpty();
	}

	private void runOff() {
		this.story.declared(Mode.ONE_OF_MANY, 3).prepared().opened();
		this.story.votes(Map.of("a", 40, "b", 39, "c", 10));
		this.story.closed();
		this.story.counted();
		bean(Opening.class).open(ID);
	}

	@Test
	void a_ballot_that_is_given_up_is_over_though_no_process_waits() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();

		this.story.as("head", () -> {
			bean(org.creativecities.ballots.count.Annulment.class).giveUp(ID, "Two sheets are lost.");
			return null;
		});

		assertThat(bean(Ballots.class).get(ID).state())
			.isEqualTo(org.creativecities.ballots.vote.Ballot.State.ANNULLED);
		assertThat(this.story.rows("ballot_share")).isZero();
	}

	@Test
	void a_dispute_is_decided_once() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 80));
		this.story.closed();
		this.story.counted();
		var certification = bean(org.creativecities.ballots.count.Certification.class);
		assertThat(refusal(() -> this.story.as("head", () -> certification.decide(ID, true, "It is right."))))
			.isEqualTo("ballots.no-dispute");
		this.story.as("officer", () -> certification.certify(ID, false, "I counted otherwise."));

		this.story.as("head", () -> certification.decide(ID, true, "It is right."));

		assertThat(refusal(() -> this.story.as("head2", () -> certification.decide(ID, false, "It is not."))))
			.isEqualTo("ballots.no-dispute");
		this.story.as("officer2", () -> certification.certify(ID, false, "Nor did I."));
		this.story.as("head2", () -> certification.decide(ID, false, "Two cannot be wrong."));
		assertThat(decisions()).as("nothing is overwritten")
			.containsExactly("DISPUTE true head: It is right.", "DISPUTE false head2: Two cannot be wrong.");
		assertThat(bean(Packs.class).certifiedBy(ID)).containsExactly("head");
	}

	@Test
	void somebody_elses_sheet_opens_nothing() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 80));
		this.story.closed();

		assertThat(refusal(() -> this.story.as("dg", () -> bean(Count.class).enter(ID, "", false))))
			.isEqualTo("ballots.no-holder");
		assertThat(refusal(() -> this.story.as("head", () -> bean(Count.class).enter(ID, "ABCD", false))))
			.isEqualTo("ballots.sheet-mistyped");
	}

	@Test
	void nothing_is_counted_while_votes_are_cast() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 80));

		assertThat(refusal(() -> this.story.enters("head"))).isEqualTo("ballots.nothing-to-count");
		assertThatIllegalStateException().isThrownBy(() -> bean(Closing.class).close(ID));
	}

	@Test
	void a_missed_quorum_gives_more_time_once() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 10));
		var round = bean(Ballots.class).round(ID).orElseThrow();
		this.clock.to(round.closesAt());

		assertThat(bean(Closing.class).needsMoreTime(ID)).isTrue();
		assertThat(bean(Closing.class).prolong(ID).closesAt()).isAfter(round.closesAt());
		this.story.votes(Map.of("b", 10));
		assertThat(bean(Closing.class).needsMoreTime(ID)).isFalse();
		this.story.closed();
		this.story.counted();
		assertThat(bean(Outcomes.class).isQuorum(ID)).isFalse();
	}

	@Test
	void a_run_off_has_a_key_and_a_roll_of_its_own() {
		this.story.declared(Mode.ONE_OF_MANY, 3).prepared().opened();
		this.story.votes(Map.of("a", 40, "b", 39, "c", 10));
		this.story.closed();
		this.story.counted();
		var again = bean(Outcomes.class).last(ID).orElseThrow();
		assertThat(again.kind()).isEqualTo(Kind.RUN_OFF);

		bean(Opening.class).open(ID);
		this.story.votes(Map.of("a", 40, "b", 50));
		var root = this.story.closed();
		this.story.counted();

		assertThat(bean(Outcomes.class).last(ID).orElseThrow().seats()).containsEntry("host", "b");
		var hash = this.story.certifiedAndPublished();
		assertThat(PackCheck.check(bean(Packs.class).of(ID).orElseThrow(), root, hash, FrozenTable::decide)).isEmpty();
	}

	@Test
	void lots_are_drawn_from_words_that_were_bound_before() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 40, "b", 40));
		var root = this.story.closed();
		this.story.counted();

		assertThat(
				refusal(() -> this.story.as("officer", () -> bean(Draws.class).tell(ID, "something else altogether"))))
			.isEqualTo("ballots.other-words");
		assertThat(this.story.as("officer", () -> bean(Draws.class).tell(ID, this.story.words("officer")))).isFalse();
		assertThat(this.story.as("officer2", () -> bean(Draws.class).tell(ID, this.story.words("officer2")))).isTrue();

		assertThat(bean(Outcomes.class).last(ID).orElseThrow().kind()).isEqualTo(Kind.ELECTED);
		var hash = this.story.certifiedAndPublished();
		assertThat(PackCheck.check(bean(Packs.class).of(ID).orElseThrow(), root, hash, FrozenTable::decide)).isEmpty();
	}

	@Test
	void a_ballot_that_lost_a_candidate_is_voted_on_anew_and_its_papers_stay_shut() {
		this.story.declared(Mode.ONE_OF_MANY, 3).prepared().opened();
		this.story.votes(Map.of("a", 30));

		assertThat(bean(Ballots.class).withdraw(ID, "c")).isTrue();
		assertThat(this.story.rows("ballot_share")).isZero();
		assertThat(bean(Opening.class).isChoiceLeft(ID)).isTrue();
		bean(Opening.class).open(ID);
		this.story.votes(Map.of("b", 80));
		this.story.closed();
		this.story.counted();

		assertThat(bean(Outcomes.class).last(ID).orElseThrow().seats()).containsEntry("host", "b");
		assertThat(this.story.rows("ballot_choice")).isEqualTo(80);
	}

	@Test
	void three_hold_a_key_and_a_lost_sheet_is_replaced_before_the_opening_only() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared();

		assertThat(refusal(() -> this.story.as("dg", () -> bean(Preparation.class).takeSheet(ID))))
			.isEqualTo("ballots.enough-holders");
		var sheets = new HashSet<>(List.of(this.story.as("head", () -> bean(Preparation.class).takeSheet(ID)),
				this.story.as("head", () -> bean(Preparation.class).takeSheet(ID))));
		assertThat(sheets).hasSize(2);
		this.story.opened();
		assertThat(refusal(() -> this.story.as("head", () -> bean(Preparation.class).takeSheet(ID))))
			.isEqualTo("ballots.prepared");
	}

	@Test
	void a_city_that_leaves_during_the_ballot_keeps_its_vote_and_the_electorate_its_number() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes("it-town-1", "a");

		bean(Membership.class).leave("it-town-1", LocalDate.of(2021, 9, 16));

		assertThat(bean(Roll.class).electorate(ID)).hasSize(90);
		this.story.votes(Map.of("a", 40));
		this.story.closed();
		this.story.counted();
		assertThat(bean(Outcomes.class).tallies(ID).get(0).tally().cast()).isEqualTo(41);
	}

	@Test
	void a_ballot_in_which_all_abstain_chooses_nobody() {
		this.story.declared(Mode.ONE_OF_MANY, 3).prepared().opened();
		this.story.votes(Map.of("", 90));
		this.story.closed();
		this.story.counted();

		assertThat(bean(Outcomes.class).last(ID).orElseThrow()).returns(Kind.NO_CHOICE, Outcome::kind)
			.returns(Map.of(), Outcome::seats);
		assertThat(bean(Outcomes.class).isQuorum(ID)).as("abstentions count for it").isTrue();
		assertThat(bean(Outcomes.class).tallies(ID).get(0).tally().abstentions()).isEqualTo(90);
		this.story.certifiedAndPublished();
		assertThat(bean(Packs.class).of(ID).orElseThrow().rounds().get(0).codes()).hasSize(90);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void papers_of_so_few_that_a_count_would_tell_what_each_chose_are_never_opened(int votes) {
		this.story.declared(Mode.ONE_OF_MANY, 3).prepared().opened();
		this.story.votes(Map.of("a", votes));
		this.clock.to(bean(Ballots.class).round(ID).orElseThrow().closesAt());
		assertThat(bean(Closing.class).needsMoreTime(ID)).isTrue();

		assertThat(bean(Closing.class).close(ID)).as("no root, for nothing is counted").isEmpty();

		assertThat(this.story.rows("ballot_share")).as("nor can it be later").isZero();
		assertThat(refusal(() -> this.story.enters("head"))).isEqualTo("ballots.nothing-to-count");
		assertThat(bean(Outcomes.class).last(ID)).isEmpty();
		assertThat(bean(BallotLog.class).of(ID)).extracting(BallotLog.Entry::what, BallotLog.Entry::detail)
			.contains(tuple("too-few", "3"));
	}

	@Test
	void three_votes_are_counted() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 3));
		this.story.closed();
		this.story.counted();

		assertThat(bean(Outcomes.class).last(ID).orElseThrow().seats()).containsEntry("host", "a");
	}

	@Test
	void a_run_off_in_which_one_city_votes_is_not_opened_either() {
		runOff();
		this.story.votes(Map.of("b", 1));

		assertThat(this.story.closed()).isEmpty();
		assertThat(bean(Ballots.class).lastCounted(ID)).get().returns(1, org.creativecities.ballots.vote.Round::number);
		assertThat(this.story.rows("ballot_share")).isZero();
	}

	@Test
	void votes_that_may_be_too_few_are_fixed_with_the_rules() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		bean(org.creativecities.settings.SettingsCatalogue.class).change("ballots.fewest-votes", "4", "For this test.",
				0, "head");
		this.story.votes(Map.of("a", 3));

		assertThat(this.story.closed()).isNotEmpty();
	}

	@Test
	void of_an_annulled_ballot_nobody_is_taken_off_and_nothing_is_late() {
		this.story.declared(Mode.ONE_OF_MANY, 3).prepared().opened();
		this.story.as("head", () -> {
			bean(org.creativecities.ballots.count.Annulment.class).giveUp(ID, "Two sheets are lost.");
			return null;
		});

		assertThat(bean(Ballots.class).takesWithdrawals(ID)).isTrue();
		assertThat(bean(Ballots.class).withdraw(ID, "c")).isFalse();
		assertThat(bean(Ballots.class).withdrawals(ID)).isEmpty();
		assertThat(bean(Ballots.class).get(ID).candidates()).hasSize(3);
	}

	/** Which no sheet mends, so it is not blamed on a sheet. */
	@Test
	void a_sealed_paper_that_was_changed_is_told_apart_from_a_wrong_sheet() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 5));
		this.story.closed();
		flipOneBit();
		this.story.enters("head");

		assertThat(refusal(() -> this.story.enters("officer"))).isEqualTo("ballots.paper-unreadable");
		assertThat(this.story.rows("ballot_choice")).isZero();
		flipOneBit();
	}

	@Test
	void a_round_that_ends_after_the_night_of_winter_time_ends_at_midnight_in_paris() {
		this.clock.to(LocalDate.of(2021, 10, 17));
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();

		assertThat(bean(Ballots.class).round(ID).orElseThrow().closesAt()).isEqualTo("2021-10-31T23:00:00Z");
		this.clock.to(Instant.parse("2021-10-31T22:59:59.500Z"));
		this.story.votes("it-town-1", "a");
	}

	@Test
	void what_is_counted_is_never_opened_again() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 80));
		this.story.closed();
		this.story.counted();

		assertThatIllegalStateException().isThrownBy(() -> bean(Opening.class).open(ID));
		assertThatIllegalStateException().isThrownBy(() -> bean(Closing.class).prolong(ID));
		assertThat(refusal(() -> this.story.votes("it-town-85", "a"))).isEqualTo("ballots.closed");
		this.story.certifiedAndPublished();
		assertThatIllegalStateException().isThrownBy(() -> bean(Opening.class).open(ID));
		assertThat(this.story.rows("ballot_choice")).isEqualTo(80);
	}

	@Test
	void the_log_of_a_ballot_is_a_chain() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 80));
		this.story.closed();

		assertThat(bean(BallotLog.class).of(ID)).extracting(BallotLog.Entry::what)
			.containsExactly("declared", "sheet-taken", "sheet-taken", "sheet-taken", "words-bound", "words-bound",
					"announced", "frozen", "opened", "closed");
		assertThat(bean(BallotLog.class).isUnbroken(ID)).isTrue();
	}

	/** In each paper; a second time puts it right. */
	private void flipOneBit() {
		bean(TransactionTemplate.class).executeWithoutResult(status -> {
			var sql = bean(JdbcTemplate.class);
			sql.execute("SET LOCAL session_replication_role = replica");
			sql.execute("UPDATE ballot_paper SET sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)");
		});
	}

	private List<String> decisions() {
		return bean(JdbcTemplate.class).queryForList(
				"SELECT about || ' ' || stands || ' ' || decided_by || ': ' || reason FROM ballot_decision ORDER BY number",
				String.class);
	}

	private List<String> shares() {
		return bean(JdbcTemplate.class).queryForList("SELECT s::text FROM ballot_share s ORDER BY 1", String.class);
	}

	private int turnout() {
		return bean(Roll.class).turnout(bean(Ballots.class).round(ID).orElseThrow());
	}

	private <T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

	private static String refusal(ThrowingCallable work) {
		var refused = catchThrowableOfType(InputRefused.class, work);
		return (refused != null) ? refused.defects().get(0).code() : "";
	}

}
