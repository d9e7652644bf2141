package org.creativecities.workflow;

import java.util.List;

import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * What we ask of the engine that its defaults do not give: no Java objects in variables,
 * no expressions in queries, no case management, nothing reachable from a diagram but the
 * product's steps, nothing entered that no form asks for, and a person with a task may
 * work on it but not change it. The clock is set, and older data are brought up to date,
 * before the engine is there.
 */
@Component
@DependsOn("engineClock")
@DependsOnDatabaseInitialization
class EngineConfiguration extends AbstractCamundaConfiguration {

	/** A failed step is tried again twice, ten minutes apart, before people are asked. */
	private static final String RETRIES = "R3/PT10M";

	private final ApplicationContext context;

	private final Delegates delegates;

	private final RefusalSentences sentences;

	EngineConfiguration(ApplicationContext context, Delegates delegates, RefusalSentences sentences) {
		this.context = context;
		this.delegates = delegates;
		this.sentences = sentences;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
		engine.setJavaSerializationFormatEnabled(false);
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setEnableExpressionsInStoredQueries(false);
		engine.setCmmnEnabled(false);
		engine.setDefaultUserPermissionNameForTask("TASK_WORK");
		// without it nobody but administrators can comment on a task in Tasklist
		engine.setEnableHistoricInstancePermissions(true);
		// a revoked right is looked for with the granted ones, not by a query before each
		engine.setAuthorizationCheckRevokes("always");
		engine.setResourceAuthorizationProvider(new NewTaskGrants());
		engine.setCustomHistoryLevels(List.of(new PathHistory()));
		engine.setHistoryTimeToLive("P3653D");
		engine.setHistoryCleanupBatchWindowStartTime("03:00");
		engine.setHistoryCleanupBatchWindowEndTime("05:00");
		// groups are called natcom-BR, city-it-biella; people by their short name or
		// e-mail address
		engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
		engine.setUserResourceWhitelistPattern("[a-zA-Z0-9.@_+-]+");
		engine.setFailedJobRetryTimeCycle(RETRIES);
		engine.setEnableExceptionsAfterUnhandledBpmnError(true);
		engine.setStandaloneTasksEnabled(false);
		// whoever gave the command hears of its failure; the job executor logs its own
		engine.setEnableCmdExceptionLogging(false);
		limitDiagrams(engine);
		checkInput(engine);
	}

	/** A diagram is code: it may name steps and variables, and nothing else. */
	private void limitDiagrams(SpringProcessEngineConfiguration engine) {
		engine.setExpressionManager(new SpringExpressionManager(this.context, this.delegates));
		engine.setBpmnParseFactory(GuardedBpmnParse::new);
	}

	private void checkInput(SpringProcessEngineConfiguration engine) {
		engine.setTaskService(new CheckedTaskService());
		engine.setFormService(new CheckedFormService());
		engine.setCustomPreCommandInterceptorsTxRequired(List.of(new Doorkeeper(engine, this.sentences)));
		engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new Doorkeeper(engine, this.sentences)));
	}

}
