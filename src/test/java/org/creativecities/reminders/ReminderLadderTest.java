package org.creativecities.reminders;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.network.Contact.Role;
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
import static org.assertj.core.api.Assertions.tuple;
import static org.creativecities.network.Contact.Role.ALTERNATIVE;
import static org.creativecities.network.Contact.Role.MAIN;
import static org.creativecities.network.Contact.Role.MAYOR;
import static org.creativecities.network.Contact.Role.NATIONAL_COMMISSION;
import static org.creativecities.network.Contact.Role.REPRESENTATIVE;

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
	Ladders ladders;

	@Autowired
	LadderBook book;

	@Autowired
	JdbcTemplate database;

	@Autowired
	ClockTravel clock;

	@Autowired
	Jobs jobs;

	@Autowired
	ConfigurableApplicationContext product;

	private final List<String> told = new ArrayList<>();

	private final List<Reminder> sent = new ArrayList<>();

	private final ApplicationListener<PayloadApplicationEvent<ReminderDue>> ear = event -> {
		var due = event.getPayload();
		this.told.add("%s %s %d at %s".formatted(due.businessKey(), due.ladder(), due.rung(), this.clock.now()));
		this.sent.add(new Reminder(due.rung(), this.clock.now(), due.whom()));
	};

	private String deployment;

	/** Copies of the product's ladders, to which no capability listens. */
	@BeforeEach
	void copies() {
		Map.of("call-deadline", "test-call", "evaluation", "test-evaluation", "mmr-report", "test-report")
			.forEach((ladder, copy) -> {
				this.database
					.update("""
							INSERT INTO reminder_ladder
							SELECT ?, names_people, past_deadline, deadline_moves, mark FROM reminder_ladder WHERE name = ?""",
							copy, ladder);
				this.database.update("""
						INSERT INTO reminder_rung (ladder, days, addressees)
						SELECT ?, days, addressees FROM reminder_rung WHERE ladder = ?""", copy, ladder);
			});
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
		this.database.update("DELETE FROM reminder_ladder WHERE name LIKE 'test-%'");
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
	void a_report_is_asked_for_also_after_its_deadline_and_then_the_mayor_hears_of_it() {
		this.clock.to(Instant.parse("2019-03-01T09:00:00Z"));
		start("test-report", DEADLINE);

		this.jobs.runUntil(Instant.parse("2019-09-01T00:00:00Z"));

		assertThat(this.sent).containsExactly(
				new Reminder(-90, Instant.parse("2019-04-01T22:00:00Z"), Set.of(MAIN, ALTERNATIVE)),
				new Reminder(-30, Instant.parse("2019-05-31T22:00:00Z"), Set.of(MAIN, ALTERNATIVE)),
				new Reminder(-7, Instant.parse("2019-06-23T22:00:00Z"), Set.of(MAIN, ALTERNATIVE)),
				new Reminder(0, Instant.parse("2019-06-30T22:00:00Z"), Set.of(MAIN, ALTERNATIVE, REPRESENTATIVE)),
				new Reminder(30, Instant.parse("2019-07-30T22:00:00Z"),
						Set.of(MAIN, ALTERNATIVE, REPRESENTATIVE, MAYOR, NATIONAL_COMMISSION)));
	}

	@Test
	void the_preview_shows_what_will_be_sent() {
		this.clock.to(Instant.parse("2019-05-20T09:00:00Z"));
		var shown = this.ladders.ahead("test-report", Instant.parse("2019-06-30T22:00:00Z"));
		start("test-report", DEADLINE);

		this.jobs.runUntil(Instant.parse("2019-09-01T00:00:00Z"));

		assertThat(shown).extracting(Reminder::days).containsExactly(-30, -7, 0, 30);
		assertThat(this.sent).isEqualTo(shown);
	}

	@Test
	void a_deadline_that_moves_takes_the_rest_of_the_ladder_along() {
		this.clock.to(Instant.parse("2019-06-25T09:00:00Z"));
		start("test-report", DEADLINE);

		assertThat(this.ladders.replan("CALL-2019", "test-report", Instant.parse("2019-08-14T22:00:00Z"))).isTrue();
		this.jobs.runUntil(Instant.parse("2019-12-01T00:00:00Z"));

		assertThat(this.sent).extracting(Reminder::days, Reminder::on)
			.containsExactly(tuple(-30, Instant.parse("2019-07-15T22:00:00Z")),
					tuple(-7, Instant.parse("2019-08-07T22:00:00Z")), tuple(0, Instant.parse("2019-08-14T22:00:00Z")),
					tuple(30, Instant.parse("2019-09-13T22:00:00Z")));
	}

	@Test
	void a_report_extended_after_its_last_reminder_is_reminded_of_the_new_deadline() {
		this.clock.to(Instant.parse("2019-03-01T09:00:00Z"));
		start("test-report", DEADLINE);
		this.jobs.runUntil(Instant.parse("2019-09-01T00:00:00Z"));
		assertThat(this.management.createJobQuery().processDefinitionKey("reminder-ladder").count()).isZero();
		this.sent.clear();

		assertThat(this.ladders.replan("CALL-2019", "test-report", Instant.parse("2019-09-29T22:00:00Z"))).isTrue();
		this.jobs.runUntil(Instant.parse("2019-12-01T00:00:00Z"));

		assertThat(this.sent).extracting(Reminder::days).containsExactly(-7, 0, 30);
	}

	@Test
	void a_deadline_brought_forward_skips_what_is_past() {
		this.clock.to(Instant.parse("2019-05-20T09:00:00Z"));
		start("test-call", DEADLINE);

		this.ladders.replan("CALL-2019", "test-call", Instant.parse("2019-05-25T22:00:00Z"));
		this.jobs.runUntil(Instant.parse("2019-07-01T00:00:00Z"));

		assertThat(this.told).containsExactly("CALL-2019 test-call -1 at 2019-05-24T22:00:00Z");
	}

	@Test
	void only_the_ladder_that_is_meant_moves() {
		this.clock.to(Instant.parse("2019-06-20T09:00:00Z"));
		start("test-call", DEADLINE);
		start("test-report", DEADLINE);

		this.ladders.replan("CALL-2019", "test-report", Instant.parse("2019-09-30T22:00:00Z"));
		this.jobs.runUntil(Instant.parse("2019-07-01T00:00:00Z"));

		assertThat(this.told).extracting(told -> told.split(" ")[1] + told.split(" ")[2])
			.containsExactly("test-call-7", "test-call-1");
		assertThat(this.ladders.replan("CALL-2019", "test-call", Instant.parse("2019-09-30T22:00:00Z")))
			.as("it has ended")
			.isFalse();
	}

	@Test
	void a_changed_ladder_plans_anew_everything_that_waits_on_it_and_nothing_else() {
		this.clock.to(Instant.parse("2019-05-20T09:00:00Z"));
		for (var number = 1; number <= 3; number++) {
			this.processes.start("has-a-deadline", "CASE-" + number,
					Map.of("ladder", "test-report", "deadline", DEADLINE));
		}
		start("test-call", DEADLINE);

		var moved = this.book.change("test-report", List.of(rung("3", false, MAYOR)), "Fewer letters.", "officer");
		this.jobs.runUntil(Instant.parse("2019-07-01T00:00:00Z"));

		assertThat(moved).isEqualTo(3);
		assertThat(this.told).containsExactlyInAnyOrder("CALL-2019 test-call -30 at 2019-05-31T22:00:00Z",
				"CALL-2019 test-call -7 at 2019-06-23T22:00:00Z", "CASE-1 test-report -3 at 2019-06-27T22:00:00Z",
				"CASE-2 test-report -3 at 2019-06-27T22:00:00Z", "CASE-3 test-report -3 at 2019-06-27T22:00:00Z",
				"CALL-2019 test-call -1 at 2019-06-29T22:00:00Z");
		assertThat(this.sent.get(2).whom()).containsExactly(MAYOR);
	}

	@Test
	void a_rung_added_to_a_ladder_that_was_climbed_is_climbed_too() {
		this.clock.to(Instant.parse("2019-03-01T09:00:00Z"));
		start("test-report", DEADLINE);
		this.jobs.runUntil(Instant.parse("2019-08-05T00:00:00Z"));
		this.sent.clear();

		this.book.change("test-report", List.of(rung("30", true, MAIN), rung("45", true, MAYOR)), "Once more.",
				"officer");
		this.jobs.runUntil(Instant.parse("2019-09-01T00:00:00Z"));

		assertThat(this.sent).containsExactly(new Reminder(45, Instant.parse("2019-08-14T22:00:00Z"), Set.of(MAYOR)));
	}

	@Test
	void a_rung_taken_away_is_not_told_though_its_hour_comes_before_the_new_plan() {
		this.clock.to(Instant.parse("2019-06-20T09:00:00Z"));
		start("test-call", DEADLINE);
		var waiting = this.management.createJobQuery().processDefinitionKey("reminder-ladder").singleResult();
		this.book.change("test-call", List.of(rung("2", false)), "Fewer letters.", "officer");

		this.clock.to(waiting.getDuedate().toInstant());
		this.management.executeJob(waiting.getId());
		this.jobs.runUntil(Instant.parse("2019-07-01T00:00:00Z"));

		assertThat(this.told).containsExactly("CALL-2019 test-call -2 at 2019-06-28T22:00:00Z");
	}

	@Test
	void an_unknown_ladder_is_named() {
		assertThatThrownBy(() -> start("wall", DEADLINE)).hasMessageContaining("There is no reminder ladder 'wall'.");
	}

	private static RungEntry rung(String days, boolean after, Role... whom) {
		return new RungEntry(days, after ? RungEntry.AFTER : RungEntry.BEFORE, Set.of(whom));
	}

	private void start(String ladder, String deadline) {
		this.processes.start("has-a-deadline", "CALL-2019", Map.of("ladder", ladder, "deadline", deadline));
	}

}
