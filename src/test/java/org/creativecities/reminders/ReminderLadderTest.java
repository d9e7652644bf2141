package org.creativecities.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.workflow.Processes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The ladder of reminders on the real engine, with a clock that moves. */
@ProductTest
class ReminderLadderTest {

	/** Midnight in Paris after 30 June. */
	private static final String DEADLINE = "2019-07-01T00:00:00+02:00";

	@Autowired
	Processes processes;

	@Autowired
	RuntimeService runtime;

	@Autowired
	ManagementService management;

	@Autowired
	RepositoryService repository;

	@Autowired
	JdbcTemplate database;

	@Autowired
	ClockTravel clock;

	@Autowired
	Jobs jobs;

	@Autowired
	ConfigurableApplicationContext product;

	private final List<String> told = new ArrayList<>();

	private final ApplicationListener<PayloadApplicationEvent<ReminderDue>> ear = event -> {
		var due = event.getPayload();
		this.told.add("%s %s %d at %s".formatted(due.businessKey(), due.ladder(), due.rung(), this.clock.now()));
	};

	private String deployment;

	/** Copies of the product's ladders, to which no capability listens. */
	@BeforeEach
	void ladders() {
		this.database.update("""
				INSERT INTO reminder_rung (ladder, days, what, mark)
				SELECT CASE ladder WHEN 'call-deadline' THEN 'test-call' ELSE 'test-evaluation' END, days, what, mark
				FROM reminder_rung WHERE ladder IN ('call-deadline', 'evaluation')""");
	}

	@BeforeEach
	void listen() {
		this.product.addApplicationListener(this.ear);
	}

	@BeforeEach
	void deploy() {
		var caller = Bpmn.createExecutableProcess("has-a-deadline")
			.camundaHistoryTimeToLiveString("P1D")
			.startEvent()
			.callActivity("Activity_Remind")
			.calledElement("reminder-ladder")
			.camundaInBusinessKey("#{execution.processBusinessKey}")
			.camundaIn("ladder", "ladder")
			.camundaIn("deadline", "deadline")
			.endEvent()
			.done();
		this.deployment = this.repository.createDeployment()
			.addClasspathResource("processes/reminder-ladder.bpmn")
			.addModelInstance("processes/has-a-deadline.bpmn", caller)
			.deploy()
			.getId();
	}

	@AfterEach
	void leave() {
		this.product.removeApplicationListener(this.ear);
		this.database.update("DELETE FROM reminder_rung WHERE ladder LIKE 'test-%'");
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void each_rung_is_told_on_its_day_and_then_the_ladder_ends() {
		this.clock.to(Instant.parse("2019-03-01T09:00:00Z"));
		start("test-call", DEADLINE);

		this.jobs.runUntil(Instant.parse("2019-07-05T00:00:00Z"));

		assertThat(this.told).containsExactly("CALL-2019 test-call -30 at 2019-05-31T22:00:00Z",
				"CALL-2019 test-call -7 at 2019-06-23T22:00:00Z", "CALL-2019 test-call -1 at 2019-06-29T22:00:00Z");
		assertThat(this.runtime.createProcessInstanceQuery().count()).as("the caller went on").isZero();
	}

	@Test
	void a_rung_already_past_is_skipped_and_not_fired_at_once() {
		this.clock.to(Instant.parse("2019-06-20T09:00:00Z"));
		start("test-call", DEADLINE);

		this.jobs.runDue();
		assertThat(this.told).isEmpty();

		this.jobs.runUntil(Instant.parse("2019-06-30T00:00:00Z"));
		assertThat(this.told).extracting(told -> told.split(" ")[2]).containsExactly("-7", "-1");
	}

	@Test
	void a_rung_that_is_due_in_this_very_moment_is_past() {
		this.clock.to(Instant.parse("2019-06-23T22:00:00Z"));
		start("test-call", DEADLINE);

		this.jobs.runUntil(Instant.parse("2019-06-30T00:00:00Z"));

		assertThat(this.told).extracting(told -> told.split(" ")[2]).containsExactly("-1");
	}

	@Test
	void after_the_last_rung_nothing_waits() {
		this.clock.to(Instant.parse("2019-06-30T09:00:00Z"));
		start("test-call", DEADLINE);

		assertThat(this.runtime.createProcessInstanceQuery().count()).isZero();
		assertThat(this.told).isEmpty();
	}

	@Test
	void a_case_has_one_waiting_job_however_many_rungs_are_ahead() {
		this.clock.to(Instant.parse("2019-03-01T09:00:00Z"));
		start("test-evaluation", DEADLINE);

		assertThat(this.management.createJobQuery().processDefinitionKey("reminder-ladder").count()).isOne();
	}

	@Test
	void days_are_days_in_Paris_also_over_the_change_of_the_clocks() {
		this.clock.to(Instant.parse("2019-03-01T09:00:00Z"));
		start("test-evaluation", "2019-04-03T00:00:00+02:00");

		this.jobs.runUntil(Instant.parse("2019-04-04T00:00:00Z"));

		assertThat(this.told).containsExactly("CALL-2019 test-evaluation -14 at 2019-03-19T23:00:00Z",
				"CALL-2019 test-evaluation -7 at 2019-03-26T23:00:00Z",
				"CALL-2019 test-evaluation -1 at 2019-04-01T22:00:00Z");
	}

	@Test
	void a_product_that_was_stopped_makes_up_for_one_reminder_and_for_none_after_the_deadline() {
		this.clock.to(Instant.parse("2019-03-01T09:00:00Z"));
		start("test-call", DEADLINE);

		this.clock.to(Instant.parse("2019-06-26T09:00:00Z"));
		this.jobs.runDue();
		assertThat(this.told).containsExactly("CALL-2019 test-call -30 at 2019-06-26T09:00:00Z");

		this.clock.to(Instant.parse("2019-07-02T09:00:00Z"));
		this.jobs.runDue();
		assertThat(this.told).hasSize(1);
		assertThat(this.runtime.createProcessInstanceQuery().count()).isZero();
	}

	@Test
	void when_the_letter_cannot_be_written_the_reminder_is_tried_again() {
		this.clock.to(Instant.parse("2019-06-20T09:00:00Z"));
		start("test-call", DEADLINE);
		ApplicationListener<PayloadApplicationEvent<ReminderDue>> broken = event -> {
			throw new IllegalStateException("no letter today");
		};
		this.product.addApplicationListener(broken);
		this.clock.to(Instant.parse("2019-06-24T09:00:00Z"));

		assertThatThrownBy(() -> this.jobs.runDue()).hasMessageContaining("no letter today");
		this.product.removeApplicationListener(broken);
		this.told.clear();
		this.jobs.runUntil(Instant.parse("2019-06-24T09:30:00Z"));

		assertThat(this.told).as("told once, when the engine tries again")
			.containsExactly("CALL-2019 test-call -7 at 2019-06-24T09:10:00Z");
	}

	@Test
	void an_unknown_ladder_is_named() {
		assertThatThrownBy(() -> start("wall", DEADLINE)).hasMessageContaining("There is no reminder ladder 'wall'.");
	}

	private void start(String ladder, String deadline) {
		this.processes.start("has-a-deadline", "CALL-2019", Map.of("ladder", ladder, "deadline", deadline));
	}

}
