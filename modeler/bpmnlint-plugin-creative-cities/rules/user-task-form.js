const { is, said } = require('../model');

/**
 * Work waits for a group, never for one person who may be ill or gone; it has a form that the engine and the portal
 * both show, and a day by which it is due, or nobody could chase it.
 */
module.exports = () => ({

  check(node, reporter) {
    if (!is(node, 'bpmn:UserTask')) {
      return;
    }

    const demand = (met, message) => met || reporter.report(node.id, message);

    demand(said(node.formRef), 'User task has no form (camunda:formRef)');
    demand(said(node.candidateGroups), 'User task waits for no group (camunda:candidateGroups)');
    demand(said(node.dueDate), 'User task is never due (camunda:dueDate)');
    demand(!node.assignee && !node.candidateUsers, 'User task waits for one person, it should wait for a group');
  }
});
