import { lint } from '../linter.js';

const NAMESPACES = `xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"`;

/** Tags are written without their bpmn: prefix. */
export function file(content) {
  return `<bpmn:definitions ${NAMESPACES} id="Definitions">${content.replace(/<(\/?)(?=\w+[\s/>])/g, '<$1bpmn:')}</bpmn:definitions>`;
}

export function process(content) {
  return file(`<process id="peer-review" isExecutable="true">${content}</process>`);
}

/** Says what one of our rules has against a diagram. */
export function saysOf(rule) {
  return async xml => (await lint(xml, { rules: { [`creative-cities/${rule}`]: 'error' } })).map(({ message }) => message);
}

/**
 * A drawing from a few marks: nodes as `id: [ type, x, y, attributes? ]` with x and y in the middle of the shape, flows
 * as `id: [ [ from, to ], [ x, y ], [ x, y ], … ]`.
 */
export function drawing({ nodes, flows = {}, labels = '' }) {
  const elements = Object.entries(nodes).map(([ id, [ type, , , attributes = '' ] ]) => {
    const incoming = Object.entries(flows).filter(([ , [ [ , to ] ] ]) => to === id).map(([ flow ]) => `<incoming>${flow}</incoming>`);
    const outgoing = Object.entries(flows).filter(([ , [ [ from ] ] ]) => from === id).map(([ flow ]) => `<outgoing>${flow}</outgoing>`);

    return `<${type} id="${id}" ${attributes}>${incoming.join('')}${outgoing.join('')}</${type}>`;
  });
  const arrows = Object.entries(flows).map(([ id, [ [ from, to ] ] ]) => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`);
  const shapes = Object.entries(nodes).map(([ id, [ type, x, y ] ]) => shape(id, type, x, y, labels.includes(id)));
  const edges = Object.entries(flows).map(([ id, [ , ...points ] ]) => edge(id, points));

  return process(elements.join('') + arrows.join('')).replace('</bpmn:definitions>',
    `<bpmndi:BPMNDiagram id="Diagram"><bpmndi:BPMNPlane id="Plane" bpmnElement="peer-review">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`);
}

function shape(id, type, x, y, labelled) {
  const [ width, height ] = /Event/.test(type) ? [ 36, 36 ] : /Gateway/.test(type) ? [ 50, 50 ] : [ 100, 80 ];
  const label = labelled ? `<bpmndi:BPMNLabel><dc:Bounds x="${x}" y="${y}" width="50" height="14" /></bpmndi:BPMNLabel>` : '';

  return `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" />${label}</bpmndi:BPMNShape>`;
}

function edge(id, points) {
  return `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(([ x, y ]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`;
}
