package org.creativecities.ballots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import org.creativecities.CapturedLog;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.vote.Opening;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.ballots.BallotStory.ID;

/**
 * Nothing that is stored or said joins a city to its choice: neither by what stands in a
 * row nor by how rows lie beside each other.
 */
@ProductTest
class BallotSecrecyTest {

	private static final int BALLOTS = 200;

	private static final int VOTERS = 40;

	private static final int CANDIDATES = 3;

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	/** By city: lines of a paper of 97, which stand in no other row by chance. */
	private static final Map<String, Integer> CHOSEN = new TreeMap<>(Map.of("it-town-1", 73, "it-town-2", 79,
			"it-town-3", 61, "it-town-4", 67, "it-town-5", 83, "it-town-6", 89, "it-town-7", 97));

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ClockTravel clock;

	/** All of the product's words, and more: at the level at which it runs or below. */
	@RegisterExtension
	private final CapturedLog log = CapturedLog
		.of("org.creativecities", "org.camunda", "org.springframework", "org.apache.catalina")
		.from(Level.INFO);

	/**
	 * Choices and the order of voters are the same each time; what the product draws is
	 * not.
	 */
	private final Random random = new Random(20210915);

	private BallotStory story;

	@Test
	void no_row_no_session_and_no_word_in_the_log_holds_a_citys_choice_before_or_after_the_count() {
		this.story = new BallotStory(this.product).network();
		this.story.declared(Mode.ONE_OF_MANY, 97).prepared().opened();
		var traces = new Traces(this.product, CHOSEN);
		var ada = voter("ada", "it-town-1");
		var bo = voter("bo", "it-town-2");

		var codes = new ArrayList<String>();
		codes.add(votesOnPages(ada, "it-town-1"));
		codes.add(votesOnPages(bo, "it-town-2"));
		CHOSEN.keySet().stream().skip(2).forEach(city -> codes.add(this.story.cast(city, CHOSEN.get(city)).code()));
		IntStream.range(8, 50).forEach(town -> this.story.cast("it-town-" + town, 1));

		assertThat(traces.numbers()).as("nothing knows a choice while votes are cast").isEmpty();
		assertThat(rowsWith(codes)).as("nor a receipt code").isEmpty();
		assertThat(traces.kept()).as("nor does a session").isEmpty();
		this.story.closed();
		assertThat(traces.numbers()).as("nor after the close").isEmpty();
		assertThat(rowsWith(codes)).isEmpty();
		this.story.counted();

		assertThat(traces.numbers()).as("after the count choices stand in their shuffled list alone")
			.hasSize(CHOSEN.size())
			.allSatisfy(row -> assertThat(row.table()).isEqualTo("ballot_choice"));
		assertThat(traces.joined()).isEmpty();
		assertThat(rowsWith(codes)).as("and codes in theirs")
			.hasSize(CHOSEN.size())
			.allSatisfy(row -> assertThat(row).startsWith("ballot_code "));
		assertThat(traces.kept()).isEmpty();
		assertThat(traces.said(this.log.sentences())).isEmpty();
		assertThat(this.log.sentences()).noneMatch(said -> said.contains("Bid ") || said.contains("Candidature "))
			.noneMatch(said -> codes.stream().anyMatch(said::contains));
	}

