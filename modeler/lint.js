/** `npm run lint [-- file.bpmn …]`: lints ../processes, or the files given. */
import { readFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { files } from './files.js';
import { lint } from './linter.js';

const paths = await files([ '.bpmn' ], process.argv.slice(2));
let problems = 0;

for (const path of paths) {
  for (const { id, message, rule } of await lint(await readFile(path, 'utf8'), { name: basename(path, '.bpmn') })) {
    console.log(`${relative(process.cwd(), path)}  ${id ?? '-'}  ${message}  (${rule})`);
    problems++;
  }
}

console.log(`${paths.length} ${paths.length === 1 ? 'diagram' : 'diagrams'}, ${problems || 'no'} ${problems === 1 ? 'problem' : 'problems'}`);
process.exitCode = problems ? 1 : 0;
