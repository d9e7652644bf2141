package org.creativecities.replay.call;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Camunda as it comes, history full, with our diagrams, tables and forms and nothing
 * behind them. Its job executor stands still, as that of the product does here.
 */
final class BareEngine {

	private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

	private BareEngine() {
	}

	static ProcessEngine on(DataSource database, EmptyDelegates delegates) {
		try {
			var files = files();
			var configuration = new StandaloneProcessEngineConfiguration();
			configuration.setProcessEngineName("bare");
			configuration.setDataSource(database);
			configuration.setDatabaseSchemaUpdate("true");
			// the default of Camunda's distributions and of its starter; this class alone
			// has audit
			configuration.setHistory(System.getProperty("bench.history", "full"));
			configuration.setJobExecutorActivate(false);
			configuration.setBeans(beans(files, delegates));
			var engine = configuration.buildProcessEngine();
			var deployment = engine.getRepositoryService().createDeployment().name("The product's definitions");
			files.forEach(deployment::addString);
			deployment.deploy();
			return engine;
		}
		catch (IOException cause) {
			throw new IllegalStateException("The definitions cannot be read", cause);
		}
	}

	private static Map<String, String> files() throws IOException {
		var files = new HashMap<String, String>();
		var resolver = new PathMatchingResourcePatternResolver();
		for (var place : new String[] { "processes/*.bpmn", "processes/*.dmn", "forms/*.form" }) {
			for (var file : resolver.getResources("classpath:" + place)) {
				files.put(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
			}
		}
		return files;
	}

	private static Map<Object, Object> beans(Map<String, String> files, EmptyDelegates delegates) {
		var beans = new HashMap<Object, Object>();
		files.values()
			.forEach(file -> DELEGATE.matcher(file)
				.results()
				.map(found -> found.group(1))
				.forEach(bean -> beans.put(bean, delegates.named(bean))));
		return beans;
	}

}
