package org.creativecities.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@ProductTest
class ProcessesTest {

	@Autowired
	Processes processes;

	@Autowired
	Forms forms;

	@Autowired
	CurrentPerson person;

	@Autowired
	RuntimeService runtime;

	@Autowired
	RepositoryService repository;

	@Autowired
	ProcessEngine engine;

	@Autowired
	Jobs jobs;

	@Autowired
	ClockTravel clock;

	String deployment;

	@BeforeEach
	void deploy() {
		var bpmn = Bpmn.createExecutableProcess("waits")
			.camundaHistoryTimeToLiveString("P1D")
			.startEvent()
			.receiveTask("Activity_Await")
			.message("test.Arrived")
			.intermediateCatchEvent("Event_NextDay")
			.timerWithDuration("P1D")
			.endEvent()
			.done();
		var form = """
				{"id": "greet", "type": "default", "components": [
				{"type": "textfield", "key": "name"}, {"type": "number", "key": "age"},
				{"type": "checklist", "key": "fields"}, {"type": "text", "text": "Until {{dueOn}} {{remark}}"}]}""";
		this.deployment = this.repository.createDeployment()
			.addModelInstance("processes/waits.bpmn", bpmn)
			.addInputStream("forms/greet.form", new java.io.ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)))
			.deploy()
			.getId();
	}

	@AfterEach
	void undeploy() {
		this.engine.getIdentityService().clearAuthentication();
		this.repository.deleteDeployment(this.deployment, true);
	}

	@Test
	void a_process_goes_on_when_it_is_told_and_its_timer_falls_due() {
		this.processes.start("waits", "W-1", Map.of("flag", true));
		assertThat(this.processes.tellIfWaiting("waits", "test.Arrived", "W-2", Map.of())).isFalse();

		this.processes.tell("waits", "test.Arrived", "W-1", Map.of());
		assertThat(this.jobs.runDue()).isZero();
		assertThat(this.runtime.createProcessInstanceQuery().count()).isOne();

		this.jobs.runUntil(this.clock.now().plus(Duration.ofDays(2)));
		assertThat(this.runtime.createProcessInstanceQuery().count()).isZero();
	}

	@Test
	void telling_nobody_says_who_was_meant() {
		assertThatIllegalStateException()
			.isThrownBy(() -> this.processes.tell("waits", "test.Arrived", "W-9", Map.of()))
			.withMessageContainingAll("waits", "test.Arrived", "W-9");
	}

	@Test
	void telling_two_at_once_is_refused() {
		this.processes.start("waits", "W-1", Map.of());
		this.processes.start("waits", "W-1", Map.of());
		assertThatIllegalStateException()
			.isThrownBy(() -> this.processes.tell("waits", "test.Arrived", "W-1", Map.of()));
	}

	@Test
	void whoever_meets_a_timer_is_told_so_that_it_can_be_tried_again() {
		this.processes.start("waits", "W-1", Map.of());
		this.processes.tell("waits", "test.Arrived", "W-1", Map.of());
		var jobs = this.engine.getManagementService();
		var timer = jobs.createJobQuery().timers().activityId("Event_NextDay").singleResult();
		var inner = new Engine(this.engine);

		assertThatThrownBy(() -> inner.asProduct(() -> {
			jobs.setJobDuedate(timer.getId(), Date.from(this.clock.now()));
			meanwhile(() -> jobs.setJobPriority(timer.getId(), 7));
			return null;
		})).isInstanceOf(ConcurrencyFailureException.class);
		assertThat(jobs.createJobQuery().jobId(timer.getId()).singleResult().getDuedate())
			.isEqualTo(timer.getDuedate());
	}

	/** In a transaction of its own, done before this one goes on. */
	private static void meanwhile(Runnable other) {
		try {
			var thread = new Thread(other);
			thread.start();
			thread.join();
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

	@Test
	void a_person_without_rights_in_the_engine_does_not_keep_the_product_from_going_on() {
		this.engine.getIdentityService().setAuthentication("mary", List.of("city-xa-port-alder"));
		this.processes.start("waits", "W-1", Map.of());
		this.processes.tell("waits", "test.Arrived", "W-1", Map.of());
		assertThat(this.person.id()).isEqualTo("mary");
		assertThat(this.person.groups()).containsExactly("city-xa-port-alder");
	}

	@Test
	void the_product_itself_acts_as_system() {
		assertThat(this.person.id()).isEqualTo("system");
		assertThat(this.person.groups()).isEmpty();
	}

	@Test
	void what_a_form_shows_can_be_taken_again_and_then_is_gone() {
		this.processes.start("waits", "W-1", Map.of());
		var long1 = "é".repeat(5_000);

		inside(execution -> this.forms.show(execution, "greet",
				Map.of("name", long1, "age", new java.math.BigDecimal("12.50"), "fields", List.of("music", "film"),
						"dueOn", java.time.LocalDate.of(2019, 7, 1), "unknown", "x")));
		assertThat(this.runtime.createVariableInstanceQuery().list()).extracting("name")
			.as("what the form mentions, and the note of what it shows")
			.containsExactlyInAnyOrder("name", "age", "fields", "dueOn", "shownNames");

		var taken = new FormValues[1];
		inside(execution -> taken[0] = this.forms.take(execution, "greet"));
		assertThat(taken[0].text("name")).isEqualTo(long1);
		assertThat(taken[0].number("age")).hasValue(new java.math.BigDecimal("12.5"));
		assertThat(taken[0].choices("fields")).containsExactly("music", "film");
		assertThat(this.runtime.createVariableInstanceQuery().list()).isEmpty();
	}

	@Test
	void what_is_shown_anew_stays_plain_words_where_a_text_of_the_form_says_it() {
		this.processes.start("waits", "W-1", Map.of("remark", "before", "name", "before"));
		this.processes.show("waits", "W-1", "greet",
				Map.of("remark", "[click](http://example.org)", "name", "*Ada*", "age", 7));
		var instance = this.runtime.createProcessInstanceQuery().singleResult().getId();
		assertThat(this.runtime.getVariables(instance)).as("what nobody is shown stays hidden")
			.containsOnlyKeys("remark", "name")
			.containsEntry("remark", "\\[click\\](http\\://example.org)")
			.containsEntry("name", "*Ada*");
	}

	private void inside(java.util.function.Consumer<DelegateExecution> step) {
		var configuration = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		configuration.getCommandExecutorTxRequired().execute(context -> {
			var id = this.runtime.createExecutionQuery().activityId("Activity_Await").singleResult().getId();
			ExecutionEntity execution = context.getExecutionManager().findExecutionById(id);
			step.accept(execution);
			return null;
		});
	}

}
