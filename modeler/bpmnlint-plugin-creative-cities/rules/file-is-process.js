const { is } = require('../model');

/**
 * A file is one executable process in lower-kebab-case, so that "monitoring-review" means the same to the engine, the
 * file system and a person. That the file bears the same name is checked by lint.js, which alone knows it.
 */
module.exports = () => ({

  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }

    const processes = (node.rootElements || []).filter(element => is(element, 'bpmn:Process'));

    if (processes.length !== 1) {
      reporter.report(node.id, `A file holds one process, this one holds ${processes.length}`);
    }

    for (const { id, isExecutable } of processes) {
      if (!isExecutable) {
        reporter.report(id, 'Process is not executable, the engine would pass it over');
      }

      if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
        reporter.report(id, 'Process id is not in lower-kebab-case');
      }
    }
  }
});
