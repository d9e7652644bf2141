import { deepEqual, equal, match } from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { drawing } from './diagrams.js';

const GOOD = drawing({
  nodes: {
    Event_ReportDue: [ 'startEvent', 100, 100, 'name="Report due"' ],
    Activity_InviteCity: [ 'serviceTask', 250, 100, 'name="Invite city" camunda:delegateExpression="${inviteCity}"' ],
    Event_CityInvited: [ 'endEvent', 400, 100, 'name="City invited"' ]
  },
  flows: {
    Flow_ReportDueToInviteCity: [ [ 'Event_ReportDue', 'Activity_InviteCity' ], [ 118, 100 ], [ 200, 100 ] ],
    Flow_InviteCityToCityInvited: [ [ 'Activity_InviteCity', 'Event_CityInvited' ], [ 300, 100 ], [ 382, 100 ] ]
  },
  labels: 'Event_ReportDue Event_CityInvited'
})
  .replace('isExecutable="true">', 'isExecutable="true" camunda:historyTimeToLive="P3653D"><bpmn:documentation>Started by a test.</bpmn:documentation>')
  .replace(/<bpmn:serviceTask[^>]*>/, '$&<bpmn:documentation>Tells the city.</bpmn:documentation>');

describe('npm run lint', () => {
  let folder;

  before(async () => folder = await mkdtemp(join(tmpdir(), 'lint-')));
  after(() => rm(folder, { recursive: true }));

  const lint = async (name, content) => {
    const path = join(folder, name);
    await writeFile(path, content);

    return new Promise(resolve => execFile('node', [ fileURLToPath(new URL('../lint.js', import.meta.url)), path ],
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, says: (stdout + stderr).trim() })));
  };

  it('passes a good diagram', async () => {
    deepEqual(await lint('peer-review.bpmn', GOOD), { code: 0, says: '1 diagram, no problems' });
  });

  it('refuses a diagram under another name', async () => {
    const { code, says } = await lint('other.bpmn', GOOD);
    equal(code, 1);
    match(says, /other\.bpmn {2}peer-review {2}Process is called peer-review, its file other {2}\(creative-cities\/file-is-process\)/);
  });

  it('refuses shapes that overlap and shapes that were not drawn', async () => {
    match((await lint('peer-review.bpmn', GOOD.replace('x="200"', 'x="330"'))).says, /Activity_InviteCity {2}Element overlaps with other element/);
    match((await lint('peer-review.bpmn', GOOD.replace('bpmnElement="Activity_InviteCity"', ''))).says, /Activity_InviteCity {2}Element is missing bpmndi/);
  });

  it('refuses what it cannot read', async () => {
    const { code, says } = await lint('broken.bpmn', '<html />');
    equal(code, 1);
    match(says, /\(readable\)/);
  });

  it('refuses to find nothing', async () => {
    const { code, says } = await lint('screening.dmn', '<definitions />');
    equal(code, 1);
    match(says, /There is no \.bpmn file/);
  });
});
