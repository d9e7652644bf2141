package org.creativecities.ballots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.keys.Paper;
import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Casting;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;
import org.creativecities.bench.BareDatabase;
import org.creativecities.bench.Meter;
import org.creativecities.bench.WatchedDatabase;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a vote costs over a bare transaction of two inserts with the same sealing, and
 * whether it costs the same however large the electorate is; what it costs over a task of
 * a parallel multi-instance; and what four voters at once do to each other. Prints, and
 * asserts nothing but that each vote was stored.
 * <p>
 * {@code -Dbench.voters=400,4000,40000 -Dbench.tasks=400,4000}
 */
@ProductTest
@Import(VoteBench.Watched.class)
class VoteBench {

	private static final Meter METER = new Meter();

	private static final List<Integer> SIZES = sizes("bench.voters", "400,4000,40000");

	private static final List<Integer> TASKS = sizes("bench.tasks", "400,4000");

	private static final int AT_ONCE = 4;

	/** Votes of ours, then as many bare ones, and so on. */
	private static final int TURN = 50;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private DataSource database;

	@Autowired
	private TransactionTemplate transaction;

	private BallotStory story;

	@Test
	void a_vote_costs_this_much() throws Exception {
		this.story = new BallotStory(this.product);
		inTurns(2000);
		METER.forget();

		printInTurns();
		printTasks();
		printAtOnce();
	}

	private static List<Integer> sizes(String property, String otherwise) {
		return Stream.of(System.getProperty(property, otherwise).split(",")).map(Integer::valueOf).toList();
	}

	private void printInTurns() {
		System.out.printf(
				"%nA vote over two bare inserts with the same sealing, in turns, one after the other%n"
						+ "%10s %12s %8s %14s %14s %10s %10s%n",
				"electorate", "statements", "trips", "ours, ms", "bare, ms", "ours/bare", "of CPU");
		SIZES.forEach(size -> {
			var took = inTurns(size);
			var ours = METER.phases().get("ours of " + size);
			var bare = METER.phases().get("bare of " + size);
			System.out.printf("%10d %12.2f %8.2f %14.3f %14.3f %10.2f %10.2f%n", size,
					(double) ours.statements() / size, (double) ours.trips() / size, took.ours() / 1e6 / size,
					took.bare() / 1e6 / size, (double) took.ours() / took.bare(),
					(double) ours.threadCpu() / bare.threadCpu());
		});
		var least = SIZES.get(0);
		var most = SIZES.get(SIZES.size() - 1);
		var few = METER.phases().get("ours of " + least);
		var many = METER.phases().get("ours of " + most);
		System.out.printf(
				"Goal 2.00. Exponent of the whole cost from %d to %d (1.00 is the same for each; goal 1.05): "
						+ "statements %.3f, thread CPU %.3f%n",
				least, most, exponent(least, most, few.statements(), many.statements()),
				exponent(least, most, few.threadCpu(), many.threadCpu()));
	}

	/** A whole electorate votes, and beside it as many bare votes are stored. */
	private Took inTurns(int size) {
		var electorate = opened(size);
		var round = round();
		this.sql.sql("CREATE TABLE bare_roll (round text, city text, PRIMARY KEY (round, city))").update();
		this.sql.sql("CREATE TABLE bare_paper (id uuid PRIMARY KEY, round text, sealed bytea, commitment text)")
			.update();
		try {
			long ours = 0;
			long bare = 0;
			for (var from = 0; from < size; from += TURN) {
				var turn = electorate.subList(from, Math.min(size, from + TURN));
				ours += nanos("ours of " + size, () -> turn.forEach(this::cast));
				bare += nanos("bare of " + size, () -> turn.forEach(city -> store(round, city)));
			}
			assertThat(this.story.rows("ballot_paper")).isEqualTo(size);
			assertThat(this.story.rows("bare_paper")).isEqualTo(size);
			return new Took(ours, bare);
		}
		finally {
			this.sql.sql("DROP TABLE bare_roll, bare_paper").update();
		}
	}

	private static long nanos(String phase, Runnable work) {
		var start = System.nanoTime();
		METER.in(phase, work);
		return System.nanoTime() - start;
	}

	private void store(Round round, String city) {
		this.transaction.executeWithoutResult(status -> {
			var paper = Paper.of(choice(city));
			this.sql.sql("INSERT INTO bare_roll VALUES (?, ?)").params(round.context(), city).update();
			this.sql.sql("INSERT INTO bare_paper VALUES (?, ?, ?, ?)")
				.params(UUID.randomUUID(), round.context(), paper.seal(round.publicKey(), round.context()),
						Receipt.commitment(round.context(), paper.receipt().code()))
				.update();
		});
	}

	/** An open ballot for so many cities: their ids. */
	private List<String> opened(int size) {
		this.story.forget();
		cities(size);
		this.story.declared(Mode.ONE_OF_MANY, 5).prepared().opened();
		this.sql.sql("ANALYZE").update();
		var electorate = this.product.getBean(Roll.class).missing(round());
		assertThat(electorate).hasSize(size);
		return electorate;
	}

	private Round round() {
		return this.product.getBean(Ballots.class).round(BallotStory.ID).orElseThrow();
	}

