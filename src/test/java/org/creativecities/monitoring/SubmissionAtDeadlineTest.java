package org.creativecities.monitoring;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.answers.Submission;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.network.City;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.creativecities.monitoring.MonitoringStory.HEAD;
import static org.creativecities.monitoring.MonitoringStory.handIn;
import static org.creativecities.monitoring.MonitoringStory.of;

/**
 * A report is handed in at the very moment at which a timer fires: in two transactions
 * that really run at once on PostgreSQL, either of which may come first.
 */
@ProductTest
class SubmissionAtDeadlineTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private ManagementService jobs;

	@Autowired
	private RuntimeService runtime;

	private MonitoringStory story;

	private City alder;

	private String report;

	@BeforeEach
	void begin() {
		this.story = new MonitoringStory(this.product);
		this.alder = this.story.member("Port Alder");
		this.story.opens();
		this.report = this.story.report(this.alder).id();
		this.story.cityWrites(this.alder);
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void after_a_submission_no_reminder_leaves_though_its_timer_fired_at_the_same_moment() throws Exception {
		var reminder = timerAt(deadline(), "reminder-ladder");

		bothWaitForTheRow(this::submit, () -> this.jobs.executeJob(reminder));

		assertThat(this.story.report(this.alder).submittedAt()).isPresent();
		this.story.at(deadline().plusSeconds(40L * 24 * 3600));
		assertThat(this.story.letters(this.report, "first-reminder")).isEmpty();
		assertThat(this.story.letters(this.report, "second-reminder")).isEmpty();
	}

	@Test
	void a_reminder_that_was_first_does_not_cost_the_city_its_submission() throws Exception {
		var reminder = timerAt(deadline(), "reminder-ladder");

		bothWaitForTheRow(() -> this.jobs.executeJob(reminder), this::submit);

		assertThat(this.story.report(this.alder).submittedAt()).isPresent();
		this.story.at(deadline().plusSeconds(40L * 24 * 3600));
		assertThat(this.story.letters(this.report, "first-reminder")).as("written before the submission").hasSize(3);
		assertThat(this.story.letters(this.report, "second-reminder")).as("after it nothing").isEmpty();
	}

	@Test
	void the_clock_of_the_submission_decides_whether_it_was_in_time() {
		this.story.clockAt(deadline().minusMillis(500));
		submit();

		assertThat(this.story.bean(Submissions.class).last(this.report)).get().matches(Submission::inTime, "in time");
	}

	@Test
	void a_report_handed_in_while_the_head_is_called_needs_no_decision() throws Exception {
		var escalation = timerAt(deadline().plusSeconds(60L * 24 * 3600), "monitoring-preparation");

		bothWaitForTheRow(this::submit, () -> this.jobs.executeJob(escalation));

		assertThat(this.story.report(this.alder).submittedAt()).isPresent();
		assertThat(this.story.tasksOf(HEAD, this.report)).isEmpty();
		assertThat(this.story.bean(Submissions.class).all(this.report)).hasSize(1);
	}

	/** Both stand in line for the row of the report, in this order, before it is free. */
	private void bothWaitForTheRow(Runnable first, Runnable second) throws Exception {
		var row = new CountDownLatch(1);
		var holder = holdsTheRow(row);
		var one = CompletableFuture.runAsync(first);
		await().until(() -> waiting() == 1);
		var other = CompletableFuture.runAsync(second);
		await().until(() -> waiting() == 2);
		row.countDown();
		holder.get(10, TimeUnit.SECONDS);
		one.handle((done, failed) -> done).get(10, TimeUnit.SECONDS);
		other.handle((done, failed) -> done).get(10, TimeUnit.SECONDS);
	}

	private CompletableFuture<Void> holdsTheRow(CountDownLatch until) throws InterruptedException {
		var holding = new CountDownLatch(1);
		var holder = CompletableFuture.runAsync(() -> this.story.inOne(() -> {
			this.story.reports.lock(this.report);
			holding.countDown();
			try {
				until.await(20, TimeUnit.SECONDS);
			}
			catch (InterruptedException ended) {
				Thread.currentThread().interrupt();
			}
		}));
		holding.await(10, TimeUnit.SECONDS);
		return holder;
	}

	/** How many transactions wait for a lock. */
	private int waiting() {
		return this.story.sql()
			.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%mmr\\_%'")
			.query(Integer.class)
			.single();
	}

	private void submit() {
		this.story.does(of(this.alder), this.report, "Activity_PrepareReport", handIn());
	}

	private Instant deadline() {
		return this.story.report(this.alder).deadline();
	}

	/** The one job of a process that is due at that moment, which is now. */
	private String timerAt(Instant instant, String process) {
		this.story.at(instant.minusMillis(1)).clockAt(instant);
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(this.report)
			.list()
			.stream()
			.flatMap(instance -> this.jobs.createJobQuery().processInstanceId(instance.getId()).list().stream())
			.filter(job -> job.getDuedate() != null && !job.getDuedate().toInstant().isAfter(instant))
			.findFirst()
			.orElseThrow()
			.getId();
	}

}
