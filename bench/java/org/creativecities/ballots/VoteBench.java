package org.creativecities.ballots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Casting;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.bench.Meter;
import org.creativecities.bench.Meter.Phase;
import org.creativecities.bench.WatchedDatabase;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether a vote costs the same however large the electorate is; what 400 votes cost over
 * the tasks of a parallel multi-instance; and what four voters at once do to each other.
 * Prints, and asserts nothing but that each vote was stored.
 * <p>
 * {@code -Dbench.voters=400,4000,40000}
 */
@ProductTest
@Import(VoteBench.Watched.class)
class VoteBench {

	private static final Meter METER = new Meter();

	private static final List<Integer> SIZES = Stream
		.of(System.getProperty("bench.voters", "400,4000,40000").split(","))
		.map(Integer::valueOf)
		.toList();

	private static final int TASKS = 400;

	private static final int AT_ONCE = 4;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private DataSource database;

	private BallotStory story;

	@Test
	void a_vote_costs_this_much() throws Exception {
		this.story = new BallotStory(this.product);
		vote(TASKS, "warm-up", 1);
		METER.forget();

		var cost = new LinkedHashMap<Integer, Phase>();
		for (var size : SIZES) {
			vote(size, "votes of " + size, 1);
			cost.put(size, METER.phases().get("votes of " + size));
		}
		print(cost);
		printTasks();
		printAtOnce();
	}

	/** In seconds, by so many voters at once. */
	private double vote(int size, String phase, int atOnce) throws Exception {
		this.story.forget();
		cities(size);
		this.story.declared(Mode.ONE_OF_MANY, 5).prepared().opened();
		this.sql.sql("ANALYZE").update();
		var electorate = this.product.getBean(Roll.class)
			.missing(this.product.getBean(Ballots.class).round(BallotStory.ID).orElseThrow());
		var start = System.nanoTime();
		if (atOnce == 1) {
			METER.in(phase, () -> electorate.forEach(this::cast));
		}
		else {
			allOf(electorate.stream().map(city -> (Callable<Boolean>) () -> {
				cast(city);
				return true;
			}).toList(), atOnce);
		}
		var seconds = (System.nanoTime() - start) / 1e9;
		assertThat(this.story.rows("ballot_paper")).isEqualTo(size);
		return seconds;
	}

	private void cast(String city) {
		this.product.getBean(TaskList.class)
			.as(new Person("voter-" + city, Set.of("cities", "city-" + city)),
					() -> this.product.getBean(Casting.class).cast(BallotStory.ID, city, 1 + city.length() % 5));
	}

	private void cities(int size) {
		this.product.getBean(ClockTravel.class).to(LocalDate.of(2021, 9, 15));
		this.sql.sql("""
				INSERT INTO city (id, name, folded, country, state, designation_year, invented)
				SELECT 'it-b' || n, 'Bench ' || n, 'b' || n, 'IT', 'ACTIVE', 2019, true FROM generate_series(1, :size) n
				ON CONFLICT DO NOTHING""").param("size", size).update();
		this.sql.sql("""
				INSERT INTO field_membership (city_id, field_id, from_day)
				SELECT 'it-b' || n, 'design', DATE '2019-10-30' FROM generate_series(1, :size) n
				ON CONFLICT DO NOTHING""").param("size", size).update();
	}

	private static void print(Map<Integer, Phase> cost) {
		System.out.printf("%nA vote, one after the other%n%10s %12s %12s %16s%n", "electorate", "statements", "trips",
				"thread CPU, ms");
		cost.forEach((size, phase) -> System.out.printf("%10d %12.2f %12.2f %16.3f%n", size,
				(double) phase.statements() / size, (double) phase.trips() / size, phase.threadCpu() / 1e6 / size));
		var sizes = List.copyOf(cost.keySet());
		var least = sizes.get(0);
		var most = sizes.get(sizes.size() - 1);
		System.out.printf(
				"Exponent of the whole cost from %d to %d (1.00 is the same for each; goal 1.05): "
						+ "statements %.3f, thread CPU %.3f%n",
				least, most, exponent(least, most, cost.get(least).statements(), cost.get(most).statements()),
				exponent(least, most, cost.get(least).threadCpu(), cost.get(most).threadCpu()));
	}

	private static double exponent(int least, int most, double before, double after) {
		return Math.log(after / before) / Math.log((double) most / least);
	}

	/**
	 * The same number of votes as tasks of one parallel multi-instance on a bare engine.
	 */
	private void printTasks() throws Exception {
		var ours = vote(TASKS, "ours", 1);
		var oursAtOnce = vote(TASKS, "", AT_ONCE);
		var bare = bareEngine();
		try {
			var alone = tasks(bare, 1, new AtomicInteger());
			var retries = new AtomicInteger();
			var together = tasks(bare, AT_ONCE, retries);
			System.out.printf("%n%d votes: rows of ours over tasks of a multi-instance (goal 0.15)%n", TASKS);
			System.out.printf("one after the other %.2f s, %.2f s: %.3f%n", ours, alone, ours / alone);
			System.out.printf("%d at once %.2f s, %.2f s: %.3f; collisions 0 and %d%n", AT_ONCE, oursAtOnce, together,
					oursAtOnce / together, retries.get());
		}
		finally {
			bare.close();
		}
	}

	private void printAtOnce() throws Exception {
		var alone = vote(4000, "alone", 1);
		var together = vote(4000, "", AT_ONCE);
		System.out.printf("%n4,000 votes by %d at once over one after the other, votes a second: %.2f (goal 1.0)%n",
				AT_ONCE, alone / together);
	}

	private ProcessEngine bareEngine() {
		var configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("bare");
		configuration.setDataSource(this.database);
		configuration.setDatabaseSchemaUpdate("false");
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

	private static double tasks(ProcessEngine engine, int atOnce, AtomicInteger retries) throws Exception {
		var instance = engine.getRuntimeService()
			.startProcessInstanceByKey("bench-votes", Map.of("voters", TASKS))
			.getId();
		var tasks = engine.getTaskService().createTaskQuery().processInstanceId(instance).list();
		assertThat(tasks).hasSize(TASKS);
		var start = System.nanoTime();
		allOf(tasks.stream().map(task -> (Callable<Boolean>) () -> {
			while (true) {
				try {
					engine.getTaskService().complete(task.getId(), Map.of("choice" + task.getId(), 1));
					return true;
				}
				catch (OptimisticLockingException busy) {
					retries.incrementAndGet();
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

}
