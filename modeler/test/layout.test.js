import { deepEqual } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawing, saysOf } from './diagrams.js';

const says = saysOf('layout');

const start = [ 'startEvent', 100, 100 ], review = [ 'userTask', 300, 100 ], end = [ 'endEvent', 500, 100 ];
const toReview = [ [ 'Event_S', 'Activity_R' ], [ 118, 100 ], [ 250, 100 ] ];
const toEnd = [ [ 'Activity_R', 'Event_E' ], [ 350, 100 ], [ 482, 100 ] ];

const story = changes => drawing({ nodes: { Event_S: start, Activity_R: review, Event_E: end, ...changes.nodes }, flows: { Flow_A: toReview, Flow_B: toEnd, ...changes.flows }, labels: changes.labels });

describe('layout', () => {

  it('is content with a line that reads from left to right', async () => {
    deepEqual(await says(story({})), []);
  });

  it('refuses what does not fit one screen', async () => {
    deepEqual(await says(story({ nodes: { Activity_Far: [ 'userTask', 1700, 100 ] } })), [ 'Diagram measures 1668 x 80 px and does not fit 1600 x 900' ]);
    deepEqual(await says(story({ nodes: { Activity_Deep: [ 'userTask', 300, 1000 ] } })), [ 'Diagram measures 436 x 980 px and does not fit 1600 x 900' ]);
  });

  it('refuses a happy path that leaves its line', async () => {
    deepEqual(await says(story({ nodes: { Activity_R: [ 'userTask', 300, 140 ] } })), [ 'Happy path leaves its line: 140 instead of 100' ]);
  });

  it('follows the first outgoing flow, so trouble may stand below', async () => {
    const trouble = { nodes: { Event_Refused: [ 'endEvent', 300, 300 ] }, flows: { Flow_C: [ [ 'Activity_R', 'Event_Refused' ], [ 300, 140 ], [ 300, 282 ] ] } };
    deepEqual(await says(story(trouble)), []);
  });

  it('lets a long story wrap after its sixth node', async () => {
    const ids = [ 'Event_S', 'Activity_A', 'Activity_B', 'Activity_C', 'Activity_D', 'Activity_E', 'Activity_F' ];
    const nodes = wrapsAt => Object.fromEntries(ids.map((id, i) => [ id, [ i ? 'userTask' : 'startEvent', 100 + 150 * i, i < wrapsAt ? 100 : 300 ] ]));
    const flows = Object.fromEntries(ids.slice(1).map((id, i) => [ `Flow_${i}`, [ [ ids[i], id ] ] ]));
    deepEqual(await says(drawing({ nodes: nodes(6), flows })), []);
    deepEqual(await says(drawing({ nodes: nodes(5), flows })), [ 'Happy path leaves its line: 300 instead of 100' ]);
  });

  it('survives a loop on the happy path', async () => {
    deepEqual(await says(drawing({ nodes: { Event_S: start, Activity_R: review }, flows: { Flow_A: toReview, Flow_B: [ [ 'Activity_R', 'Activity_R' ], [ 300, 60 ], [ 300, 60 ] ] } })), []);
  });

  it('refuses a slanting flow', async () => {
    deepEqual(await says(story({ flows: { Flow_B: [ [ 'Activity_R', 'Event_E' ], [ 350, 80 ], [ 482, 100 ] ] } })), [ 'Flow runs aslant' ]);
  });

  it('refuses a flow across a shape it does not belong to', async () => {
    const across = { flows: { Flow_C: [ [ 'Event_S', 'Event_E' ], [ 118, 110 ], [ 482, 110 ] ] } };
    deepEqual(await says(story(across)), [ 'Flow runs across Activity_R' ]);
  });

  it('wants a place for the label of an event, a gateway and a flow', async () => {
    const named = { nodes: { Event_E: [ ...end, 'name="Report accepted"' ] } };
    deepEqual(await says(story(named)), [ 'Label has no place of its own' ]);
    deepEqual(await says(story({ ...named, labels: 'Event_E' })), []);
  });
});
