const { isAny, said } = require('../model');

/**
 * The diagram is read by people who never see the Java. The process says who starts it and how it ends, a step says
 * what its name cannot.
 */
module.exports = () => ({

  check(node, reporter) {
    if (isAny(node, [ 'bpmn:Process', 'bpmn:Task', 'bpmn:CallActivity' ])) {
      if (!(node.documentation || []).some(({ text }) => said(text))) {
        reporter.report(node.id, 'Element has no documentation');
      }
    }
  }
});
