import { deepEqual, match } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { process, saysOf } from './diagrams.js';

const refuses = async (says, content, message) => {
  const [ first = '(nothing)' ] = await says(process(content));
  match(first, message);
};

const extended = inner => `<serviceTask id="Activity_InviteCity" camunda:delegateExpression="\${inviteCity}"><extensionElements>${inner}</extensionElements></serviceTask>`;

describe('allowed-elements', () => {
  const says = saysOf('allowed-elements');

  it('is content with what a process of ours is made of', async () => {
    deepEqual(await says(process(`
      <startEvent id="Event_Due"><timerEventDefinition><timeDate xsi:type="bpmn:tFormalExpression">\${dueOn}</timeDate></timerEventDefinition></startEvent>
      <subProcess id="Activity_AwaitReport" triggeredByEvent="true"><userTask id="Activity_WriteReport" /></subProcess>
      <callActivity id="Activity_RemindCity"><extensionElements><camunda:in businessKey="#{execution.processBusinessKey}" /><camunda:in sourceExpression="report-due" target="ladder" /></extensionElements></callActivity>
      <eventBasedGateway id="Gateway_Wait" /><parallelGateway id="Gateway_Letters" />
      <serviceTask id="Activity_InviteCity" camunda:asyncBefore="true" camunda:delegateExpression="\${inviteCity}"><extensionElements>
        <camunda:failedJobRetryTimeCycle>R3/PT10M</camunda:failedJobRetryTimeCycle>
        <camunda:executionListener delegateExpression="\${noteStart}" event="start" /></extensionElements></serviceTask>
      <textAnnotation id="TextAnnotation_Peers"><text>Two peers</text></textAnnotation>`)), []);
  });

  for (const [ what, content, message ] of [
    [ 'scripts', '<scriptTask id="Activity_A" />', /<bpmn:ScriptTask> is not in our language: use a service task/ ],
    [ 'multi-instance', '<userTask id="Activity_A"><multiInstanceLoopCharacteristics /></userTask>', /MultiInstanceLoopCharacteristics> is not in our language: start an instance for each/ ],
    [ 'transactions', '<transaction id="Activity_A" />', /<bpmn:Transaction> is not/ ],
    [ 'inclusive gateways', '<inclusiveGateway id="Gateway_A" />', /<bpmn:InclusiveGateway> is not/ ],
    [ 'manual tasks', '<manualTask id="Activity_A" />', /<bpmn:ManualTask> is not/ ],
    [ 'compensation', '<intermediateThrowEvent id="Event_A"><compensateEventDefinition /></intermediateThrowEvent>', /<bpmn:CompensateEventDefinition> is not/ ],
    [ 'connectors', extended('<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>'), /<camunda:Connector> is not/ ],
    [ 'script parameters', extended('<camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="js">1</camunda:script></camunda:inputParameter></camunda:inputOutput>'), /<camunda:Script> is not/ ],
    [ 'elements that nobody knows', extended('<camunda:backdoor />'), /<camunda:backdoor>/ ],
    [ 'classes', '<serviceTask id="Activity_A" camunda:class="java.lang.Runtime" />', /"class" at <bpmn:ServiceTask>/ ],
    [ 'expressions', '<serviceTask id="Activity_A" camunda:expression="${a.b()}" />', /"expression" at <bpmn:ServiceTask>/ ],
    [ 'external tasks', '<serviceTask id="Activity_A" camunda:type="external" camunda:topic="mail" />', /"type" at/ ],
    [ 'listeners with a class', extended('<camunda:executionListener class="a.B" event="start" />'), /"class" at <camunda:ExecutionListener>/ ],
    [ 'forms by key', '<userTask id="Activity_A" camunda:formKey="embedded:app:a.html" />', /"formKey" at/ ],
    [ 'attributes of the old namespace', '<serviceTask id="Activity_A" xmlns:activiti="http://activiti.org/bpmn" activiti:class="a.B" />', /"(activiti:)?class" at/ ]
  ]) {
    it(`refuses ${what}`, () => refuses(says, content, message));
  }
});

