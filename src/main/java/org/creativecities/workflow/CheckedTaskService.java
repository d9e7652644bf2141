package org.creativecities.workflow;

import java.util.Map;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Checks what comes with a completed task against its form, whoever calls: Tasklist, REST
 * and our pages all end here. Steps of the product itself pass.
 */
class CheckedTaskService extends TaskServiceImpl {

	@Override
	public void complete(String taskId, Map<String, Object> variables) {
		if (Context.getCommandContext() != null) {
			super.complete(taskId, variables);
			return;
		}
		OnceMore.execute(this.commandExecutor, taskId, CheckedCommand.onTask(taskId, variables,
				entered -> new CompleteTaskCmd(taskId, entered, false, false)));
	}

	@Override
	public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables,
			boolean deserializeValues) {
		if (Context.getCommandContext() != null) {
			return super.completeWithVariablesInReturn(taskId, variables, deserializeValues);
		}
		complete(taskId, variables);
		// what the case holds afterwards is for whoever has the next task
		return Variables.createVariables();
	}

}
