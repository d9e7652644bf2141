const { is, isAny, said } = require('../model');

const WIDTH = 1600, HEIGHT = 900;

/** So many nodes after the start stand on its line; the end of a long story may wrap. */
const HAPPY_NODES = 5;

/** Dragging leaves fractions behind. */
const SLACK = 1;

/**
 * A diagram is read like a page: the happy path on one line, left to right, trouble below it, all of it on one screen at
 * full size. What does not fit is a call activity. The happy path takes the first outgoing flow of every node.
 *
 * That shapes exist and do not overlap is left to bpmnlint's no-bpmndi and no-overlapping-elements.
 */
module.exports = () => ({

  check(node, reporter) {
    if (!is(node, 'bpmn:Definitions')) {
      return;
    }

    const drawn = (node.diagrams || []).flatMap(({ plane }) => plane.planeElement || []);
    const byElement = new Map(drawn.map(di => [ di.bpmnElement, di ]));

    for (const process of node.rootElements.filter(element => is(element, 'bpmn:Process'))) {
      fitsOneScreen(process, drawn, reporter);
      happyPathOnOneLine(process, byElement, reporter);
    }

    for (const di of drawn.filter(({ bpmnElement }) => bpmnElement)) {
      labelHasItsPlace(di, reporter);

      if (is(di.bpmnElement, 'bpmn:SequenceFlow')) {
        runsAroundShapes(di, byElement, reporter);
      }
    }
  }
});

function fitsOneScreen(process, drawn, reporter) {
  const points = drawn.flatMap(({ bounds, label, waypoint = [] }) => [ bounds, label?.bounds ].filter(Boolean).flatMap(corners).concat(waypoint));

  if (points.length) {
    const width = extent(points.map(({ x }) => x)), height = extent(points.map(({ y }) => y));

    if (width > WIDTH || height > HEIGHT) {
      reporter.report(process.id, `Diagram measures ${Math.ceil(width)} x ${Math.ceil(height)} px and does not fit ${WIDTH} x ${HEIGHT}`);
    }
  }
}

function happyPathOnOneLine(process, byElement, reporter) {
  const starts = (process.flowElements || []).filter(element => is(element, 'bpmn:StartEvent'));
  const start = starts.find(({ eventDefinitions = [] }) => !eventDefinitions.length) || starts[0];
  const path = new Set();

  for (let node = start; node && !path.has(node) && path.size <= HAPPY_NODES; node = node.outgoing?.[0]?.targetRef) {
    path.add(node);
  }

  const placed = [ ...path ].filter(node => byElement.get(node)?.bounds);
  const middle = node => centre(byElement.get(node).bounds).y;

  for (const node of placed) {
    if (Math.abs(middle(node) - middle(placed[0])) > SLACK) {
      reporter.report(node.id, `Happy path leaves its line: ${Math.round(middle(node))} instead of ${Math.round(middle(placed[0]))}`);
    }
  }
}

function labelHasItsPlace({ bpmnElement, label }, reporter) {
  const labelled = isAny(bpmnElement, [ 'bpmn:Event', 'bpmn:Gateway', 'bpmn:SequenceFlow' ]) && said(bpmnElement.name);

  if (labelled && !label?.bounds) {
    reporter.report(bpmnElement.id, 'Label has no place of its own');
  }
}

function runsAroundShapes({ bpmnElement: flow, waypoint = [] }, byElement, reporter) {
  const segments = waypoint.slice(1).map((to, i) => ({ from: waypoint[i], to }));

  if (segments.some(({ from, to }) => Math.abs(from.x - to.x) > SLACK && Math.abs(from.y - to.y) > SLACK)) {
    reporter.report(flow.id, 'Flow runs aslant');
  }

  for (const node of flow.$parent.flowElements) {
    const bounds = byElement.get(node)?.bounds;

    if (bounds && node !== flow.sourceRef && node !== flow.targetRef && segments.some(segment => crosses(segment, bounds))) {
      reporter.report(flow.id, `Flow runs across ${node.id}`);
    }
  }
}

const corners = ({ x, y, width, height }) => [ { x, y }, { x: x + width, y: y + height } ];
const centre = ({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 });
const extent = values => Math.max(...values) - Math.min(...values);

function crosses({ from, to }, { x, y, width, height }) {
  return Math.max(from.x, to.x) > x + SLACK && Math.min(from.x, to.x) < x + width - SLACK
    && Math.max(from.y, to.y) > y + SLACK && Math.min(from.y, to.y) < y + height - SLACK;
}
