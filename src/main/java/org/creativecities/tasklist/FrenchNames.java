package org.creativecities.tasklist;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts the French name of tasks, processes and filters in the place of the English one,
 * wherever an answer of the engine's API mentions them. A diagram carries it in the
 * extension property {@code fr.name}, a filter in its property of the same name.
 */
@Component
class FrenchNames {

	private static final String FRENCH = "fr.name";

	private final RepositoryService repository;

	/** By definition id and element id; a definition never changes. */
	private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

	FrenchNames(RepositoryService repository) {
		this.repository = repository;
	}

	void translate(JsonNode answer) {
		if (answer instanceof ObjectNode object) {
			translateOne(object);
		}
		for (var part : answer) {
			if (part.isContainer()) {
				translate(part);
			}
		}
	}

	private void translateOne(ObjectNode object) {
		if (object.hasNonNull("taskDefinitionKey") && object.hasNonNull("processDefinitionId")) {
			name(object,
					find(object.path("processDefinitionId").asString(), object.path("taskDefinitionKey").asString()));
		}
		else if (object.hasNonNull("deploymentId") && object.hasNonNull("key")) {
			name(object, find(object.path("id").asString(), object.path("key").asString()));
		}
		else if ("Task".equals(object.path("resourceType").asString("")) && object.path("properties").isObject()) {
			var properties = object.path("properties");
			name(object, Optional.ofNullable(properties.get(FRENCH)).map(JsonNode::asString));
			for (var variable : properties.path("variables")) {
				if (variable instanceof ObjectNode shown && shown.has("fr.label")) {
					shown.set("label", shown.get("fr.label"));
				}
			}
		}
	}

	private static void name(ObjectNode object, Optional<String> french) {
		french.ifPresent(name -> object.put("name", name));
	}

	private Optional<String> find(String definition, String element) {
		return this.known.computeIfAbsent(definition + "/" + element, key -> read(definition, element));
	}

	private Optional<String> read(String definition, String element) {
		// a decision has a key and a deployment, too, but no diagram
		if (this.repository.createProcessDefinitionQuery().processDefinitionId(definition).count() == 0) {
			return Optional.empty();
		}
		BaseElement found = this.repository.getBpmnModelInstance(definition).getModelElementById(element);
		if (found == null || found.getExtensionElements() == null) {
			return Optional.empty();
		}
		return found.getExtensionElements()
			.getElementsQuery()
			.filterByType(CamundaProperties.class)
			.list()
			.stream()
			.map(CamundaProperties::getCamundaProperties)
			.flatMap(Collection::stream)
			.filter(property -> FRENCH.equals(property.getCamundaName()))
			.map(CamundaProperty::getCamundaValue)
			.findFirst();
	}

}
