package org.creativecities.workflow;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Checks what is submitted with a form, whoever calls: Tasklist, REST and our pages all
 * end here. And shows with a task only what its form shows: the case may hold more that
 * is for somebody else. Steps of the product itself pass.
 */
class CheckedFormService extends FormServiceImpl {

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> properties) {
		if (Context.getCommandContext() != null) {
			super.submitTaskForm(taskId, properties);
			return;
		}
		OnceMore.execute(this.commandExecutor, taskId, CheckedCommand.onTask(taskId, properties,
				entered -> new SubmitTaskFormCmd(taskId, entered, false, false)));
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
			boolean deserializeValues) {
		if (Context.getCommandContext() != null) {
			return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
		}
		submitTaskForm(taskId, properties);
		// what the case holds afterwards is for whoever has the next task
		return Variables.createVariables();
	}

	@Override
	public VariableMap getTaskFormVariables(String taskId) {
		return getTaskFormVariables(taskId, null, true);
	}

	@Override
	public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeValues) {
		var shown = super.getTaskFormVariables(taskId, names, deserializeValues);
		if (Context.getCommandContext() == null) {
			shown.keySet().retainAll(this.commandExecutor.execute(new NamesInForm(taskId)));
		}
		return shown;
	}

	@Override
	public ProcessInstance submitStartFormData(String processDefinitionId, Map<String, String> properties) {
		return submitStartForm(processDefinitionId, null, (properties != null) ? new HashMap<>(properties) : null);
	}

	@Override
	public ProcessInstance submitStartFormData(String processDefinitionId, String businessKey,
			Map<String, String> properties) {
		return submitStartForm(processDefinitionId, businessKey,
				(properties != null) ? new HashMap<>(properties) : null);
	}

	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
		return submitStartForm(processDefinitionId, null, properties);
	}

	@Override
	public ProcessInstance submitStartForm(String processDefinitionId, String businessKey,
			Map<String, Object> properties) {
		if (Context.getCommandContext() != null) {
			return super.submitStartForm(processDefinitionId, businessKey, properties);
		}
		return OnceMore.execute(this.commandExecutor, null, CheckedCommand.onStart(processDefinitionId, businessKey,
				properties, entered -> new SubmitStartFormCmd(processDefinitionId, businessKey, entered)));
	}

	/** The variables that the form of a task mentions; none if it has no form. */
	private record NamesInForm(String taskId) implements Command<Set<String>> {

		@Override
		public Set<String> execute(CommandContext context) {
			var task = context.getTaskManager().findTaskById(this.taskId);
			return FormGuard.formOf(task).map(FormFile::mentionedNames).orElse(Set.of());
		}

	}

}
