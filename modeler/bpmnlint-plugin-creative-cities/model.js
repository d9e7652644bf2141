const { is, isAny } = require('bpmnlint-utils');

/** The id a person can look for: of the element, or of the first one around it that has one. */
function idOf(node) {
  return node.id || node.$parent && idOf(node.$parent);
}

/** Tells whether an event carries a definition of this type, such as bpmn:TimerEventDefinition. */
function triggeredBy(event, type) {
  return (event.eventDefinitions || []).some(definition => is(definition, type));
}

const said = text => !!(text || '').trim();

module.exports = { idOf, is, isAny, said, triggeredBy };
