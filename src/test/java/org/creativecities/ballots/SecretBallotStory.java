package org.creativecities.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.creativecities.Jobs;
import org.creativecities.ballots.count.CountingTasks;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.Processes;
import org.creativecities.workflow.TaskList;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A ballot with its process: tasks, timers, letters. It opens at noon on 20 September
 * 2021.
 */
public class SecretBallotStory extends BallotStory {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	public static final Instant OPENS_AT = LocalDate.of(2021, 9, 20).atTime(12, 0).atZone(PARIS).toInstant();

	private static final Map<String, Person> DESK = Map.of("officer", new Person("officer", Set.of("secretariat")),
			"officer2", new Person("officer2", Set.of("secretariat")), "head",
			new Person("head", Set.of("secretariat-head")), "dg", new Person("dg", Set.of("dg-office")));

	public SecretBallotStory(ApplicationContext product) {
		super(product);
		network();
	}

	/** Declared, and its process begun, as whoever chooses a host does it. */
	public SecretBallotStory begins(int candidates) {
		declared(Mode.ONE_OF_MANY, candidates, OPENS_AT);
		bean(Processes.class).start("secret-ballot", ID, Map.of("ballotId", ID, "opensAt", OPENS_AT.toString()));
		return this;
	}

	/** Prepared, announced and open. */
	public SecretBallotStory opens(int candidates) {
		begins(candidates).prepared();
		return does("officer", "Activity_PrepareBallot", Map.of("prepared", true)).at(OPENS_AT);
	}

	/** All jobs that are due until then have run. */
	public SecretBallotStory at(Instant instant) {
		bean(Jobs.class).runUntil(instant);
		return this;
	}

	public SecretBallotStory noonOn(LocalDate day) {
		return at(day.atTime(12, 0).atZone(PARIS).toInstant());
	}

	/** The time of the round that is open is over. */
	public SecretBallotStory timeIsOver() {
		return at(bean(Ballots.class).round(ID).orElseThrow().closesAt());
	}

	public SecretBallotStory does(String person, String step, Map<String, Object> entered) {
		completes(person, task(person, step), entered);
		bean(Jobs.class).runDue();
		return this;
	}

	/** The task as the person has it open. */
	TaskList.Task task(String person, String step) {
		return bean(TaskList.class).find(DESK.get(person), ID, step)
			.orElseThrow(() -> new AssertionError(
					"%s has no task %s; the ballot waits at %s".formatted(person, step, waiting())));
	}

	void completes(String person, TaskList.Task task, Map<String, Object> entered) {
		bean(TaskList.class).complete(DESK.get(person), task, entered);
	}

	public SecretBallotStory certifies(String person) {
		return does(person, "Activity_CertifyResult", Map.of("agrees", "yes"));
	}

	/** Two holders enter their sheets on the page. */
	public SecretBallotStory isCounted() {
		entersOnPage("head");
		entersOnPage("officer");
		return this;
	}

	public boolean entersOnPage(String holder) {
		var counted = as(DESK.get(holder), () -> bean(CountingTasks.class).enterSheet(ID, sheet(holder), false));
		bean(Jobs.class).runDue();
		return counted;
	}

	public boolean tellsOnPage(String officer) {
		return as(DESK.get(officer), () -> bean(CountingTasks.class).tellWords(ID, words(officer)));
	}

	/** The steps at which the instances of the ballot wait. */
	public List<String> waiting() {
		var steps = new ArrayList<String>();
		var runtime = bean(RuntimeService.class);
		runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(ID)
			.list()
			.forEach(instance -> steps.addAll(runtime.getActiveActivityIds(instance.getId())));
		return steps;
	}

	public boolean hasPassed(String step) {
		return bean(HistoryService.class).createHistoricActivityInstanceQuery().activityId(step).finished().count() > 0;
	}

	/** The rounds of which letters tell. */
	List<String> rounds(String letter) {
		return bean(JdbcClient.class)
			.sql("SELECT DISTINCT model ->> 'round' FROM letter WHERE case_id = ? AND template = ? ORDER BY 1")
			.params(ID, "ballots/" + letter)
			.query(String.class)
			.list();
	}

	/** To whom a letter went, sorted. */
	public List<String> readers(String letter) {
		return bean(JdbcClient.class)
			.sql("SELECT email FROM letter WHERE case_id = ? AND template = ? ORDER BY email COLLATE \"C\"")
			.params(ID, "ballots/" + letter)
			.query(String.class)
			.list();
	}

}
