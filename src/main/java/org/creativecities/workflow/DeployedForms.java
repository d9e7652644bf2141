package org.creativecities.workflow;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * The forms that were deployed together with a diagram, read inside a command of the
 * engine. A deployed file never changes, so each is read once; the numbers in it are
 * those of this moment.
 */
final class DeployedForms {

	private static final Map<String, String> FILES = new ConcurrentHashMap<>();

	private static final Map<String, FormFile> READ = new ConcurrentHashMap<>();

	private DeployedForms() {
	}

	/**
	 * @throws IllegalStateException naming form and process, if the form was not deployed
	 * with it
	 */
	static FormFile of(String processDefinitionId, String formId) {
		var file = FILES.computeIfAbsent(processDefinitionId + " " + formId, key -> read(processDefinitionId, formId));
		// a few numbers a year change, and each makes one more entry
		return READ.computeIfAbsent(FormNumbers.fill(file),
				filled -> FormFile.parse(filled.getBytes(StandardCharsets.UTF_8)));
	}

	private static String read(String processDefinitionId, String formId) {
		CommandContext context = Context.getCommandContext();
		var definition = Context.getProcessEngineConfiguration()
			.getDeploymentCache()
			.findDeployedProcessDefinitionById(processDefinitionId);
		var resource = context.getResourceManager()
			.findResourceByDeploymentIdAndResourceName(definition.getDeploymentId(), DefinitionFile.form(formId));
		if (resource == null) {
			throw new IllegalStateException(
					"The form '%s' was not deployed with the process '%s'.".formatted(formId, definition.getKey()));
		}
		return new String(resource.getBytes(), StandardCharsets.UTF_8);
	}

}
