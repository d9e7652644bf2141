package org.creativecities.ballots.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.creativecities.ballots.rules.Outcome.Kind;
import org.creativecities.workflow.FrozenTable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What votes come to, by the decision table that the product starts with. */
class OutcomeTest {

	private static final String TABLE = table();

	@Test
	void more_than_half_elects_at_once() {
		var outcome = hosts(votes(3, 1, 1), List.of());

		assertThat(outcome.kind()).isEqualTo(Kind.ELECTED);
		assertThat(outcome.seats()).containsExactly(Map.entry("host", "a"));
	}

	@Test
	void exactly_half_does_not() {
		assertThat(hosts(votes(2, 1, 1), List.of()).kind()).isEqualTo(Kind.RUN_OFF);
	}

	@Test
	void abstentions_are_left_out_of_the_majority() {
		var choices = new ArrayList<>(votes(3, 1, 1));
		choices.addAll(Collections.nCopies(10, Option.ABSTENTION));

		assertThat(hosts(choices, List.of()).kind()).isEqualTo(Kind.ELECTED);
	}

	@Test
	void all_who_share_the_second_place_go_to_the_run_off() {
		assertThat(hosts(votes(4, 3, 3, 1), List.of()).again()).containsExactly("a", "b", "c");
	}

	@Test
	void all_who_share_the_first_place_go_to_the_run_off_and_nobody_else() {
		assertThat(hosts(votes(3, 3, 3, 2), List.of()).again()).containsExactly("a", "b", "c");
	}

	@Test
	void the_run_off_decides_whatever_the_first_round_said() {
		var outcome = hosts(votes(4, 3, 2), votes(3, 6));

		assertThat(outcome.kind()).isEqualTo(Kind.ELECTED);
		assertThat(outcome.order()).containsExactly("b", "a", "c");
	}

	@Test
	void equal_votes_in_the_run_off_are_told_apart_by_precedence() {
		var options = List.of(option(1, "a", 1), option(2, "b", 0), option(3, "c", 0));

		var outcome = outcome(Mode.ONE_OF_MANY, List.of("host"), options, votes(4, 4, 1), votes(5, 5), List.of());

		assertThat(outcome.kind()).isEqualTo(Kind.ELECTED);
		assertThat(outcome.seats()).containsEntry("host", "b");
	}

	@Test
	void equal_votes_in_the_run_off_are_not_told_apart_by_the_first_round() {
		var outcome = hosts(votes(5, 3, 2), votes(4, 4));

		assertThat(outcome.kind()).isEqualTo(Kind.DRAW);
		assertThat(outcome.again()).containsExactlyInAnyOrder("a", "b");
		assertThat(outcome.order()).endsWith("c");
	}

	@Test
	void whoever_was_not_voted_on_again_is_told_apart_by_the_first_round() {
		var outcome = outcome(Mode.ONE_OF_MANY, List.of("host"), options(4), votes(5, 4, 1, 2), votes(7, 4), List.of());

		assertThat(outcome.order()).containsExactly("a", "b", "d", "c");
	}

	@Test
	void lots_are_drawn_only_between_those_that_nothing_else_tells_apart() {
		var outcome = hosts(votes(4, 4, 1), votes(5, 5));

		assertThat(outcome.kind()).isEqualTo(Kind.DRAW);
		assertThat(outcome.again()).containsExactlyInAnyOrder("a", "b");
		assertThat(outcome.seats()).isEmpty();
	}

	@Test
	void lots_settle_it() {
		var outcome = outcome(Mode.ONE_OF_MANY, List.of("host"), options(3), votes(4, 4, 1), votes(5, 5),
				List.of("b", "a"));

		assertThat(outcome.kind()).isEqualTo(Kind.ELECTED);
		assertThat(outcome.seats()).containsEntry("host", "b");
	}

