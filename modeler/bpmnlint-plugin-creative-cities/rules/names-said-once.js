const { beanOf, camelCase } = require('../names');
const { is, isAny, said, triggeredBy } = require('../model');

/**
 * One name, said everywhere. "Invite city" is Activity_InviteCity here, ${inviteCity} in Spring, InviteCity in Java and
 * the words of its test: whoever knows one finds the others. The same for messages (the record they carry) and errors
 * (the exception they come from).
 */
module.exports = () => ({

  check(node, reporter) {
    const report = message => reporter.report(node.id, message);

    if (is(node, 'bpmn:Activity')) {
      activity(node, report);
    } else if (is(node, 'bpmn:Gateway')) {
      gateway(node, report);
    } else if (is(node, 'bpmn:Event')) {
      event(node, report);
    } else if (is(node, 'bpmn:Message')) {
      message(node, report);
    } else if (is(node, 'bpmn:Error')) {
      error(node, report);
    }
  }
});

function activity({ $type, id, name, delegateExpression }, report) {
  if (!said(name)) {
    return report('Activity has no name');
  }

  // a sub-process may be a chapter rather than an act: "Cancellation"
  const act = $type !== 'bpmn:SubProcess';

  if (act && (!/^\p{Lu}\S* +\S/u.test(name) || /^\S+(ing|tion)\b/.test(name) && !/^Bring\b/.test(name))) {
    report(`"${name}" is not a verb and its object, such as "Invite city"`);
  }

  if (id !== `Activity_${camelCase(name)}`) {
    report(`"${name}" wants the id Activity_${camelCase(name)}`);
  }

  if ([ 'bpmn:ServiceTask', 'bpmn:SendTask' ].includes($type) && delegateExpression !== beanOf(name)) {
    report(`"${name}" wants the delegate ${beanOf(name)}`);
  }
}

function gateway(node, report) {
  const outgoing = node.outgoing || [];

  if (outgoing.length < 2) {
    return said(node.name) && report('A join decides nothing and carries no name');
  }

  if (isAny(node, [ 'bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway' ])) {
    if (!(node.name || '').endsWith('?')) {
      report('A split asks a question: its name ends in "?"');
    }

    outgoing.filter(flow => !said(flow.name)).forEach(flow => report(`${flow.id} bears no answer to "${node.name || ''}"`));
  }
}

function event(node, report) {
  const plainTimer = is(node, 'bpmn:BoundaryEvent') && triggeredBy(node, 'bpmn:TimerEventDefinition');

  if (!said(node.name) && !plainTimer) {
    report('Event does not say what is now so');
  }
}

function message({ id, name = '' }, report) {
  const [ , record ] = /^[a-z]+\.([A-Z][A-Za-z0-9]*)$/.exec(name) || [];

  if (!record || id !== `Message_${record}`) {
    report(`"${name}" is not a record such as monitoring.ReportSubmitted with the id Message_ReportSubmitted`);
  }
}

function error({ id, errorCode = '' }, report) {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(errorCode) || id !== `Error_${errorCode}`) {
    report(`"${errorCode}" is not an exception such as NoContactPoint with the id Error_NoContactPoint`);
  }
}
