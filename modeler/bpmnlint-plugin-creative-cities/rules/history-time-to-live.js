const { is } = require('../model');

/** The engine refuses a process that does not say how long it is remembered, and reads whole days only. Ten years: P3653D. */
module.exports = () => ({

  check(node, reporter) {
    if (is(node, 'bpmn:Process') && !/^P\d+D$/.test(node.historyTimeToLive || '')) {
      reporter.report(node.id, 'Process has no camunda:historyTimeToLive in days, such as P3653D');
    }
  }
});