	/** The search itself: whatever is planted is found, and by what it should. */
	@Test
	void a_choice_that_is_kept_anywhere_would_be_found(@Autowired TransactionTemplate transaction) {
		this.story = new BallotStory(this.product).network();
		this.story.declared(Mode.ONE_OF_MANY, 97).prepared().opened();
		var traces = new Traces(this.product, CHOSEN);
		CHOSEN.forEach((city, number) -> this.story.cast(city, number));

		for (var planted : List.of(
				"ALTER TABLE ballot_roll ADD COLUMN choice int; UPDATE ballot_roll SET choice = 73 WHERE city_id = 'it-town-1'",
				"ALTER TABLE ballot_paper ADD COLUMN hint text; UPDATE ballot_paper SET hint = 'voter-it-town-1: 73'",
				"CREATE TABLE planted AS SELECT 'HOST-2024,1,it-town-1,ada,73' AS line",
				"CREATE TABLE planted AS SELECT '{\"by\": \"voter-it-town-1\", \"what\": {\"choice\": 73}}'::jsonb AS event",
				"INSERT INTO act_ge_bytearray (id_, name_, bytes_) VALUES ('planted', 'it-town-1', convert_to('choice=73', 'UTF8'))")) {
			transaction.executeWithoutResult(status -> {
				status.setRollbackOnly();
				this.jdbc.execute("SET LOCAL session_replication_role = replica");
				this.jdbc.execute(planted);
				assertThat(traces.joined()).as(planted).isNotEmpty();
				assertThat(traces.numbers()).as(planted).isNotEmpty();
			});
		}
		transaction.executeWithoutResult(status -> {
			status.setRollbackOnly();
			this.jdbc
				.execute("INSERT INTO act_hi_varinst (id_, name_, var_type_, long_) VALUES ('x', 'c', 'integer', 73)");
			assertThat(traces.numbers()).as("a variable of the engine").isNotEmpty();
		});
		LoggerFactory.getLogger("org.creativecities.ballots.vote.Casting").info("it-town-1 chose {}", 73);
		assertThat(traces.said(this.log.sentences())).containsExactly("it-town-1 chose 73");
		new Browser(this.port).get("/ballots/" + ID + "?choice=73", "Accept", "text/html");
		assertThat(traces.kept()).as("where somebody wanted to go before the log-in is kept").isNotEmpty();
	}

	/**
	 * Whoever has the whole database after the count guesses as well as by chance: over
	 * {@value #BALLOTS} ballots of {@value #VOTERS} voters every way of laying roll,
	 * papers and codes beside the choices hits as often as guessing does, within the 99 %
	 * interval. There are some thirty ways, and each alone would lie outside it in one of
	 * a hundred runs; so the interval is the one that holds all of them together with 99
	 * % ({@link Guessing#interval}). A join of one vote in fifty lies far outside. There
	 * is no second try.
	 */
	@Test
	void no_way_of_laying_the_roll_beside_the_choices_hits_more_often_than_guessing() {
		this.story = new BallotStory(this.product).network();
		this.story.declared(Mode.ONE_OF_MANY, CANDIDATES).prepared().opened();
		var joins = new LinkedHashMap<String, Guessing>();
		for (var number = 0; number < BALLOTS; number++) {
			if (number > 0) {
				this.story.again();
				this.product.getBean(Opening.class).open(ID);
			}
			var chosen = vote();
			this.story.closed();
			this.story.counted();
			var choices = choices();
			cities().forEach((order, cities) -> {
				var truth = cities.stream().map(chosen::get).toList();
				choices.forEach((other, guess) -> joins.computeIfAbsent(order + " | " + other, name -> new Guessing())
					.add(truth, guess));
			});
		}

		var interval = Guessing.interval(joins.size());
		assertThat(joins).hasSizeGreaterThan(30);
		assertThat(joins)
			.allSatisfy((join, guessing) -> assertThat(guessing.deviation()).as(join).isBetween(-interval, interval));
	}

	/** The measure itself: where one row of twenty lies where it was cast, it says so. */
	@Test
	void a_way_that_does_join_them_would_be_noticed() {
		var guessing = new Guessing();
		var chance = new Guessing();
		for (var ballot = 0; ballot < BALLOTS; ballot++) {
			var truth = IntStream.range(0, VOTERS).mapToObj(voter -> this.random.nextInt(CANDIDATES + 1)).toList();
			guessing.add(truth, lying(truth, 20));
			chance.add(truth, lying(truth, VOTERS + 1));
		}

		assertThat(guessing.deviation()).isGreaterThan(Guessing.interval(33));
		assertThat(chance.deviation()).isBetween(-2.576, 2.576);
		assertThat(Guessing.interval(1)).isBetween(2.57, 2.65);
	}

	/** Each so-manieth where it was cast, the others anywhere. */
	private List<Integer> lying(List<Integer> choices, int each) {
		var lying = new ArrayList<>(choices);
		var free = IntStream.range(0, choices.size()).filter(at -> (at + 1) % each != 0).boxed().toList();
		var values = free.stream().map(choices::get).collect(Collectors.toList());
		Collections.shuffle(values, this.random);
		IntStream.range(0, free.size()).forEach(at -> lying.set(free.get(at), values.get(at)));
		return lying;
	}