describe('bean-delegates', () => {
  const says = saysOf('bean-delegates');
  const service = delegate => `<serviceTask id="Activity_A" camunda:delegateExpression="${delegate}" />`;
  const flow = condition => `<userTask id="Activity_A" /><userTask id="Activity_B" /><sequenceFlow id="Flow_A" sourceRef="Activity_A" targetRef="Activity_B">
    <conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</conditionExpression></sequenceFlow>`;

  it('is content with a bean, a variable, and one comparison', async () => {
    deepEqual(await says(process(service('${inviteCity}'))), []);
    deepEqual(await says(process('<userTask id="Activity_A" camunda:dueDate="${dueOn}" camunda:candidateGroups="city-${cityId},secretariat" />')), []);

    for (const condition of [ '${approved}', '${!approved}', "${verdict == 'complete'}", '${score &gt;= 60}', '${ready == false}' ]) {
      deepEqual(await says(process(flow(condition))), [], condition);
    }
  });

  it('refuses a delegate that is more than a bean', async () => {
    for (const delegate of [ '${InviteCity}', '${inviteCity.run(execution)}', 'inviteCity', '${a.b}', '#{inviteCity}', '${a}${b}' ]) {
      await refuses(says, service(delegate), /is not one bean/);
    }
  });

  it('refuses a service task and a listener without a bean', async () => {
    await refuses(says, '<serviceTask id="Activity_A" />', /names no bean/);
    await refuses(says, extended('<camunda:executionListener event="start" />'), /<camunda:ExecutionListener> names no bean/);
  });

  it('refuses a condition that computes', async () => {
    for (const condition of [ '${a &amp;&amp; b}', '${score + 1 &gt; 60}', '${a == b}', '${report.complete}', "${list.contains('x')}", 'true', '${a} ${b}' ]) {
      await refuses(says, flow(condition), /is not one variable against one value/);
    }
  });

  it('refuses a condition in a script language', async () => {
    await refuses(says, flow('${approved}').replace('<conditionExpression', '<conditionExpression language="javascript"'), /is not one variable/);
  });

  it('refuses computing anywhere else', async () => {
    await refuses(says, '<userTask id="Activity_A" camunda:dueDate="${dateTime().plusDays(3)}" />', /does more than name a variable/);
    await refuses(says, '<userTask id="Activity_A" camunda:candidateGroups="${\'\'.class}" />', /does more than name a variable/);
    await refuses(says, extended('<camunda:inputOutput><camunda:inputParameter name="a">${b.c()}</camunda:inputParameter></camunda:inputOutput>'), /does more than name/);
  });
});

describe('user-task-form', () => {
  const says = saysOf('user-task-form');

  it('is content with a form, a group and a day', async () => {
    deepEqual(await says(process('<userTask id="Activity_A" camunda:formRef="review-report" camunda:candidateGroups="reviewers" camunda:dueDate="${dueOn}" />')), []);
  });

  it('misses all three', async () => {
    deepEqual(await says(process('<userTask id="Activity_A" />')), [
      'User task has no form (camunda:formRef)',
      'User task waits for no group (camunda:candidateGroups)',
      'User task is never due (camunda:dueDate)' ]);
  });

  it('refuses to wait for one person', async () => {
    deepEqual(await says(process('<userTask id="Activity_A" camunda:formRef="a" camunda:candidateGroups="b" camunda:dueDate="${c}" camunda:assignee="demo" />')),
      [ 'User task waits for one person, it should wait for a group' ]);
  });
});

describe('binding-deployment', () => {
  const says = saysOf('binding-deployment');

  it('is content when form and decision are bound and a call is not', async () => {
    deepEqual(await says(process(`
      <userTask id="Activity_A" camunda:formRef="a" camunda:formRefBinding="deployment" />
      <businessRuleTask id="Activity_B" camunda:decisionRef="b" camunda:decisionRefBinding="deployment" />
      <callActivity id="Activity_C" calledElement="c" camunda:calledElementBinding="latest" />`)), []);
  });

  it('refuses other bindings', async () => {
    await refuses(says, '<userTask id="Activity_A" camunda:formRef="a" camunda:formRefBinding="latest" />', /Form is not bound/);
    await refuses(says, '<businessRuleTask id="Activity_B" camunda:decisionRef="b" />', /Decision is not bound/);
    await refuses(says, '<callActivity id="Activity_C" calledElement="c" camunda:calledElementBinding="deployment" />', /Called process is bound/);
  });

  it('wants the decision and the process to be named', async () => {
    await refuses(says, '<businessRuleTask id="Activity_B" />', /names no decision/);
    await refuses(says, '<callActivity id="Activity_C" />', /calls no process/);
  });
});

describe('history-time-to-live', () => {
  const says = saysOf('history-time-to-live');
  const living = time => process('').replace('id="peer-review"', `$& camunda:historyTimeToLive="${time}"`);

  it('is content with days', async () => {
    deepEqual(await says(living('P3653D')), []);
  });

  it('refuses none, and years, which the engine cannot read', async () => {
    for (const diagram of [ process(''), living('P10Y'), living('') ]) {
      deepEqual(await says(diagram), [ 'Process has no camunda:historyTimeToLive in days, such as P3653D' ]);
    }
  });
});