	/** In seconds, by so many voters at once; none may be refused or sent back. */
	private double vote(int size, int atOnce) throws Exception {
		var electorate = opened(size);
		var start = System.nanoTime();
		allOf(electorate.stream().map(city -> (Callable<Boolean>) () -> {
			cast(city);
			return true;
		}).toList(), atOnce);
		var seconds = (System.nanoTime() - start) / 1e9;
		assertThat(this.story.rows("ballot_paper")).isEqualTo(size);
		return seconds;
	}

	private void cast(String city) {
		this.product.getBean(TaskList.class)
			.as(new Person("voter-" + city, Set.of("cities", "city-" + city)),
					() -> this.product.getBean(Casting.class).cast(BallotStory.ID, 1, city, choice(city)));
	}

	private static int choice(String city) {
		return 1 + city.length() % 5;
	}

	private void cities(int size) {
		this.product.getBean(ClockTravel.class).to(LocalDate.of(2021, 9, 15));
		this.sql.sql("""
				INSERT INTO city (id, name, folded, country, state, designation_year, invented)
				SELECT 'it-b' || n, 'Bench ' || n, 'b' || n, 'IT', 'ACTIVE', 2019, true FROM generate_series(1, :size) n
				ON CONFLICT DO NOTHING""").param("size", size).update();
		this.sql.sql("""
				UPDATE city SET state = CASE WHEN substr(id, 5)::int <= :size THEN 'ACTIVE' ELSE 'APPLICANT' END
				WHERE id LIKE 'it-b%'""").param("size", size).update();
		this.sql.sql("""
				INSERT INTO field_membership (city_id, field_id, from_day)
				SELECT 'it-b' || n, 'design', DATE '2019-10-30' FROM generate_series(1, :size) n
				ON CONFLICT DO NOTHING""").param("size", size).update();
	}

	private static double exponent(int least, int most, double before, double after) {
		return Math.log(after / before) / Math.log((double) most / least);
	}

	/**
	 * The same number of votes as tasks of one parallel multi-instance on a bare engine.
	 */
	private void printTasks() throws Exception {
		try (var database = BareDatabase.beside(this.database)) {
			var bare = bareEngine(database);
			System.out.printf(
					"%nVotes as rows of ours, and as tasks of a multi-instance on a bare engine%n"
							+ "%8s %8s %14s %14s %12s %24s%n",
					"votes", "at once", "ours, ms each", "tasks, ms each", "ours/tasks", "collisions of the tasks");
			for (var votes : TASKS) {
				for (var atOnce : List.of(1, AT_ONCE)) {
					var ours = vote(votes, atOnce);
					var collisions = new AtomicInteger();
					var tasks = tasks(bare, votes, atOnce, collisions);
					System.out.printf("%8d %8d %14.2f %14.2f %12.3f %24d%n", votes, atOnce, ours * 1e3 / votes,
							tasks * 1e3 / votes, ours / tasks, collisions.get());
				}
			}
			System.out.println("Goal 0.15 at 400, one at once. A vote of ours that collides would end this run.");
			bare.close();
		}
	}

	private void printAtOnce() throws Exception {
		var alone = 0.0;
		var together = 0.0;
		for (var round = 0; round < 3; round++) {
			alone += vote(4000, 1);
			together += vote(4000, AT_ONCE);
		}
		System.out.printf("%n4,000 votes by %d at once over one after the other, votes a second: %.2f (goal 1.0)%n",
				AT_ONCE, alone / together);
	}

	private static ProcessEngine bareEngine(DataSource database) {
		var configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("bare");
		configuration.setDataSource(database);
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setJobExecutorActivate(false);
		configuration.setHistory("full");
		var engine = configuration.buildProcessEngine();
		engine.getRepositoryService()
			.createDeployment()
			.addModelInstance("bench-votes.bpmn",
					Bpmn.createExecutableProcess("bench-votes")
						.camundaHistoryTimeToLive(1)
						.startEvent()
						.userTask("vote")
						.multiInstance()
						.parallel()
						.cardinality("${voters}")
						.multiInstanceDone()
						.endEvent()
						.done())
			.deploy();
		return engine;
	}

	private static double tasks(ProcessEngine engine, int votes, int atOnce, AtomicInteger collisions)
			throws Exception {
		var instance = engine.getRuntimeService()
			.startProcessInstanceByKey("bench-votes", Map.of("voters", votes))
			.getId();
		var tasks = engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
		assertThat(tasks).hasSize(votes);
		var start = System.nanoTime();
		allOf(tasks.stream().map(task -> (Callable<Boolean>) () -> {
			while (true) {
				try {
					engine.getTaskService().complete(task.getId(), Map.of("choice" + task.getId(), 1));
					return true;
				}
				catch (OptimisticLockingException busy) {
					collisions.incrementAndGet();
				}
			}
		}).toList(), atOnce);
		return (System.nanoTime() - start) / 1e9;
	}

	private static void allOf(List<Callable<Boolean>> work, int atOnce) throws Exception {
		var threads = Executors.newFixedThreadPool(atOnce);
		try {
			var done = new ArrayList<Boolean>();
			for (var one : threads.invokeAll(work)) {
				done.add(one.get());
			}
			assertThat(IntStream.range(0, done.size()).allMatch(done::get)).isTrue();
		}
		finally {
			threads.shutdown();
		}
	}

	/** Puts the meter before the product's data source. */
	static class Watched extends WatchedDatabase {

		Watched() {
			super(METER);
		}

	}

	/** Nanoseconds of all votes together. */
	private record Took(long ours, long bare) {

	}

}