	@Test
	void two_candidates_with_equal_votes_are_not_voted_on_again() {
		assertThat(hosts(votes(4, 4), List.of()).kind()).isEqualTo(Kind.DRAW);
	}

	@Test
	void a_ballot_in_which_all_abstain_chooses_nobody() {
		assertThat(hosts(Collections.nCopies(5, Option.ABSTENTION), List.of()).kind()).isEqualTo(Kind.NO_CHOICE);
		assertThat(hosts(List.of(), List.of()).kind()).isEqualTo(Kind.NO_CHOICE);
	}

	@Test
	void a_single_candidate_needs_more_yes_than_no() {
		var options = List.of(option(1, "a", 0), option(2, "no", 0));

		assertThat(confirmation(options, votes(3, 2)).kind()).isEqualTo(Kind.CONFIRMED);
		assertThat(confirmation(options, votes(3, 2)).seats()).containsEntry("host", "a");
		assertThat(confirmation(options, votes(2, 2)).kind()).isEqualTo(Kind.REFUSED);
		assertThat(confirmation(options, votes(2, 2)).seats()).isEmpty();
	}

	@Test
	void the_second_becomes_deputy() {
		assertThat(seats(options(3), votes(2, 5, 3), List.of()).seats()).containsEntry("coordinator", "b")
			.containsEntry("deputy", "c");
	}

	@Test
	void the_deputy_is_of_another_country_and_willing() {
		var both = Set.of("coordinator", "deputy");
		var options = List.of(new Option(1, "a", "A", "A", both, "IT", 0), new Option(2, "b", "B", "B", both, "IT", 0),
				new Option(3, "c", "C", "C", Set.of("coordinator"), "FR", 0),
				new Option(4, "d", "D", "D", Set.of("deputy"), "BR", 0));

		assertThat(seats(options, votes(5, 4, 3, 1), List.of()).seats()).containsEntry("coordinator", "a")
			.containsEntry("deputy", "d");
	}

	@Test
	void a_tie_that_decides_a_seat_is_voted_on_again_and_no_other() {
		assertThat(seats(options(4), votes(5, 3, 3, 1), List.of()).again()).containsExactlyInAnyOrder("b", "c");
		assertThat(seats(options(4), votes(5, 3, 1, 1), List.of()).kind()).isEqualTo(Kind.ELECTED);
	}

	@Test
	void the_run_off_for_the_second_seat_leaves_the_first_alone() {
		var rounds = List.of(new Outcome.Round(options(3), Tally.of(options(3), votes(5, 3, 3))),
				new Outcome.Round(List.of(option(1, "c", 0), option(2, "b", 0)), Tally.of(options(2), votes(6, 2))));

		var outcome = Outcome.of(rules(Mode.SEATS, List.of("coordinator", "deputy")), options(3), rounds, Set.of(),
				List.of(), asked());

		assertThat(outcome.seats()).containsEntry("coordinator", "a").containsEntry("deputy", "c");
	}

