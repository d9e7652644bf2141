package org.creativecities.ballots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.creativecities.CapturedLog;
import org.creativecities.ProductTest;
import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.rules.Mode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing that is stored or said joins a city to its choice: neither by what stands in a
 * row nor by how rows lie beside each other.
 */
@ProductTest
class BallotSecrecyTest {

	private static final int BALLOTS = 200;

	private static final int VOTERS = 40;

	private static final List<String> CANDIDATES = List.of("a", "b", "c");

	/** Standard deviations around the mean that hold 99 of 100 results. */
	private static final double NINETY_NINE = 2.576;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcTemplate jdbc;

	/** All of the product's own words, at the level at which it runs. */
	@RegisterExtension
	private final CapturedLog log = CapturedLog.of("org.creativecities", "org.camunda", "org.springframework");

	private final Random random = new Random();

	private BallotStory story;

	@BeforeEach
	void begin() {
		this.story = new BallotStory(this.product).network();
	}

	@Test
	void no_row_and_no_word_in_the_log_names_a_city_and_its_choice_before_or_after_the_count() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		var receipts = this.story.votes(Map.of("a", 50, "b", 20));

		assertThat(rowsWith(codes(receipts))).as("nothing knows a receipt code while the ballot is open").isEmpty();
		assertThat(rowsThatJoin(receipts)).isEmpty();
		this.story.closed();
		assertThat(rowsWith(codes(receipts))).as("nor after its close").isEmpty();
		this.story.counted();

