import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROCESSES = fileURLToPath(new URL('../processes', import.meta.url));

/** The paths given, or those in ../processes, with one of these endings. Finding none is an error: a typo is no success. */
export async function files(endings, given) {
  const offered = given.length ? given : (await readdir(PROCESSES)).sort().map(file => join(PROCESSES, file));
  const found = offered.filter(file => endings.includes(extname(file)));

  return found.length ? found : giveUp(`There is no ${endings.join(' or ')} file among ${given.join(', ') || PROCESSES}.`);
}

export function giveUp(message) {
  console.error(message);
  process.exit(1);
}
