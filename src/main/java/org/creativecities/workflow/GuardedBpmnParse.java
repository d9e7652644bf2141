package org.creativecities.workflow;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;

/**
 * Reads a diagram only if it keeps to {@link DiagramRules}, whoever deploys it and
 * through whatever door. What is deployed already is read without asking again: rules
 * that grew stricter do not stop running cases.
 */
class GuardedBpmnParse extends BpmnParse {

	GuardedBpmnParse(BpmnParser parser) {
		super(parser);
	}

	@Override
	protected void parseRootElement() {
		if (this.deployment.isNew()) {
			new DiagramRules((problem, element, id) -> addError(problem, element, id)).check(this.rootElement);
		}
		// what breaks the rules is not even looked at: parsing may load classes
		if (!hasErrors()) {
			super.parseRootElement();
		}
	}

}