		assertThat(rowsThatJoin(receipts)).isEmpty();
		assertThat(rowsWith(codes(receipts))).as("after the count codes stand in the published list alone")
			.allSatisfy(row -> assertThat(row).startsWith("ballot_code "));
		assertThat(this.log.sentences()).noneMatch(said -> codes(receipts).stream().anyMatch(said::contains))
			.noneMatch(said -> said.contains("it-town-") && (said.contains("Bid ") || said.contains("Candidature ")));
	}

	@Test
	void sealed_papers_are_of_one_length() {
		this.story.declared(Mode.ONE_OF_MANY, 2).prepared().opened();
		this.story.votes(Map.of("a", 10, "b", 10, "", 10));

		assertThat(this.jdbc.queryForList("SELECT DISTINCT octet_length(sealed) FROM ballot_paper", Integer.class))
			.hasSize(1);
		assertThat(this.jdbc.queryForList("SELECT DISTINCT length(commitment) FROM ballot_paper", Integer.class))
			.hasSize(1);
	}

	/**
	 * Whoever has the whole database after the count guesses as well as by chance. One
	 * result in a hundred lies outside the interval by itself; so a way of joining fails
	 * only if it does so twice.
	 */
	@Test
	void no_way_of_laying_the_roll_beside_the_choices_hits_more_often_than_guessing() {
		var suspects = joins(BALLOTS).entrySet()
			.stream()
			.filter(join -> Math.abs(join.getValue().deviation()) > NINETY_NINE)
			.map(Map.Entry::getKey)
			.toList();
		if (!suspects.isEmpty()) {
			var again = joins(BALLOTS);
			assertThat(suspects)
				.allSatisfy(join -> assertThat(Math.abs(again.get(join).deviation())).as(join).isLessThan(NINETY_NINE));
		}
	}

	/** The test itself: where rows do lie in the order of votes, it says so. */
	@Test
	void a_way_that_does_join_them_would_be_noticed() {
		var guessing = new Guessing();
		for (var ballot = 0; ballot < BALLOTS; ballot++) {
			var choices = IntStream.range(0, VOTERS).mapToObj(voter -> this.random.nextInt(4)).toList();
			var lying = new ArrayList<>(choices);
			// one in ten rows lies where it was cast, the others anywhere
			var free = IntStream.range(0, VOTERS).filter(at -> at % 10 != 0).boxed().collect(Collectors.toList());
			var values = free.stream().map(choices::get).collect(Collectors.toList());
			java.util.Collections.shuffle(values, this.random);
			free.forEach(at -> lying.set(at, values.get(free.indexOf(at))));
			guessing.add(choices, lying);
		}

		assertThat(guessing.deviation()).isGreaterThan(NINETY_NINE);
	}

	/** Each way of joining, with how often it hit over many small ballots. */
	private Map<String, Guessing> joins(int ballots) {
		var joins = new LinkedHashMap<String, Guessing>();
		for (var number = 0; number < ballots; number++) {
			this.story.forget();
			this.story.declared(Mode.ONE_OF_MANY, CANDIDATES.size()).prepared().opened();
			var chosen = vote();
			this.story.closed();
			this.story.counted();
			for (var roll : List.of("xmin::text::bigint", "ctid", "cast_hour, city_id", "city_id")) {
				var cities = this.jdbc.queryForList("SELECT city_id FROM ballot_roll ORDER BY " + roll, String.class);
				for (var order : List.of("ctid", "id", "xmin::text::bigint, ctid DESC")) {
					compare(joins, roll + " | " + order, chosen, cities, choices(order));
				}
			}
			// papers share the transaction with the roll; their place or id might tell
			// the choice
			for (var order : List.of("p.ctid", "p.id", "p.sealed", "p.commitment")) {
				var cities = this.jdbc.queryForList(
						"SELECT r.city_id FROM ballot_roll r JOIN ballot_paper p ON p.xmin = r.xmin ORDER BY " + order,
						String.class);
				assertThat(cities).as("that a paper lies beside its mark is known; it is sealed").hasSize(VOTERS);
				compare(joins, order + " | ctid", chosen, cities, choices("ctid"));
				compare(joins, order + " | id", chosen, cities, choices("id"));
			}
			// whoever knows whose code is whose, by the place of codes
			var byCode = this.jdbc.queryForList(
					"""
							SELECT r.city_id FROM ballot_roll r JOIN ballot_paper p ON p.xmin = r.xmin
							JOIN ballot_code c ON encode(sha256(convert_to(
							  E'receipt/1\\n' || c.ballot_id || '/' || c.round || E'\\n' || c.code, 'UTF8')), 'hex') = p.commitment
							ORDER BY c.ctid""",
					String.class);
			assertThat(byCode).hasSize(VOTERS);
			compare(joins, "code.ctid | ctid", chosen, byCode, choices("ctid"));
		}
		return joins;
	}

	private Map<String, Integer> vote() {
		var chosen = new TreeMap<String, Integer>();
		var cities = IntStream.rangeClosed(1, VOTERS).mapToObj("it-town-%d"::formatted).collect(Collectors.toList());
		java.util.Collections.shuffle(cities, this.random);
		for (var city : cities) {
			var choice = this.random.nextInt(CANDIDATES.size() + 1);
			this.story.cast(city, choice);
			chosen.put(city, choice);
		}
		return chosen;
	}

	private List<Integer> choices(String order) {
		return this.jdbc.queryForList("SELECT choice FROM ballot_choice ORDER BY " + order, Integer.class);
	}

	private static void compare(Map<String, Guessing> joins, String join, Map<String, Integer> chosen,
			List<String> cities, List<Integer> choices) {
		joins.computeIfAbsent(join, name -> new Guessing()).add(cities.stream().map(chosen::get).toList(), choices);
	}

	private static Set<String> codes(Map<String, Receipt> receipts) {
		return receipts.values().stream().map(Receipt::code).collect(Collectors.toSet());
	}

	/** Rows of any table, the engine's included, in which one of these texts stands. */
	private List<String> rowsWith(Set<String> texts) {
		return rows().stream().filter(row -> texts.stream().anyMatch(row::contains)).toList();
	}

	/** Rows that name a city which voted, or who voted for it, and also a candidate. */
	private List<String> rowsThatJoin(Map<String, Receipt> receipts) {
		return rows().stream()
			.filter(row -> receipts.keySet()
				.stream()
				.anyMatch(
						city -> row.contains(city + ",") || row.contains(city + ")") || row.contains("voter-" + city)))
			.filter(row -> row.matches("(?s).*\\b(Bid|Candidature) [ab]\\b.*") || row.contains("choice"))
			.toList();
	}

	private List<String> rows() {
		return this.jdbc
			.queryForList("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
					String.class)
			.stream()
			.flatMap(table -> this.jdbc.queryForList("SELECT t::text FROM \"%s\" t".formatted(table), String.class)
				.stream()
				.map(row -> table + " " + row))
			.toList();
	}

	/** How often a guess hit, over many ballots, against what chance gives. */
	private static final class Guessing {

		private double hits;

		private double expected;

		private double variance;

		void add(List<Integer> truth, List<Integer> guess) {
			assertThat(guess.stream().sorted(Comparator.naturalOrder()).toList())
				.isEqualTo(truth.stream().sorted(Comparator.naturalOrder()).toList());
			var n = truth.size();
			this.hits += IntStream.range(0, n).filter(at -> truth.get(at).equals(guess.get(at))).count();
			var numbers = truth.stream()
				.collect(Collectors.groupingBy(choice -> choice, Collectors.counting()))
				.values()
				.stream()
				.mapToDouble(Long::doubleValue)
				.toArray();
			var squares = IntStream.range(0, numbers.length).mapToDouble(at -> numbers[at] * numbers[at]).sum();
			this.expected += squares / n;
			// the trace of a table with these margins, filled by chance
			var sum = 0.0;
			for (var one : numbers) {
				sum += one * one * (n - one) * (n - one);
				for (var other : numbers) {
					sum += one * one * other * other;
				}
				sum -= one * one * one * one;
			}
			this.variance += sum / (n * (double) n * (n - 1.0));
		}

		/** In standard deviations from what chance gives. */
		double deviation() {
			return (this.hits - this.expected) / Math.sqrt(this.variance);
		}

	}

}
