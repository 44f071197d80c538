// Loaded into Zimlight's process by the benchmark, with `node --import`: writes how long each of its stages takes, in
// seconds, into the JSON file that ZIMLIGHT_PHASES names. Stages that alternate are added up.
import { subscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const { ZIMLIGHT_PHASES: file } = process.env;
if (isMainThread && file) {
  // Processes that it starts have other stages.
  delete process.env.ZIMLIGHT_PHASES;
  /** @type {Record<string, number>} */
  const seconds = {};
  let stage = 'starting';
  // Node counts from the start of the process.
  let since = 0;
  const enter = (/** @type {string} */ next) => {
    const now = performance.now() / 1000;
    seconds[stage] = (seconds[stage] ?? 0) + now - since;
    [stage, since] = [next, now];
  };
  subscribe('zimlight:progress', message => {
    const { stage: next } = /** @type {{ stage: string }} */ (message);
    if (next !== stage) enter(next);
  });
  process.on('exit', () => {
    enter('');
    writeFileSync(file, JSON.stringify(seconds));
  });
}
