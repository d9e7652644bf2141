package org.creativecities.workflow;

import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/**
 * What we ask of the engine that its defaults do not give: no Java objects in variables,
 * no expressions in queries, no case management, and a person with a task may work on it
 * but not change it.
 */
@Component
class EngineConfiguration extends AbstractCamundaConfiguration {

	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
		engine.setJavaSerializationFormatEnabled(false);
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setEnableExpressionsInStoredQueries(false);
		engine.setCmmnEnabled(false);
		engine.setDefaultUserPermissionNameForTask("TASK_WORK");
		engine.setHistoryTimeToLive("P3653D");
		engine.setHistoryCleanupBatchWindowStartTime("03:00");
		engine.setHistoryCleanupBatchWindowEndTime("05:00");
		// groups are called natcom-BR, city-it-biella; people by their short name or
		// e-mail address
		engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
		engine.setUserResourceWhitelistPattern("[a-zA-Z0-9.@_+-]+");
	}

}
