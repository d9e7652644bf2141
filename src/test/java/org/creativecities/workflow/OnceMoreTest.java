package org.creativecities.workflow;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A task that a colleague completes between two looks of the engine. */
@ProductTest
class OnceMoreTest {

	@Autowired
	private ProcessEngine engine;

	private String deployment;

	private String task;

	private final AtomicInteger tries = new AtomicInteger();

	@BeforeEach
	void begin() {
		var bpmn = Bpmn.createExecutableProcess("overtaken")
			.camundaHistoryTimeToLiveString("P1D")
			.startEvent()
			.userTask("Activity_Do")
			.endEvent()
			.done();
		this.deployment = this.engine.getRepositoryService()
			.createDeployment()
			.addModelInstance("processes/overtaken.bpmn", bpmn)
			.deploy()
			.getId();
		this.engine.getRuntimeService().startProcessInstanceByKey("overtaken", "O-1");
		this.task = this.engine.getTaskService()
			.createTaskQuery()
			.taskDefinitionKey("Activity_Do")
			.singleResult()
			.getId();
	}

	@AfterEach
	void undeploy() {
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
	}

	/** As the engine fails: it asks for rights, or for a case, that is gone. */
	static Stream<Supplier<RuntimeException>> failures() {
		return Stream.of(() -> new AuthorizationException("You have no rights."),
				() -> new NullPointerException("its case is null"),
				() -> new IllegalStateException("The row is there already."));
	}

	@ParameterizedTest
	@MethodSource("failures")
	void whoever_was_overtaken_reads_that_the_task_is_gone(Supplier<RuntimeException> failure) {
		assertThatThrownBy(() -> tried(() -> {
			colleagueCompletes();
			throw failure.get();
		})).isInstanceOf(NullValueException.class);
		assertThat(this.tries).hasValue(2);
	}

	@Test
	void the_engine_itself_fails_in_a_way_that_is_tried_again() {
		assertThatThrownBy(() -> tried(this::colleagueCompletes)).isInstanceOf(NullValueException.class);
		assertThat(this.tries).hasValue(2);
	}

	@ParameterizedTest
	@MethodSource("failures")
	void a_failure_while_the_task_is_there_is_a_failure(Supplier<RuntimeException> failure) {
		assertThatThrownBy(() -> tried(() -> {
			throw failure.get();
		})).isInstanceOf(failure.get().getClass());
		assertThat(this.tries).hasValue(1);
	}

	@ParameterizedTest
	@MethodSource("collisions")
	void a_row_that_is_there_and_a_case_that_is_gone_are_tried_again(Supplier<RuntimeException> collision) {
		tried(() -> {
			throw collision.get();
		});
		assertThat(this.tries).hasValue(2);
	}

	static Stream<Supplier<RuntimeException>> collisions() {
		return Stream.of(() -> new DuplicateKeyException("mmr_publication_valid", new SQLException("twice", "23505")),
				() -> new ProcessEngineException(
						"Cannot restore state of process instance 1: list of executions is empty"));
	}

	/** Looks for the task, is interrupted the first time, and completes it. */
	private void tried(Runnable interruption) {
		var executor = ((ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration())
			.getCommandExecutorTxRequired();
		Command<Void> completion = context -> {
			var found = context.getTaskManager().findTaskById(this.task);
			if (found == null) {
				throw new NullValueException("The task is gone.");
			}
			if (this.tries.getAndIncrement() == 0) {
				interruption.run();
			}
			found.complete();
			return null;
		};
		try {
			OnceMore.execute(executor, this.task, completion);
		}
		catch (NullValueException gone) {
			this.tries.incrementAndGet();
			throw gone;
		}
	}

	private void colleagueCompletes() {
		var thread = new Thread(() -> this.engine.getTaskService().complete(this.task));
		thread.start();
		try {
			thread.join();
		}
		catch (InterruptedException stopped) {
			throw new IllegalStateException(stopped);
		}
	}

}
