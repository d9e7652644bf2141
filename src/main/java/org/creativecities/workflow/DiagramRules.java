package org.creativecities.workflow;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What may stand in a diagram: listed elements, listed attributes, and expressions of a
 * few shapes. A diagram runs inside the product, so what is not listed is refused; a
 * deny-list would have to foresee every trick.
 * <ul>
 * <li>{@code ${variable}} wherever the engine takes an expression, and
 * {@code ${execution.processBusinessKey}};
 * <li>{@code ${step}} as a delegate expression;
 * <li>{@code ${variable == 'value'}} and its like as a condition: one variable compared
 * with one value; more belongs in a decision table.
 * </ul>
 */
final class DiagramRules {

	private static final String BPMN = Diagram.BPMN;

	private static final String CAMUNDA = Diagram.CAMUNDA;

	/** Where shapes are drawn; the engine reads coordinates from it. */
	private static final Set<String> DRAWING = Set.of("http://www.omg.org/spec/BPMN/20100524/DI",
			"http://www.omg.org/spec/DD/20100524/DC", "http://www.omg.org/spec/DD/20100524/DI");

	private static final Set<String> BPMN_ELEMENTS = Set.of("definitions", "process", "documentation",
			"extensionElements", "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent",
			"boundaryEvent", "userTask", "serviceTask", "businessRuleTask", "receiveTask", "callActivity", "subProcess",
			"exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway", "sequenceFlow",
			"conditionExpression", "incoming", "outgoing", "timerEventDefinition", "timeDate", "timeDuration",
			"timeCycle", "messageEventDefinition", "signalEventDefinition", "errorEventDefinition",
			"escalationEventDefinition", "terminateEventDefinition", "linkEventDefinition", "message", "signal",
			"error", "escalation", "collaboration", "participant", "messageFlow", "laneSet", "lane", "flowNodeRef",
			"childLaneSet", "textAnnotation", "text", "association", "group", "category", "categoryValue");

	private static final Set<String> CAMUNDA_ELEMENTS = Set.of("properties", "property", "in", "out", "inputOutput",
			"inputParameter", "outputParameter", "failedJobRetryTimeCycle", "executionListener", "taskListener");

	private static final Set<String> BPMN_ATTRIBUTES = Set.of("id", "name", "targetNamespace", "exporter",
			"exporterVersion", "isExecutable", "isClosed", "processType", "sourceRef", "targetRef", "default",
			"attachedToRef", "cancelActivity", "isInterrupting", "messageRef", "signalRef", "errorRef", "escalationRef",
			"errorCode", "escalationCode", "calledElement", "triggeredByEvent", "gatewayDirection", "processRef",
			"associationDirection", "textFormat", "categoryValueRef", "value", "parallelMultiple", "completionQuantity",
			"startQuantity", "eventGatewayType", "instantiate");

	private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of("historyTimeToLive", "versionTag",
			"candidateStarterGroups", "isStartableInTasklist", "jobPriority", "taskPriority", "asyncBefore",
			"asyncAfter", "exclusive", "delegateExpression", "candidateGroups", "dueDate", "followUpDate", "priority",
			"formRef", "formRefBinding", "decisionRef", "decisionRefBinding", "mapDecisionResult", "resultVariable",
			"calledElementBinding", "initiator", "errorCodeVariable", "errorMessageVariable", "async");

	/** On elements of the Camunda namespace, attributes carry no prefix. */
	private static final Map<String, Set<String>> CAMUNDA_ELEMENT_ATTRIBUTES = Map.of("property",
			Set.of("id", "name", "value"), "in", Set.of("source", "sourceExpression", "target", "businessKey"), "out",
			Set.of("source", "target"), "inputParameter", Set.of("name"), "outputParameter", Set.of("name"),
			"executionListener", Set.of("event", "delegateExpression"), "taskListener",
			Set.of("event", "id", "delegateExpression"));

	private static final Set<String> OTHER_ATTRIBUTES = Set.of(
			"http://www.w3.org/2001/XMLSchema-instance:schemaLocation",
			"http://camunda.org/schema/modeler/1.0:executionPlatform",
			"http://camunda.org/schema/modeler/1.0:executionPlatformVersion");

	private static final String TYPE = "http://www.w3.org/2001/XMLSchema-instance:type";

	private static final String NAME = "(?!(?:execution|task|externalTask|caseExecution|processEngine\\w*|"
			+ "authenticatedUserId|currentUser\\w*|class|true|false|null|empty|not|and|or|eq|ne|lt|gt|le|ge|div|mod|"
			+ "instanceof)\\b)[A-Za-z_]\\w*";

	private static final Pattern STEP = Pattern.compile("[$#]\\{" + NAME + "}");

	private static final Pattern BUSINESS_KEY = Pattern.compile("[$#]\\{execution\\.processBusinessKey}");

