package org.creativecities.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A score of 900 and an unknown variable, through every door of the engine. */
@ProductTest
class FormGuardTest {

	@Autowired
	TaskService tasks;

	@Autowired
	FormService forms;

	@Autowired
	RuntimeService runtime;

	@Autowired
	RepositoryService repository;

	@Autowired
	IdentityService identity;

	@Autowired
	AuthorizationService authorizations;

	@Autowired
	Processes processes;

	String deployment;

	@BeforeEach
	void deploy() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		this.deployment = this.repository.createDeployment()
			.addClasspathResource("workflow/scoring.bpmn")
			.addInputStream("forms/score.form", getClass().getResourceAsStream("/workflow/score.form"))
			.addInputStream("forms/ask-score.form", getClass().getResourceAsStream("/workflow/ask-score.form"))
			.deploy()
			.getId();
	}

	@AfterEach
	void undeploy() {
		LocaleContextHolder.resetLocaleContext();
		this.identity.clearAuthentication();
		this.repository.deleteDeployment(this.deployment, true);
	}

	/** The ways to complete a task with values. */
	enum Completion {

		COMPLETE {
			@Override
			void send(FormGuardTest test, String task, Map<String, Object> values) {
				test.tasks.complete(task, values);
			}
		},
		COMPLETE_AND_RETURN {
			@Override
			void send(FormGuardTest test, String task, Map<String, Object> values) {
				test.tasks.completeWithVariablesInReturn(task, values, false);
			}
		},
		SUBMIT {
			@Override
			void send(FormGuardTest test, String task, Map<String, Object> values) {
				test.forms.submitTaskForm(task, values);
			}
		},
		SUBMIT_AND_RETURN {
			@Override
			void send(FormGuardTest test, String task, Map<String, Object> values) {
				test.forms.submitTaskFormWithVariablesInReturn(task, values, false);
			}
		};

		abstract void send(FormGuardTest test, String task, Map<String, Object> values);

	}

	@ParameterizedTest
	@EnumSource
	void a_score_of_900_is_refused_and_the_task_stays(Completion door) {
		var task = scoring();
		assertThatThrownBy(() -> door.send(this, task.getId(), Map.of("score", 900, "answer", "yes")))
			.isInstanceOf(FormFieldValidationException.class)
			.hasMessage("Score: the largest value is 100.")
			.hasNoCause();
		assertStillOpen();
	}

	@ParameterizedTest
	@EnumSource
	void an_unknown_variable_is_refused(Completion door) {
		var task = scoring();
		assertThatThrownBy(
				() -> door.send(this, task.getId(), Map.of("score", 90, "answer", "yes", "designated", true)))
			.isInstanceOf(FormFieldValidationException.class)
			.hasMessage("The form has no field called “designated”.");
		assertStillOpen();
	}

	@ParameterizedTest
	@EnumSource
	void every_wrong_field_is_named_at_once_in_the_language_of_the_person(Completion door) {
		LocaleContextHolder.setLocale(Locale.FRENCH);
		var task = scoring();
		assertThatThrownBy(() -> door.send(this, task.getId(), Map.of("score", -1)))
			.hasMessage("Note : la plus petite valeur est 0.\nWould you recommend it? : ce champ doit être rempli.");
	}

	@ParameterizedTest
	@EnumSource
	void what_the_form_asks_for_is_taken(Completion door) {
		var task = scoring();
		door.send(this, task.getId(),
				Map.of("score", 90, "answer", "no", "reason", "too few people", "cityName", "Port Alder"));
		assertThat(this.tasks.createTaskQuery().count()).isZero();
		assertThat(this.runtime.createVariableInstanceQuery().list()).extracting("name").containsExactly("cityName");
	}

	@Test
	void completing_without_any_value_is_refused_where_one_is_required() {
		var task = scoring();
		assertThatThrownBy(() -> this.tasks.complete(task.getId())).isInstanceOf(FormFieldValidationException.class);
		assertStillOpen();
	}

	@Test
	void a_shown_field_cannot_be_changed() {
		var task = scoring();
		assertThatThrownBy(() -> this.forms.submitTaskForm(task.getId(),
				Map.of("score", 90, "answer", "yes", "cityName", "Another Town")))
			.hasMessageContaining("City: this field is shown for information");
	}

	@Test
	void a_step_that_refuses_rolls_all_back_and_no_catch_all_event_takes_it() {
		var task = scoring();
		assertThatThrownBy(() -> this.forms.submitTaskForm(task.getId(), Map.of("score", 13, "answer", "yes")))
			.isInstanceOf(FormFieldValidationException.class)
			.hasMessage("Score: the largest value is 12.")
			.hasNoCause();
		assertStillOpen();
	}

	@Test
	void what_cannot_be_read_is_told_at_its_field() {
		var task = scoring();
		var object = Variables.serializedObjectValue("rO0AB").objectTypeName("java.lang.Runtime");
		for (var value : List.of(object.create(), SpinValues.jsonValue("{\"score\": ").create())) {
			assertThatThrownBy(() -> this.forms.submitTaskForm(task.getId(), Map.of("reason", value)))
				.isInstanceOf(FormFieldValidationException.class)
				.hasMessage("Why not?: a text is expected.");
		}
		assertStillOpen();
	}

	@Test
	void a_task_shows_what_its_form_mentions_and_nothing_else_of_the_case() {
		this.processes.start("scoring", "S-1",
				new HashMap<>(Map.of("cityName", "Port Alder", "notes", List.of(), "headNote", "Weak file.")));
		var task = this.tasks.createTaskQuery().singleResult().getId();

		assertThat(this.forms.getTaskFormVariables(task)).containsOnlyKeys("cityName", "notes");
		assertThat(this.forms.getTaskFormVariables(task, List.of("headNote", "cityName"), false))
			.containsOnlyKeys("cityName");
		assertThat(this.forms.submitTaskFormWithVariablesInReturn(task, Map.of("score", 90, "answer", "yes"), false))
			.isEmpty();
	}

	@Test
	void a_version_that_was_replaced_is_started_no_more() {
		var old = this.repository.createProcessDefinitionQuery().processDefinitionKey("scoring").singleResult();
		var newer = this.repository.createDeployment()
			.addClasspathResource("workflow/scoring.bpmn")
			.addInputStream("forms/score.form", getClass().getResourceAsStream("/workflow/score.form"))
			.addInputStream("forms/ask-score.form", getClass().getResourceAsStream("/workflow/ask-score.form"))
			.deploy();
		try {
			assertThatThrownBy(() -> this.forms.submitStartForm(old.getId(), Map.of("cityName", "Port Alder")))
				.hasMessageContaining("replaced by a newer version");
			assertThat(this.runtime.createProcessInstanceQuery().count()).isZero();
		}
		finally {
			this.repository.deleteDeployment(newer.getId(), true);
		}
	}

	@Test
	void a_start_form_is_checked() {
		var process = this.repository.createProcessDefinitionQuery().processDefinitionKey("scoring").singleResult();
		assertThatThrownBy(() -> this.forms.submitStartForm(process.getId(), Map.of("cityName", "")))
			.isInstanceOf(FormFieldValidationException.class)
			.hasMessage("City: this field must be filled in.");
		assertThatThrownBy(() -> this.forms.submitStartForm(process.getId(), Map.of("cityName", "Port Alder", "x", 1)))
			.hasMessageContaining("“x”");
		this.forms.submitStartForm(process.getId(), Map.of("cityName", "Port Alder"));
		assertThat(this.runtime.createProcessInstanceQuery().count()).isOne();
	}

	@Test
	void who_may_not_work_on_the_task_learns_just_that() {
		var task = scoring();
		this.identity.setAuthentication("stranger", List.of("cities"));
		assertThatThrownBy(() -> this.tasks.complete(task.getId(), Map.of("score", 900)))
			.isInstanceOf(AuthorizationException.class);
	}

	/** The ways to put values into a case without a form, or to divert it. */
	enum SideDoor {

		TASK_VARIABLE {
			@Override
			void push(FormGuardTest test, Task task) {
				test.tasks.setVariable(task.getId(), "score", 900);
			}
		},
		LOCAL_TASK_VARIABLE {
			@Override
			void push(FormGuardTest test, Task task) {
				test.tasks.setVariablesLocal(task.getId(), Map.of("score", 900));
			}
		},
		REMOVED_TASK_VARIABLE {
			@Override
			void push(FormGuardTest test, Task task) {
				test.tasks.removeVariable(task.getId(), "cityName");
			}
		},
		RESOLVE {
			@Override
			void push(FormGuardTest test, Task task) {
				test.tasks.resolveTask(task.getId(), Map.of("score", 900));
			}
		},
		BPMN_ERROR {
			@Override
			void push(FormGuardTest test, Task task) {
				test.tasks.handleBpmnError(task.getId(), "any", "any", Map.of("score", 900));
			}
		},
		ESCALATION {
			@Override
			void push(FormGuardTest test, Task task) {
				test.tasks.handleEscalation(task.getId(), "any", Map.of("score", 900));
			}
		},
		PROCESS_VARIABLE {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.setVariable(task.getExecutionId(), "score", 900);
			}
		},
		LOCAL_PROCESS_VARIABLES {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.setVariablesLocal(task.getExecutionId(), Map.of("score", 900));
			}
		},
		REMOVED_PROCESS_VARIABLE {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.removeVariable(task.getExecutionId(), "cityName");
			}
		},
		VARIABLES_IN_A_BATCH {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.setVariablesAsync(List.of(task.getProcessInstanceId()), Map.of("score", 900));
			}
		},
		MODIFICATION {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.createProcessInstanceModification(task.getProcessInstanceId())
					.startBeforeActivity("Activity_KeepScore")
					.setVariable("score", 900)
					.execute();
			}
		},
		MODIFICATION_OF_MANY {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.createModification(task.getProcessDefinitionId())
					.startAfterActivity("Activity_Score")
					.processInstanceIds(task.getProcessInstanceId())
					.execute();
			}
		},
		SIGNAL_TO_AN_EXECUTION {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.signal(task.getExecutionId(), Map.of("score", 900));
			}
		},
		MESSAGE {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.correlateMessage("test.Arrived", "S-1", Map.of("score", 900));
			}
		},
		MESSAGE_TO_ALL {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.createMessageCorrelation("test.Arrived").setVariable("score", 900).correlateAll();
			}
		},
		MESSAGE_IN_A_BATCH {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.createMessageCorrelationAsync("test.Arrived")
					.processInstanceIds(List.of(task.getProcessInstanceId()))
					.correlateAllAsync();
			}
		},
		MESSAGE_TO_AN_EXECUTION {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.messageEventReceived("test.Arrived", task.getExecutionId(), Map.of("score", 900));
			}
		},
		SIGNAL {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.createSignalEvent("any").setVariables(Map.of("score", 900)).send();
			}
		},
		CONDITION {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.createConditionEvaluation().setVariable("score", 900).evaluateStartConditions();
			}
		},
		START_WITHOUT_THE_FORM {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.startProcessInstanceByKey("scoring");
			}
		},
		START_UNDER_ANOTHER_KEY {
			@Override
			void push(FormGuardTest test, Task task) {
				test.forms.submitStartForm(task.getProcessDefinitionId(), "S-1", Map.of("cityName", "Port Alder"));
			}
		},
		START_WITHOUT_THE_FORM_UNDER_ANOTHER_KEY {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.startProcessInstanceByKey("scoring", "S-1");
			}
		},
		START_WITH_VARIABLES {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.startProcessInstanceByKey("scoring", Map.of("score", 900));
			}
		},
		START_IN_THE_MIDDLE {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.createProcessInstanceByKey("scoring")
					.startBeforeActivity("Activity_KeepScore")
					.setVariable("score", 900)
					.execute();
			}
		},
		RESTART {
			@Override
			void push(FormGuardTest test, Task task) {
				test.runtime.restartProcessInstances(task.getProcessDefinitionId())
					.startBeforeActivity("Activity_KeepScore")
					.processInstanceIds(task.getProcessInstanceId())
					.execute();
			}
		};

		abstract void push(FormGuardTest test, Task task);

	}

	/** Even if somebody granted them everything. */
	@ParameterizedTest
	@EnumSource
	void people_change_a_case_through_its_forms_only(SideDoor door) {
		var task = scoring();
		grantEverything("expert-1", () -> {
			this.identity.setAuthentication("expert-1", List.of("experts"));
			assertThatThrownBy(() -> door.push(this, task))
				.isInstanceOfAny(BadUserRequestException.class, FormFieldValidationException.class)
				.hasNoCause()
				.message()
				.matches(
						"(A case is changed through its forms only|This process starts with a form|The product names the case itself).*");
		});
		assertStillOpen();
	}

	@Test
	void administrators_may_set_a_variable() {
		var task = scoring();
		this.identity.setAuthentication("chief", List.of(Doorkeeper.ADMINISTRATORS));
		this.tasks.setVariable(task.getId(), "score", 50);
		assertThat(this.tasks.getVariable(task.getId(), "score")).isEqualTo(50);
	}

	@Test
	void a_task_that_belongs_to_no_process_cannot_be_made() {
		assertThatThrownBy(() -> this.tasks.saveTask(this.tasks.newTask())).hasMessageContaining("standalone");
	}

	private Task scoring() {
		this.processes.start("scoring", "S-1", new HashMap<>(Map.of("cityName", "Port Alder")));
		return this.tasks.createTaskQuery().singleResult();
	}

	private void assertStillOpen() {
		this.identity.clearAuthentication();
		assertThat(this.tasks.createTaskQuery().taskDefinitionKey("Activity_Score").count()).isOne();
		assertThat(this.runtime.createProcessInstanceQuery().count()).isOne();
		assertThat(this.runtime.createVariableInstanceQuery().list()).extracting("name").containsExactly("cityName");
	}

	private void grantEverything(String person, Runnable then) {
		var resources = List.of(Resources.TASK, Resources.PROCESS_DEFINITION, Resources.PROCESS_INSTANCE,
				Resources.BATCH);
		var granted = resources.stream().map(resource -> {
			var authorization = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			authorization.setUserId(person);
			authorization.setResource(resource);
			authorization.setResourceId("*");
			authorization.addPermission(Permissions.ALL);
			return this.authorizations.saveAuthorization(authorization).getId();
		}).toList();
		try {
			then.run();
		}
		finally {
			this.identity.clearAuthentication();
			granted.forEach(this.authorizations::deleteAuthorization);
		}
	}

}
