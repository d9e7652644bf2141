package org.creativecities.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.runtime.Execution;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Starts processes and tells them what happened elsewhere. Carries ids and flags only.
 */
@Component
public class Processes {

	private final Engine engine;

	Processes(Engine engine) {
		this.engine = engine;
	}

	/** Starts a process; its first step may already run in this transaction. */
	public void start(String processId, String businessKey, Map<String, Object> variables) {
		this.engine.asProduct(() -> this.engine.runtime().startProcessInstanceByKey(processId, businessKey, variables));
	}

	/**
	 * Tells the one instance that waits for this message.
	 * @throws IllegalStateException naming process, message and key, if not exactly one
	 * instance waits
	 */
	public void tell(String processId, String message, String businessKey, Map<String, Object> variables) {
		if (!tellIfWaiting(processId, message, businessKey, variables)) {
			throw new IllegalStateException("No instance of '%s' with the business key '%s' waits for the message '%s'."
				.formatted(processId, businessKey, message));
		}
	}

	/**
	 * Tells the instance that waits for this message, if one does.
	 * @return whether one did
	 * @throws IllegalStateException if more than one does
	 * @throws OptimisticLockingFailureException if the instance moves on at this moment
	 */
	public boolean tellIfWaiting(String processId, String message, String businessKey, Map<String, Object> variables) {
		return tellIfWaiting(processId, message, businessKey, Map.of(), variables);
	}

	/**
	 * As {@link #tellIfWaiting(String, String, String, Map)}, where several instances may
	 * bear the business key.
	 * @param having values of variables by which the one instance is known
	 */
	public boolean tellIfWaiting(String processId, String message, String businessKey, Map<String, Object> having,
			Map<String, Object> variables) {
		return this.engine.asProduct(() -> {
			var waiting = waiting(processId, message, businessKey, having);
			if (waiting.size() > 1) {
				throw new IllegalStateException(
						"%d places in instances of '%s' with the business key '%s' wait for the message '%s'; one was expected."
							.formatted(waiting.size(), processId, businessKey, message));
			}
			waiting.forEach(place -> this.engine.runtime().messageEventReceived(message, place.getId(), variables));
			return !waiting.isEmpty();
		});
	}

	/**
	 * Tells every instance that waits for this message, each in a job of its own, once
	 * the transaction is committed. One that moves on in between is passed over.
	 * @param having values of variables by which the instances are known
	 * @return how many instances there are
	 */
	public int tellAllLater(String processId, String message, Map<String, Object> having) {
		return this.engine.asProduct(() -> {
			var instances = this.engine.runtime().createProcessInstanceQuery().processDefinitionKey(processId);
			having.forEach(instances::variableValueEquals);
			var number = (int) instances.count();
			if (number > 0) {
				this.engine.runtime()
					.createMessageCorrelationAsync(message)
					.processInstanceQuery(instances)
					.correlateAllAsync();
			}
			return number;
		});
	}

	/**
	 * Changes what a form of an instance shows, because it changed elsewhere while the
	 * form waits. What no form shows just now stays hidden; without such an instance
	 * nothing happens.
	 * @param values as for {@link Forms#show}: what people typed stays plain words in the
	 * texts of the form
	 */
	public void show(String processId, String businessKey, String formId, Map<String, Object> values) {
		this.engine.asProduct(() -> {
			this.engine.runtime()
				.createProcessInstanceQuery()
				.processDefinitionKey(processId)
				.processInstanceBusinessKey(businessKey)
				.list()
				.forEach(instance -> {
					var shown = new HashMap<String, Object>();
					ShownValues.of(DeployedForms.of(instance.getProcessDefinitionId(), formId), values)
						.forEach((name, value) -> shown.put(name, Values.toVariable(value)));
					replace(instance.getId(), shown);
				});
			return null;
		});
	}

	private void replace(String instance, Map<String, Object> shown) {
		shown.keySet().retainAll(this.engine.runtime().getVariablesLocal(instance).keySet());
		this.engine.runtime().setVariablesLocal(instance, shown);
	}

	private List<Execution> waiting(String processId, String message, String businessKey, Map<String, Object> having) {
		var places = this.engine.runtime()
			.createExecutionQuery()
			.processDefinitionKey(processId)
			.processInstanceBusinessKey(businessKey)
			.messageEventSubscriptionName(message);
		having.forEach(places::processVariableValueEquals);
		return places.list();
	}

}
