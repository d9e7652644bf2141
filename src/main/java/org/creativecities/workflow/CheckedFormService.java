package org.creativecities.workflow;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * Checks what is submitted with a form, whoever calls: Tasklist, REST and our pages all
 * end here. Steps of the product itself pass.
 */
class CheckedFormService extends FormServiceImpl {

	@Override
	public void submitTaskForm(String taskId, Map<String, Object> properties) {
		if (Context.getCommandContext() != null) {
			super.submitTaskForm(taskId, properties);
			return;
		}
		this.commandExecutor.execute(CheckedCommand.onTask(taskId, properties,
				entered -> new SubmitTaskFormCmd(taskId, entered, false, false)));
	}

	@Override
	public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
			boolean deserializeValues) {
		if (Context.getCommandContext() != null) {
			return super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues);
		}
		return this.commandExecutor.execute(CheckedCommand.onTask(taskId, properties,
				entered -> new SubmitTaskFormCmd(taskId, entered, true, deserializeValues)));
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
		return this.commandExecutor.execute(CheckedCommand.onStart(processDefinitionId, businessKey, properties,
				entered -> new SubmitStartFormCmd(processDefinitionId, businessKey, entered)));
	}

}