	/** Cities vote in another order each time, four in an hour. */
	private Map<String, Integer> vote() {
		var chosen = new TreeMap<String, Integer>();
		var cities = IntStream.rangeClosed(1, VOTERS).mapToObj("it-town-%d"::formatted).collect(Collectors.toList());
		Collections.shuffle(cities, this.random);
		for (var city : cities) {
			if (chosen.size() % 4 == 0) {
				this.clock.to(this.clock.now().plusSeconds(3600));
			}
			var choice = this.random.nextInt(CANDIDATES + 1);
			this.story.cast(city, choice);
			chosen.put(city, choice);
		}
		return chosen;
	}

	/**
	 * By how they can be ordered. That a paper lies beside its mark is known; it is
	 * sealed.
	 */
	private Map<String, List<String>> cities() {
		var cities = new LinkedHashMap<String, List<String>>();
		for (var order : List.of("xmin::text::bigint", "ctid", "cast_hour, ctid", "city_id")) {
			cities.put("roll by " + order,
					this.jdbc.queryForList("SELECT city_id FROM ballot_roll ORDER BY " + order, String.class));
		}
		for (var order : List.of("p.ctid", "p.id", "p.sealed", "p.commitment",
				"octet_length(p.sealed), length(p.commitment), p.ctid")) {
			cities.put("papers by " + order, this.jdbc.queryForList(
					"SELECT r.city_id FROM ballot_roll r JOIN ballot_paper p ON p.xmin = r.xmin ORDER BY " + order,
					String.class));
		}
		// whoever knows whose code is whose, by the place of codes
		for (var order : List.of("c.ctid", "c.code")) {
			cities.put("codes by " + order,
					this.jdbc.queryForList(
							"""
									SELECT r.city_id FROM ballot_roll r JOIN ballot_paper p ON p.xmin = r.xmin
									JOIN ballot_code c ON encode(sha256(convert_to(
									  E'receipt/1\\n' || c.ballot_id || '/' || c.round || E'\\n' || c.code, 'UTF8')), 'hex') = p.commitment
									ORDER BY """
									+ " " + order,
							String.class));
		}
		assertThat(cities).allSatisfy((order, found) -> assertThat(found).as(order).hasSize(VOTERS));
		return cities;
	}

	private Map<String, List<Integer>> choices() {
		var choices = new LinkedHashMap<String, List<Integer>>();
		for (var order : List.of("ctid", "id", "xmin::text::bigint, ctid DESC")) {
			choices.put("choices by " + order,
					this.jdbc.queryForList("SELECT choice FROM ballot_choice ORDER BY " + order, Integer.class));
		}
		return choices;
	}

	private String votesOnPages(Browser browser, String city) {
		var page = "/ballots/" + ID;
		var form = new LinkedHashMap<String, String>();
		form.put("_csrf", Browser.token(browser.get(page).body()));
		form.put("round", "1");
		form.put("city", city);
		form.put("choice", String.valueOf(CHOSEN.get(city)));
		assertThat(browser.post(page + "/confirmation", form).statusCode()).isEqualTo(200);
		var receipt = browser.post(page + "/vote", form).body();
		return receipt.replaceAll("(?s).*([0-9A-Z]{4}(-[0-9A-Z]{4}){3}).*", "$1");
	}

	private Browser voter(String name, String city) {
		this.product.getBean(Accounts.class)
			.create("secret-" + name, "Ada", name, name + "@example.org", PASSWORD, Set.of("city-" + city));
		return new Browser(this.port).loggedIn("secret-" + name, PASSWORD);
	}

	/** Rows of any table, the engine's included, in which one of these texts stands. */
	private List<String> rowsWith(List<String> texts) {
		return this.jdbc
			.queryForList("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
					String.class)
			.stream()
			.flatMap(table -> this.jdbc.queryForList("SELECT t::text FROM \"%s\" t".formatted(table), String.class)
				.stream()
				.map(row -> table + " " + row))
			.filter(row -> texts.stream().anyMatch(row::contains))
			.toList();
	}

}
