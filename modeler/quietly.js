/** `node quietly.js COMMAND …`: runs node with these words, and shows what it says only when it fails. */
import { spawnSync } from 'node:child_process';

const run = spawnSync(process.execPath, process.argv.slice(2), { encoding: 'utf8', maxBuffer: Infinity });

if (run.status !== 0) {
  process.stdout.write(run.stdout);
  process.stderr.write(run.stderr);
}
process.exitCode = run.status ?? 1;
