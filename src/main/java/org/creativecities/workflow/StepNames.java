package org.creativecities.workflow;

import java.util.Locale;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** Says of a waiting job what people call it: the names that stand in the diagram. */
@Component
class StepNames {

	private static final String FRENCH = "fr.name";

	private final ManagementService management;

	private final RepositoryService repository;

	private final RuntimeService runtime;

	StepNames(ManagementService management, RepositoryService repository, RuntimeService runtime) {
		this.management = management;
		this.repository = repository;
		this.runtime = runtime;
	}

	Due tell(Job job, Locale language) {
		var at = Optional.ofNullable(job.getDuedate()).orElse(job.getCreateTime()).toInstant();
		return new Due(at, name(job, job.getProcessDefinitionKey(), language), name(job, step(job), language),
				caseId(job));
	}

	private String step(Job job) {
		return Optional.ofNullable(job.getJobDefinitionId())
			.map(id -> this.management.createJobDefinitionQuery().jobDefinitionId(id).singleResult())
			.map(definition -> definition.getActivityId())
			.orElse(null);
	}

	private String caseId(Job job) {
		return Optional.ofNullable(job.getProcessInstanceId())
			.map(id -> this.runtime.createProcessInstanceQuery().processInstanceId(id).singleResult())
			.map(instance -> instance.getBusinessKey())
			.orElse("");
	}

	private String name(Job job, String id, Locale language) {
		if (id == null || job.getProcessDefinitionId() == null) {
			return "";
		}
		BaseElement element = this.repository.getBpmnModelInstance(job.getProcessDefinitionId())
			.getModelElementById(id);
		var french = Locale.FRENCH.getLanguage().equals(language.getLanguage()) ? french(element)
				: Optional.<String>empty();
		return french.or(() -> Optional.ofNullable(element).map(named -> named.getAttributeValue("name"))).orElse(id);
	}

	private static Optional<String> french(BaseElement element) {
		return Optional.ofNullable(element)
			.map(BaseElement::getExtensionElements)
			.map(ExtensionElements::getElementsQuery)
			.map(query -> query.filterByType(CamundaProperties.class))
			.filter(query -> query.count() > 0)
			.flatMap(query -> query.list()
				.get(0)
				.getCamundaProperties()
				.stream()
				.filter(property -> FRENCH.equals(property.getCamundaName()))
				.map(property -> property.getCamundaValue())
				.findFirst());
	}

}
