const { idOf, is } = require('../model');

const NAME = '[a-z][A-Za-z0-9]*';
const VALUE = String.raw`('[^']*'|-?\d+(\.\d+)?|true|false)`;

const BEAN = new RegExp(`^\\$\\{${NAME}\\}$`);
const CONDITION = new RegExp(`^\\$\\{\\s*(!?\\s*${NAME}|${NAME} *(==|!=|<=?|>=?) *${VALUE})\\s*\\}$`);
const VARIABLE = new RegExp(`\\$\\{${NAME}\\}`, 'g');

/** Camunda's own idiom for handing the business key to a called process. */
const OUR_BUSINESS_KEY = '#{execution.processBusinessKey}';

/**
 * An expression can start a program, so none does more than name something: a bean, a variable, or one variable
 * compared with one value. What needs more is a decision table, which can be read and tested.
 */
module.exports = () => ({

  check(node, reporter) {
    const report = message => reporter.report(idOf(node), message);

    if (is(node, 'bpmn:SequenceFlow') && node.conditionExpression) {
      return condition(node.conditionExpression, report);
    }

    if (/^(bpmndi|dc|di):/.test(node.$type) || isCondition(node)) {
      return;
    }

    texts(node).forEach(([ name, text ]) => {
      if (name === 'delegateExpression') {
        BEAN.test(text) || report(`Delegate ${text} is not one bean such as \${inviteCity}`);
      } else if (/[$#]\{/.test(text.replace(VARIABLE, '')) && text !== OUR_BUSINESS_KEY) {
        report(`${text} does more than name a variable`);
      }
    });

    if ([ 'bpmn:ServiceTask', 'bpmn:SendTask', 'camunda:ExecutionListener', 'camunda:TaskListener' ].includes(node.$type)) {
      node.delegateExpression || report(`<${node.$type}> names no bean`);
    }
  }
});

function condition({ body = '', language, resource }, report) {
  if (language || resource || !CONDITION.test(body)) {
    report(`Condition ${body} is not one variable against one value, such as \${verdict == 'complete'}`);
  }
}

const isCondition = node => node.$parent && is(node.$parent, 'bpmn:SequenceFlow') && node === node.$parent.conditionExpression;

function texts(node) {
  return node.$descriptor.properties
    .filter(({ type }) => type === 'String')
    .map(({ name }) => [ name, node[name] ])
    .filter(([ name, text ]) => text && name !== 'text');
}
