package org.creativecities.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The task list of one person, with that person's rights: what Tasklist would show them,
 * handed in through the same checks.
 */
@Component
public class TaskList {

	private final IdentityService identity;

	private final TaskService tasks;

	private final FormService forms;

	private final RepositoryService repository;

	TaskList(IdentityService identity, TaskService tasks, FormService forms, RepositoryService repository) {
		this.identity = identity;
		this.tasks = tasks;
		this.forms = forms;
		this.repository = repository;
	}

	/**
	 * A task on somebody's list.
	 *
	 * @param id of this one task
	 * @param key of the step in the diagram, such as {@code Activity_ScreenApplication}
	 */
	public record Task(String id, String key, String name) {
	}

	/** What one person may work on in one case, the oldest first. */
	public List<Task> of(Person person, String caseId) {
		return as(person,
				() -> this.tasks.createTaskQuery()
					.processInstanceBusinessKey(caseId)
					.active()
					.orderByTaskCreateTime()
					.asc()
					.list()
					.stream()
					.map(task -> new Task(task.getId(), task.getTaskDefinitionKey(), task.getName()))
					.toList());
	}

	/** The task of one step in one case, if the person has it on the list. */
	public Optional<Task> find(Person person, String caseId, String key) {
		return of(person, caseId).stream().filter(task -> task.key().equals(key)).findFirst();
	}

	/** The keys of what a person fills in in the form of a task. */
	public Set<String> fields(Person person, Task task) {
		return as(person, () -> {
			try (var form = this.forms.getDeployedTaskForm(task.id())) {
				return Forms.fieldsToFill(form.readAllBytes());
			}
			// the engine looks for the task, its rights and its form one after the other
			catch (ProcessEngineException | NullPointerException missing) {
				throw isThere(task) ? missing : gone(task, missing);
			}
			catch (IOException unreadable) {
				throw new UncheckedIOException(unreadable);
			}
		});
	}

	/**
	 * Hands in the form of a task.
	 * @throws RuntimeException as the person would read it, if the form is refused
	 * @throws OptimisticLockingFailureException if the case moves on at this moment
	 */
	public void complete(Person person, Task task, Map<String, Object> entered) {
		as(person, () -> {
			try {
				this.forms.submitTaskForm(task.id(), asVariables(entered));
				return null;
			}
			catch (OptimisticLockingException busy) {
				throw new OptimisticLockingFailureException(
						"The case of the task '%s' was changed at the same moment.".formatted(task.key()), busy);
			}
			catch (AuthorizationException missing) {
				throw isThere(task) ? missing : gone(task, missing);
			}
			catch (FormRefused refused) {
				throw refused.isTaskGone() ? gone(task, refused) : refused;
			}
		});
	}

	private boolean isThere(Task task) {
		return this.tasks.createTaskQuery().taskId(task.id()).count() > 0;
	}

	private static OptimisticLockingFailureException gone(Task task, RuntimeException cause) {
		return new OptimisticLockingFailureException("The task '%s' is done.".formatted(task.key()), cause);
	}

	/** Starts a process with its start form. */
	public void start(Person person, String processId, Map<String, Object> entered) {
		as(person, () -> {
			var latest = this.repository.createProcessDefinitionQuery()
				.processDefinitionKey(processId)
				.latestVersion()
				.singleResult();
			return this.forms.submitStartForm(latest.getId(), asVariables(entered));
		});
	}

	/** Does something with the rights of a person, as our pages do. */
	public <T> T as(Person person, Supplier<T> work) {
		var before = this.identity.getCurrentAuthentication();
		try {
			this.identity.setAuthentication(person.id(), new ArrayList<>(person.groups()));
			return work.get();
		}
		finally {
			this.identity.clearAuthentication();
			if (before != null) {
				this.identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
			}
		}
	}

	private static Map<String, Object> asVariables(Map<String, Object> entered) {
		return entered.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, entry -> Values.toVariable(entry.getValue())));
	}

}