	@Property(tries = 200)
	void the_order_of_the_papers_never_matters(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 4) Integer> papers,
			@ForAll java.util.Random random) {
		var shuffled = new ArrayList<>(papers);
		Collections.shuffle(shuffled, random);

		assertThat(outcome(Mode.SEATS, List.of("coordinator", "deputy"), options(4), shuffled, List.of(), List.of()))
			.isEqualTo(outcome(Mode.SEATS, List.of("coordinator", "deputy"), options(4), papers, List.of(), List.of()));
	}

	@Test
	void a_run_off_in_which_all_abstain_leaves_what_the_first_round_decided() {
		var abstained = Collections.nCopies(3, Option.ABSTENTION);
		var seats = new ArrayList<Outcome.Round>(
				List.of(new Outcome.Round(options(3), Tally.of(options(3), votes(5, 2, 2)))));
		seats.add(new Outcome.Round(options(3).subList(1, 3), Tally.of(options(3).subList(1, 3), abstained)));
		var rules = rules(Mode.SEATS, List.of("coordinator", "deputy"));

		assertThat(Outcome.of(rules, options(3), seats, Set.of(), List.of(), asked()).kind()).isEqualTo(Kind.DRAW);
		assertThat(Outcome.of(rules, options(3), seats, Set.of(), List.of("c", "b"), asked()).seats())
			.containsEntry("coordinator", "a")
			.containsEntry("deputy", "c");
	}

	@Test
	void a_run_off_in_which_all_abstain_is_a_tie() {
		var abstained = Collections.nCopies(3, Option.ABSTENTION);

		assertThat(hosts(votes(4, 3, 2), abstained).kind()).isEqualTo(Kind.DRAW);
		assertThat(hosts(votes(4, 3, 2), abstained).again()).containsExactlyInAnyOrder("a", "b");
	}

	@Test
	void who_withdrew_is_neither_elected_nor_comes_next() {
		assertThat(without(Set.of("c"), votes(4, 3, 2), votes(3, 6)).order()).containsExactly("b", "a");
		assertThat(without(Set.of("b"), votes(4, 3, 2)).seats()).as("whoever is left alone of those in front")
			.containsEntry("host", "a");
		assertThat(without(Set.of("b"), votes(4, 3, 2)).order()).containsExactly("a", "c");
		assertThat(without(Set.of("b"), votes(4, 3, 3)).again()).as("two of three are left").containsExactly("a", "c");
		assertThat(without(Set.of("a", "b"), votes(4, 4, 2, 1)).again()).as("nobody is left of those in front")
			.containsExactly("c", "d");
		assertThat(without(Set.of("a", "b"), votes(4, 4, 2)).seats()).containsEntry("host", "c");
		assertThat(without(Set.of("a", "b", "c"), votes(4, 4, 2))).returns(Kind.NO_CHOICE, Outcome::kind)
			.returns(List.of(), Outcome::order);
	}

	@Test
	void a_withdrawal_in_a_run_off_for_a_seat_leaves_the_other_seat_as_it_was() {
		var rules = rules(Mode.SEATS, List.of("coordinator", "deputy"));
		var rounds = List.of(new Outcome.Round(options(4), Tally.of(options(4), votes(5, 3, 3, 1))));

		var outcome = Outcome.of(rules, options(4), rounds, Set.of("b"), List.of(), asked());
		assertThat(outcome.seats()).containsEntry("coordinator", "a").containsEntry("deputy", "c");

		var winnerGone = Outcome.of(rules, options(4), rounds, Set.of("a"), List.of(), asked());
		assertThat(winnerGone.again()).containsExactlyInAnyOrder("b", "c");
	}

	@Test
	void a_seat_that_its_winner_cannot_take_goes_to_the_next_in_order() {
		var outcome = seats(options(4), votes(5, 4, 3, 2), List.of());
		var rules = rules(Mode.SEATS, List.of("coordinator", "deputy"));

		assertThat(outcome.seats(rules, options(4), (seat, key) -> !key.equals("a")))
			.isEqualTo(Map.of("coordinator", "b", "deputy", "c"));
		assertThat(outcome.seats(rules, options(4), (seat, key) -> !(seat + key).equals("deputyb")))
			.as("the other seat one may take")
			.isEqualTo(Map.of("coordinator", "a", "deputy", "c"));
		assertThat(outcome.seats(rules, options(4), (seat, key) -> false)).isEmpty();
	}

	@Test
	void who_comes_next_wants_the_seat_and_is_of_another_country() {
		var options = List.of(new Option(1, "a", "a", "a", Set.of(), "IT", 0),
				new Option(2, "b", "b", "b", Set.of("deputy"), "FR", 0),
				new Option(3, "c", "c", "c", Set.of(), "IT", 0), new Option(4, "d", "d", "d", Set.of(), "IT", 0));
		var outcome = seats(options, votes(5, 4, 3, 2), List.of());

		assertThat(outcome.seats(rules(Mode.SEATS, List.of("coordinator", "deputy")), options,
				(seat, key) -> !key.equals("a")))
			.isEqualTo(Map.of("coordinator", "c", "deputy", "b"));
		assertThat(outcome.seats(rules(Mode.SEATS, List.of("coordinator", "deputy")), options,
				(seat, key) -> !key.equals("b")))
			.isEqualTo(Map.of("coordinator", "a"));
	}

	@Property(tries = 200)
	void where_all_can_take_their_seats_it_is_what_was_published(
			@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 4) Integer> papers) {
		var outcome = seats(options(4), papers, List.of());

		assertThat(outcome.seats(rules(Mode.SEATS, List.of("coordinator", "deputy")), options(4), (seat, key) -> true))
			.isEqualTo(outcome.seats());
	}

	private static Outcome without(Set<String> withdrawn, List<Integer> first) {
		return without(withdrawn, first, List.of());
	}

	private static Outcome without(Set<String> withdrawn, List<Integer> first, List<Integer> second) {
		var options = options(first.stream().mapToInt(Integer::intValue).max().orElseThrow());
		var rounds = new ArrayList<>(List.of(new Outcome.Round(options, Tally.of(options, first))));
		if (!second.isEmpty()) {
			rounds.add(new Outcome.Round(options.subList(0, 2), Tally.of(options.subList(0, 2), second)));
		}
		return Outcome.of(rules(Mode.ONE_OF_MANY, List.of("host")), options, rounds, withdrawn, List.of(), asked());
	}

	private static Outcome hosts(List<Integer> first, List<Integer> second) {
		var most = first.stream().mapToInt(Integer::intValue).max().orElse(0);
		return outcome(Mode.ONE_OF_MANY, List.of("host"), options(Math.max(2, most)), first, second, List.of());
	}

	private static Outcome confirmation(List<Option> options, List<Integer> choices) {
		return outcome(Mode.CONFIRMATION, List.of("host"), options, choices, List.of(), List.of());
	}

	private static Outcome seats(List<Option> options, List<Integer> choices, List<Integer> second) {
		return outcome(Mode.SEATS, List.of("coordinator", "deputy"), options, choices, second, List.of());
	}

	private static Outcome outcome(Mode mode, List<String> seats, List<Option> options, List<Integer> first,
			List<Integer> second, List<String> lots) {
		var rounds = new ArrayList<>(List.of(new Outcome.Round(options, Tally.of(options, first))));
		if (!second.isEmpty()) {
			rounds.add(new Outcome.Round(options.subList(0, 2), Tally.of(options.subList(0, 2), second)));
		}
		return Outcome.of(rules(mode, seats), options, rounds, Set.of(), lots, asked());
	}

	private static Function<Map<String, Object>, String> asked() {
		return facts -> FrozenTable.decide(TABLE, facts);
	}

	private static Rules rules(Mode mode, List<String> seats) {
		return new Rules(mode, seats, 30, 50, 3, true, 14, 7, 7, TABLE, Map.of());
	}

	/** So many votes for each option, the first first. */
	private static List<Integer> votes(int... numbers) {
		return IntStream.range(0, numbers.length)
			.boxed()
			.flatMap(at -> Collections.nCopies(numbers[at], at + 1).stream())
			.toList();
	}

	private static List<Option> options(int number) {
		return IntStream.rangeClosed(1, number)
			.mapToObj(at -> option(at, String.valueOf((char) ('a' + at - 1)), 0))
			.toList();
	}

	private static Option option(int number, String key, int precedence) {
		return new Option(number, key, key, key, Set.of(), "", precedence);
	}

	private static String table() {
		try {
			return Files.readString(Path.of("processes/ballot-outcome.dmn"));
		}
		catch (IOException missing) {
			throw new IllegalStateException(missing);
		}
	}

}
