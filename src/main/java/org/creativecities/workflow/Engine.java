package org.creativecities.workflow;

import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Lets the product itself use the engine, whoever is logged in: what a person may do is
 * asked at the doors that people use, not where one step leads to the next. The person
 * stays known, so that steps can tell who acts.
 */
@Component
class Engine {

	private final ProcessEngine engine;

	Engine(ProcessEngine engine) {
		this.engine = engine;
	}

	/**
	 * @throws OptimisticLockingFailureException if the case moves on at this moment, so
	 * that whoever asked from outside may ask again; inside a step the engine itself does
	 */
	<T> T asProduct(Supplier<T> work) {
		var configuration = (ProcessEngineConfigurationImpl) this.engine.getProcessEngineConfiguration();
		var inside = Context.getCommandContext() != null;
		try {
			return configuration.getCommandExecutorTxRequired()
				.execute(context -> context.runWithoutAuthorization(work::get));
		}
		catch (ProcessEngineException busy) {
			if (inside || !OnceMore.isCollision(busy)) {
				throw busy;
			}
			throw new OptimisticLockingFailureException("A case was changed at the same moment.", busy);
		}
	}

	RuntimeService runtime() {
		return this.engine.getRuntimeService();
	}

	RepositoryService repository() {
		return this.engine.getRepositoryService();
	}

	ProcessEngine all() {
		return this.engine;
	}

}
