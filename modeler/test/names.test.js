import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, process, saysOf } from './diagrams.js';
import names from '../bpmnlint-plugin-creative-cities/names.js';

describe('file-is-process', () => {
  const says = saysOf('file-is-process');

  it('is content with one executable process in kebab-case', async () => {
    deepEqual(await says(process('')), []);
  });

  it('wants one process in a file', async () => {
    deepEqual(await says(file('')), [ 'A file holds one process, this one holds 0' ]);
    deepEqual(await says(file('<process id="a" isExecutable="true" /><process id="b" isExecutable="true" />')),
      [ 'A file holds one process, this one holds 2' ]);
  });

  it('wants it executable', async () => {
    deepEqual(await says(file('<process id="peer-review" />')), [ 'Process is not executable, the engine would pass it over' ]);
  });

  it('refuses other ways of writing its id', async () => {
    for (const id of [ 'PeerReview', 'peer_review', 'Process_1', 'peer-' ]) {
      deepEqual(await says(file(`<process id="${id}" isExecutable="true" />`)), [ 'Process id is not in lower-kebab-case' ], id);
    }
  });
});

describe('named-ids', () => {
  const says = saysOf('named-ids');

  it('is content with a prefix and a name of our choice', async () => {
    deepEqual(await says(file(`
      <process id="peer-review">
        <startEvent id="Event_ReportDue" />
        <callActivity id="Activity_RemindCity" />
        <exclusiveGateway id="Gateway_IsItComplete" />
        <sequenceFlow id="Flow_IsItCompleteYes" sourceRef="Event_ReportDue" targetRef="Activity_RemindCity" />
      </process>
      <message id="Message_ReportSubmitted" /><error id="Error_NoContactPoint" /><signal id="Signal_CallWithdrawn" />`)), []);
  });

  it('refuses the id that the editor made up', async () => {
    deepEqual(await says(process('<userTask id="Activity_0x3k9f2" />')), [ 'Id is not Activity_ and a CamelCase name of our choice' ]);
    deepEqual(await says(file('<message id="Message_1qh8c0d" />')), [ 'Id is not Message_ and a CamelCase name of our choice' ]);
  });

  it('refuses another prefix', async () => {
    deepEqual(await says(process('<userTask id="Task_ReviewReport" />')), [ 'Id is not Activity_ and a CamelCase name of our choice' ]);
    deepEqual(await says(process('<endEvent id="EndEvent_Done" />')), [ 'Id is not Event_ and a CamelCase name of our choice' ]);
  });
});

describe('names-said-once', () => {
  const says = saysOf('names-said-once');

  it('is content when name, id and bean are one', async () => {
    deepEqual(await says(process(`
      <serviceTask id="Activity_InviteCity" name="Invite city" camunda:delegateExpression="\${inviteCity}" />
      <userTask id="Activity_HearTheCitysAppeal" name="Hear the city's appeal" />`)), []);
  });

  it('wants a verb and its object', async () => {
    for (const name of [ 'Invite', 'invite city', 'Notification of city', 'Sending letters' ]) {
      const id = `Activity_${names.camelCase(name)}`;
      deepEqual(await says(process(`<userTask id="${id}" name="${name}" />`)), [ `"${name}" is not a verb and its object, such as "Invite city"` ]);
    }
  });

  it('lets a sub-process be a chapter', async () => {
    deepEqual(await says(process('<subProcess id="Activity_Cancellation" name="Cancellation" />')), []);
  });

  it('wants the name in the id', async () => {
    deepEqual(await says(process('<userTask id="Activity_Review" name="Review report" />')), [ '"Review report" wants the id Activity_ReviewReport' ]);
    deepEqual(await says(process('<userTask id="Activity_ReviewReport" />')), [ 'Activity has no name' ]);
  });

  it('wants the name in the bean', async () => {
    deepEqual(await says(process('<serviceTask id="Activity_InviteCity" name="Invite city" camunda:delegateExpression="${mailer}" />')),
      [ '"Invite city" wants the delegate ${inviteCity}' ]);
  });

  it('folds accents, drops apostrophes and parts words at the rest', () => {
    deepEqual([ 'Ask the Director-General', 'Évaluer la candidature', 'Visit Łódź', 'Hear city’s side' ].map(names.camelCase),
      [ 'AskTheDirectorGeneral', 'EvaluerLaCandidature', 'VisitLodz', 'HearCitysSide' ]);
  });

  it('wants a split to ask and its flows to answer', async () => {
    deepEqual(await says(split('Is it complete?', 'Yes', 'No')), []);
    deepEqual(await says(split('Complete', 'Yes', '')), [ 'A split asks a question: its name ends in "?"', 'Flow_B bears no answer to "Complete"' ]);
  });

  it('wants no name at a join', async () => {
    deepEqual(await says(process('<parallelGateway id="Gateway_Joined" name="All letters written" />')), [ 'A join decides nothing and carries no name' ]);
  });

  it('wants a name at every event but a plain boundary timer', async () => {
    deepEqual(await says(process('<endEvent id="Event_Done" />')), [ 'Event does not say what is now so' ]);
    deepEqual(await says(process('<boundaryEvent id="Event_Late"><timerEventDefinition /></boundaryEvent>')), []);
    deepEqual(await says(process('<boundaryEvent id="Event_Failed"><errorEventDefinition /></boundaryEvent>')), [ 'Event does not say what is now so' ]);
  });

  it('wants a message to be a record and an error to be an exception', async () => {
    deepEqual(await says(file(`<message id="Message_ReportSubmitted" name="monitoring.ReportSubmitted" />
      <error id="Error_NoContactPoint" errorCode="NoContactPoint" />`)), []);
    deepEqual(await says(file('<message id="Message_Report" name="report submitted" /><error id="Error_One" errorCode="no-contact" />')), [
      '"report submitted" is not a record such as monitoring.ReportSubmitted with the id Message_ReportSubmitted',
      '"no-contact" is not an exception such as NoContactPoint with the id Error_NoContactPoint' ]);
  });
});

describe('documented', () => {
  const says = saysOf('documented');

  it('is content when process, tasks and calls explain themselves', async () => {
    deepEqual(await says(process(`
      <documentation>Started by the secretariat.</documentation>
      <userTask id="Activity_ReviewReport"><documentation>A peer reads it.</documentation></userTask>`)), []);
  });

  it('misses what was not said', async () => {
    deepEqual(await says(process('<documentation> </documentation><callActivity id="Activity_RemindCity" />')),
      [ 'Element has no documentation', 'Element has no documentation' ]);
  });
});

const split = (question, yes, no) => process(`
  <exclusiveGateway id="Gateway_Split" name="${question}"><outgoing>Flow_A</outgoing><outgoing>Flow_B</outgoing></exclusiveGateway>
  <endEvent id="Event_A" name="A" />
  <sequenceFlow id="Flow_A" name="${yes}" sourceRef="Gateway_Split" targetRef="Event_A" />
  <sequenceFlow id="Flow_B" name="${no}" sourceRef="Gateway_Split" targetRef="Event_A" />`);
