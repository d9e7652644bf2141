const { idOf } = require('../model');

const words = text => new Set(text.trim().split(/\s+/));

const ELEMENTS = words(`
  bpmn:Definitions bpmn:Process bpmn:Documentation bpmn:ExtensionElements bpmn:TextAnnotation bpmn:Association
  bpmn:Message bpmn:Signal bpmn:Error bpmn:Escalation
  bpmn:StartEvent bpmn:IntermediateCatchEvent bpmn:IntermediateThrowEvent bpmn:BoundaryEvent bpmn:EndEvent
  bpmn:TimerEventDefinition bpmn:MessageEventDefinition bpmn:SignalEventDefinition bpmn:ErrorEventDefinition
  bpmn:EscalationEventDefinition bpmn:TerminateEventDefinition
  bpmn:UserTask bpmn:ServiceTask bpmn:SendTask bpmn:ReceiveTask bpmn:BusinessRuleTask bpmn:CallActivity bpmn:SubProcess
  bpmn:ExclusiveGateway bpmn:ParallelGateway bpmn:EventBasedGateway bpmn:SequenceFlow bpmn:FormalExpression
  camunda:Properties camunda:Property camunda:FailedJobRetryTimeCycle camunda:InputOutput camunda:InputParameter
  camunda:OutputParameter camunda:ExecutionListener camunda:TaskListener camunda:In camunda:Out
`);

const CAMUNDA_ATTRIBUTES = words(`
  historyTimeToLive versionTag candidateStarterGroups isStartableInTasklist initiator
  async asyncBefore asyncAfter exclusive jobPriority delegateExpression
  formRef formRefBinding candidateGroups candidateUsers assignee dueDate followUpDate priority
  decisionRef decisionRefBinding mapDecisionResult resultVariable calledElementBinding
  errorCodeVariable errorMessageVariable
  name value body event source sourceExpression target businessKey
`);

const INSTEAD = {
  'bpmn:ScriptTask': 'use a service task',
  'bpmn:InclusiveGateway': 'use exclusive questions, or a parallel gateway',
  'bpmn:MultiInstanceLoopCharacteristics': 'start an instance for each, it slows down with the square of their number',
  'bpmn:Collaboration': 'a file is one process, without pools and lanes',
  'camunda:Script': 'no script engine is on the classpath',
  'camunda:Connector': 'use a service task'
};

/**
 * A diagram is code that an administrator may change, so the language is small: what is not listed is refused. The
 * engine's own guard decides when a diagram is deployed; this rule says it while drawing.
 */
module.exports = () => ({

  check(node, reporter) {
    const { $type } = node;

    if (/^(bpmndi|dc|di):/.test($type)) {
      return;
    }

    if (!ELEMENTS.has($type)) {
      return reporter.report(idOf(node), `<${$type}> is not in our language${INSTEAD[$type] ? ': ' + INSTEAD[$type] : ''}`);
    }

    attributes(node).filter(name => !CAMUNDA_ATTRIBUTES.has(name)).forEach(name => {
      reporter.report(idOf(node), `"${name}" at <${$type}> is not in our language`);
    });
  }
});

/** Names of the Camunda attributes that are set, and of those that no schema knows (the old activiti: prefix, say). */
function attributes(node) {
  const known = node.$descriptor.properties
    .filter(({ ns, type }) => ns.prefix === 'camunda' && [ 'String', 'Boolean', 'Integer' ].includes(type))
    .map(({ name }) => name)
    .filter(name => Object.hasOwn(node, name));

  const unknown = Object.keys(node.$attrs).filter(name => !name.startsWith('xmlns') && !name.startsWith('xsi:'));

  return [ ...known, ...unknown ];
}
