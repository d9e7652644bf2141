package org.creativecities.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.count.Certification;
import org.creativecities.ballots.count.Closing;
import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Opening;
import org.creativecities.invariants.Invariants;
import org.creativecities.workflow.InputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.ballots.BallotStory.ID;

/**
 * Many do something to one ballot at the same moment: there is never a second vote, a
 * lost vote or a vote after the close, and whoever loses reads a sentence.
 */
@ProductTest
class VotesAtOnceTest {

	private static final int CLIENTS = 32;

	private static final int CASTS = 10_000;

	/** Votes that are tried for each city. */
	private static final int EACH = 4;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcTemplate jdbc;

	@Autowired
	private ClockTravel clock;

	private BallotStory story;

	@BeforeEach
	void begin() {
		this.story = new BallotStory(this.product).network().declared(Mode.ONE_OF_MANY, 3).prepared().opened();
	}

	@Test
	void of_ten_thousand_votes_from_many_clients_each_city_has_one() throws Exception {
		electors(CASTS / EACH);
		var cities = this.jdbc.queryForList("SELECT city_id FROM ballot_elector WHERE city_id LIKE 'xx-%'",
				String.class);

		var said = inTurn(IntStream.range(0, CASTS)
			.mapToObj(at -> (Callable<String>) () -> cast(cities.get(at / EACH)))
			.toList());

		assertThat(said).hasSize(CASTS);
		assertThat(said.stream().filter("voted"::equals)).hasSize(cities.size());
		assertThat(said.stream().filter(each -> !"voted".equals(each)).distinct()).containsExactly("ballots.voted");
		assertThat(this.story.rows("ballot_roll")).isEqualTo(cities.size());
		assertThat(this.story.rows("ballot_paper")).isEqualTo(cities.size());
		this.story.closed();
		this.story.counted();
		assertThat(this.story.rows("ballot_choice")).isEqualTo(cities.size());
	}

	/** The clock jumps to the end while cities vote; the ballot is closed at once. */
	@Test
	void a_vote_that_meets_the_close_is_counted_or_refused() throws Exception {
		for (var number = 0; number < 5; number++) {
			if (number > 0) {
				this.story.again();
				bean(Opening.class).open(ID);
			}
			var end = bean(Ballots.class).round(ID).orElseThrow().closesAt();
			var work = new ArrayList<Callable<String>>();
			IntStream.rangeClosed(1, 80).forEach(town -> work.add(() -> cast("it-town-" + town)));
			work.add(ThreadLocalRandom.current().nextInt(20, 60), () -> {
				this.clock.to(end);
				return "closed " + bean(Closing.class).close(ID);
			});

			var said = inTurn(work);

			var voted = said.stream().filter("voted"::equals).count();
			assertThat(said).filteredOn(each -> each.startsWith("closed")).hasSize(1);
			assertThat(said.stream().filter(each -> each.startsWith("ballots")).distinct())
				.isSubsetOf("ballots.closed");
			assertThat(this.story.rows("ballot_roll")).isEqualTo(voted);
			assertThat(bean(Invariants.class).broken()).as("the root binds exactly these").isEmpty();
			this.story.counted();
			assertThat(this.story.rows("ballot_choice")).isEqualTo(voted);
		}
	}

	@Test
	void two_holders_who_enter_their_sheets_at_once_count_once() throws Exception {
		this.story.votes(Map.of("a", 50));
		this.story.closed();
		this.story.enters("head");

		var said = atOnce(List.of(() -> enter("officer"), () -> enter("officer2"), () -> enter("officer")));

		assertThat(said).containsOnlyOnce("true");
		assertThat(said.stream().filter(each -> !"true".equals(each)).distinct())
			.containsExactly("ballots.nothing-to-count");
		assertThat(this.story.rows("ballot_choice")).isEqualTo(50);
	}

	@Test
	void two_officers_who_certify_at_once_are_two_and_one_who_does_it_twice_is_one() throws Exception {
		this.story.votes(Map.of("a", 50));
		this.story.closed();
		this.story.counted();

		assertThat(atOnce(List.of(() -> certify("officer"), () -> certify("officer"), () -> certify("officer"))))
			.containsOnlyOnce("MISSING")
			.contains("ballots.certified-twice");
		assertThat(bean(Certification.class).isCertified(ID)).isFalse();
		assertThat(atOnce(List.of(() -> certify("officer2"), () -> certify("dg")))).containsOnly("COMPLETE");
		assertThat(bean(Packs.class).certifiedBy(ID)).containsExactly("dg", "officer", "officer2");
	}

	/** Whichever of three it is. */
	@ParameterizedTest
	@CsvSource({ "officer, officer2", "officer2, head", "head, officer" })
	void a_lost_key_sheet_costs_no_vote(String one, String other) {
		this.story.votes(Map.of("a", 5));
		this.story.closed();

		assertThat(this.story.enters(one)).isFalse();
		assertThat(this.story.enters(other)).isTrue();

		assertThat(this.story.rows("ballot_choice")).isEqualTo(5);
	}

	private void electors(int number) {
		this.jdbc.update("""
				INSERT INTO ballot_elector (ballot_id, city_id, name, region)
				SELECT ?, 'xx-' || n, 'Town', 'europe-north-america' FROM generate_series(1, ?) n""", ID, number);
	}

	private String cast(String city) {
		return said(() -> {
			this.story.cast(city, ThreadLocalRandom.current().nextInt(4));
			return "voted";
		});
	}

	private String enter(String holder) {
		return said(() -> String.valueOf(this.story.enters(holder)));
	}

	private String certify(String officer) {
		return said(() -> this.story.as(officer, () -> bean(Certification.class).certify(ID, true, "")).name());
	}

	/** A refusal by its code; any other failure fails the test. */
	private static String said(Callable<String> work) {
		try {
			return work.call();
		}
		catch (InputRefused refused) {
			return refused.defects().get(0).code();
		}
		catch (Exception other) {
			throw new AssertionError(other);
		}
	}

	private static List<String> inTurn(List<Callable<String>> work) throws Exception {
		return run(work, CLIENTS);
	}

	private static List<String> atOnce(List<Callable<String>> work) throws Exception {
		var start = new CyclicBarrier(work.size());
		return run(work.stream().map(each -> (Callable<String>) () -> {
			start.await();
			return each.call();
		}).toList(), work.size());
	}

	private static List<String> run(List<Callable<String>> work, int clients) throws Exception {
		var threads = Executors.newFixedThreadPool(clients);
		try {
			var said = new ArrayList<String>();
			for (Future<String> each : threads.invokeAll(work)) {
				said.add(Objects.requireNonNull(each.get()));
			}
			return said;
		}
		finally {
			threads.shutdown();
		}
	}

	private <T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

}
