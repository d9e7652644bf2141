package org.creativecities.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * A command of the engine that gets only what the form guard lets through. Who may not
 * work on the task or start the process at all learns just that.
 */
final class CheckedCommand<T> implements Command<T> {

	private final Map<String, Object> submitted;

	private final Function<CommandContext, Optional<FormGuard>> guardAt;

	private final Function<Map<String, Object>, Command<T>> command;

	/** The business key that was sent with it; empty if the product is to choose one. */
	private final Optional<String> businessKey;

	private Optional<FormGuard> guard = Optional.empty();

	private CheckedCommand(Map<String, Object> submitted, Function<CommandContext, Optional<FormGuard>> guardAt,
			Function<Map<String, Object>, Command<T>> command, Optional<String> businessKey) {
		this.submitted = submitted;
		this.guardAt = guardAt;
		this.command = command;
		this.businessKey = businessKey;
	}

	/**
	 * A command that completes a task with what was submitted. One that is gone, since
	 * somebody else was quicker or its case went on, is refused like any other mistake.
	 */
	static <T> CheckedCommand<T> onTask(String taskId, Map<String, Object> submitted,
			Function<Map<String, Object>, Command<T>> command) {
		return new CheckedCommand<>(submitted, context -> {
			TaskEntity task = (taskId != null) ? context.getTaskManager().findTaskById(taskId) : null;
			if (task == null) {
				throw new InputRefused("", waitsAnew(context, taskId) ? FormRefused.TASK_ANEW : FormRefused.TASK_GONE);
			}
			checkers(context).forEach(checker -> checker.checkTaskWork(task));
			return Optional.of(FormGuard.of(task));
		}, command, Optional.empty());
	}

	/** Whether the step of a task that is done waits once more in the same case. */
	private static boolean waitsAnew(CommandContext context, String taskId) {
		var done = (taskId != null) ? context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId)
				: null;
		return done != null && done.getProcessInstanceId() != null
				&& context.getTaskManager()
					.findTasksByProcessInstanceId(done.getProcessInstanceId())
					.stream()
					.anyMatch(task -> done.getTaskDefinitionKey().equals(task.getTaskDefinitionKey()));
	}

	/**
	 * A command that starts a process with what was submitted; the latest version of it,
	 * since one that was replaced does not keep the rules of today.
	 */
	static <T> CheckedCommand<T> onStart(String processDefinitionId, String businessKey, Map<String, Object> submitted,
			Function<Map<String, Object>, Command<T>> command) {
		return new CheckedCommand<>(submitted, context -> {
			var process = Context.getProcessEngineConfiguration()
				.getDeploymentCache()
				.findDeployedProcessDefinitionById(processDefinitionId);
			checkers(context).forEach(checker -> checker.checkCreateProcessInstance(process));
			var latest = context.getProcessDefinitionManager().findLatestProcessDefinitionByKey(process.getKey());
			if (!process.getId().equals(latest.getId())) {
				throw new InputRefused("", "door.oldVersion");
			}
			return Optional.of(FormGuard.of(process));
		}, command, Optional.ofNullable(businessKey));
	}

	@Override
	public T execute(CommandContext context) {
		this.guard = this.guardAt.apply(context);
		var entered = this.guard.map(form -> form.entered(this.submitted)).orElse(Map.of());
		return this.command.apply(entered).execute(context);
	}

	Optional<String> businessKey() {
		return this.businessKey;
	}

	/** The form that was submitted, known once the command ran. */
	Optional<FormFile> form() {
		return this.guard.flatMap(FormGuard::form);
	}

	private static List<CommandChecker> checkers(CommandContext context) {
		return context.getProcessEngineConfiguration().getCommandCheckers();
	}

}
