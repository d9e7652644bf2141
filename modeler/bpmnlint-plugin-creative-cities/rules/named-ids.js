const { is } = require('../model');

const PREFIXES = {
  'bpmn:Activity': 'Activity',
  'bpmn:Event': 'Event',
  'bpmn:Gateway': 'Gateway',
  'bpmn:SequenceFlow': 'Flow',
  'bpmn:TextAnnotation': 'TextAnnotation',
  'bpmn:Association': 'Association',
  'bpmn:Message': 'Message',
  'bpmn:Signal': 'Signal',
  'bpmn:Error': 'Error',
  'bpmn:Escalation': 'Escalation'
};

/**
 * Ids stand in tests, logs, migration plans and history for ten years, so a person chooses them. The prefix is the one
 * that bpmn-js gives: it stays true when a user task becomes a service task. Activity_0x3k9f2 says nothing to anybody.
 */
module.exports = () => ({

  check(node, reporter) {
    const type = Object.keys(PREFIXES).find(type => is(node, type));

    if (type && !new RegExp(`^${PREFIXES[type]}_[A-Z][A-Za-z0-9]*$`).test(node.id)) {
      reporter.report(node.id, `Id is not ${PREFIXES[type]}_ and a CamelCase name of our choice`);
    }
  }
});
