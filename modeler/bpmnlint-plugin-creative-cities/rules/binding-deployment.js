const { is, said } = require('../model');

/**
 * What was deployed together runs together: an open case keeps the form and the decision it was made for, whatever is
 * published after it. A called process is a deployment of its own, shared by several callers: bound to the caller's deployment
 * it would not be found.
 */
module.exports = () => ({

  check(node, reporter) {
    const demand = (met, message) => met || reporter.report(node.id, message);

    if (node.formRef) {
      demand(node.formRefBinding === 'deployment', 'Form is not bound to its deployment (camunda:formRefBinding)');
    }

    if (is(node, 'bpmn:BusinessRuleTask')) {
      demand(said(node.decisionRef), 'Business rule task names no decision (camunda:decisionRef)');
      demand(node.decisionRefBinding === 'deployment', 'Decision is not bound to its deployment (camunda:decisionRefBinding)');
    }

    if (is(node, 'bpmn:CallActivity')) {
      demand(said(node.calledElement), 'Call activity calls no process (calledElement)');
      demand(node.calledElementBinding === 'latest', 'Called process is bound to the deployment of its caller, where it is not (camunda:calledElementBinding)');
    }
  }
});
