import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { Linter } from 'bpmnlint';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const require = createRequire(import.meta.url);
const config = JSON.parse(readFileSync(fileURLToPath(new URL('.bpmnlintrc', import.meta.url))));
const moddleExtensions = Object.fromEntries(Object.entries(config.moddleExtensions).map(([ name, path ]) => [ name, require(path) ]));

/**
 * bpmnlint does not know the name of the file it reads, so that one rule is kept here.
 *
 * @param {string} xml
 * @param {{ name?: string, rules?: object }} [options] name of the file without its ending; rules instead of .bpmnlintrc's
 * @return {Promise<{ id?: string, message: string, rule: string }[]>} problems, warnings among them
 */
export async function lint(xml, { name, rules } = {}) {
  const { rootElement, warnings, error } = await new BpmnModdle(moddleExtensions).fromXML(xml).catch(error => ({ error }));

  if (error) {
    return [ { message: error.message, rule: 'readable' } ];
  }

  const linter = new Linter({ config: rules ? { rules } : config, resolver: new NodeResolver({ require }) });
  const reports = Object.entries(await linter.lint(rootElement)).flatMap(([ rule, found ]) => found.map(report => ({ ...report, rule })));

  const unread = warnings.map(({ element, message }) => ({ id: element?.id, message: message.split('\n')[0], rule: 'readable' }));
  const misnamed = rootElement.get('rootElements')
    .filter(({ $type, id }) => name && $type === 'bpmn:Process' && id !== name)
    .map(({ id }) => ({ id, message: `Process is called ${id}, its file ${name}`, rule: 'creative-cities/file-is-process' }));

  return [ ...unread, ...misnamed, ...reports ];
}