	private static final Pattern VARIABLE = Pattern.compile(STEP.pattern() + "|" + BUSINESS_KEY.pattern());

	private static final String LITERAL = "(?:-?\\d+(?:\\.\\d+)?|'[^'\\\\{}]*'|\"[^\"\\\\{}]*\"|true|false|null)";

	private static final Pattern CONDITION = Pattern.compile("\\$\\{\\s*(?:(?:!|not\\s+)?\\s*" + NAME + "|" + NAME
			+ "\\s*(?:==|!=|<=|>=|<|>|\\s(?:eq|ne|lt|gt|le|ge)\\s)\\s*(?:" + LITERAL + "|" + NAME + "))\\s*}");

	private final Report report;

	DiagramRules(Report report) {
		this.report = report;
	}

	/** Hears of each thing that may not stand where it stands. */
	@FunctionalInterface
	interface Report {

		void add(String problem, Element element, String id);

	}

	void check(Element root) {
		check(root, "");
	}

	private void check(Element element, String parentId) {
		var own = element.attribute("id");
		var id = (own != null) ? own : parentId;
		if ("BPMNDiagram".equals(element.getTagName()) && DRAWING.contains(element.getUri())) {
			drawing(element, id);
			return;
		}
		var known = BPMN.equals(element.getUri()) ? BPMN_ELEMENTS
				: CAMUNDA.equals(element.getUri()) ? CAMUNDA_ELEMENTS : Set.<String>of();
		if (!known.contains(element.getTagName())) {
			this.report.add("the element <%s> may not stand in a diagram".formatted(element.getTagName()), element, id);
			return;
		}
		element.attributes().forEach(name -> attribute(element, name, id));
		if (isExecuted(element)) {
			text(element, id);
		}
		element.elements().forEach(child -> check(child, id));
	}

	/** Coordinates only: a drawing holds nothing that the engine could run. */
	private void drawing(Element element, String id) {
		if (!DRAWING.contains(element.getUri()) && !"extension".equals(element.getTagName())) {
			this.report.add("the element <%s> may not stand in a drawing".formatted(element.getTagName()), element, id);
		}
		element.elements().forEach(child -> drawing(child, id));
	}

	private void attribute(Element element, String name, String id) {
		var value = element.attribute(name);
		if (!isListed(element, name)) {
			this.report.add("the attribute '%s' may not stand in a diagram".formatted(local(name)), element, id);
		}
		else if (TYPE.equals(name)) {
			if (!value.endsWith("tFormalExpression")) {
				this.report.add("an expression may be a formal expression only", element, id);
			}
		}
		else if ("delegateExpression".equals(local(name))) {
			if (!STEP.matcher(value).matches()) {
				this.report.add("the delegate '%s' is not of the form ${step}".formatted(value), element, id);
			}
		}
		else {
			expressions(value, element, id);
		}
	}

	private static boolean isListed(Element element, String name) {
		if (name.startsWith(CAMUNDA + ":")) {
			return BPMN.equals(element.getUri()) && CAMUNDA_ATTRIBUTES.contains(local(name));
		}
		if (CAMUNDA.equals(element.getUri())) {
			return CAMUNDA_ELEMENT_ATTRIBUTES.getOrDefault(element.getTagName(), Set.of()).contains(name);
		}
		return name.equals("xmlns") || name.startsWith("xmlns:") || BPMN_ATTRIBUTES.contains(name)
				|| OTHER_ATTRIBUTES.contains(name) || TYPE.equals(name)
				|| ("definitions".equals(element.getTagName())
						&& Set.of("expressionLanguage", "typeLanguage").contains(name))
				|| isSchemaDefault(name, element.attribute(name));
	}

	/** What the BPMN schema fills in where a diagram is silent. */
	private static boolean isSchemaDefault(String name, String value) {
		return "implementation".equals(name) && value.startsWith("##")
				|| "isForCompensation".equals(name) && "false".equals(value);
	}

	/** Notes beside the flow are for people; the engine does not look at them. */
	private static boolean isExecuted(Element element) {
		return !"text".equals(element.getTagName());
	}

	private void text(Element element, String id) {
		var text = element.getText().strip();
		if ("conditionExpression".equals(element.getTagName())) {
			if (!CONDITION.matcher(text).matches()) {
				this.report.add("the condition '%s' does not compare one variable with one value".formatted(text),
						element, id);
			}
			return;
		}
		expressions(text, element, id);
	}

	private void expressions(String text, Element element, String id) {
		var rest = VARIABLE.matcher(text).replaceAll("");
		if (rest.contains("${") || rest.contains("#{")) {
			this.report.add("the expression '%s' is more than the name of a variable".formatted(text), element, id);
		}
	}

	private static String local(String name) {
		return name.substring(name.lastIndexOf(':') + 1);
	}

}
