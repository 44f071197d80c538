#!/usr/bin/env node
// The launcher, in plain JavaScript that even an old Node understands. In an installed package, it runs the compiled
// JavaScript; in a clone, it runs the TypeScript with a Node that can.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Gets a newer Node from npm. */
const installer = new URL('../../.ci/install-node.mjs', import.meta.url).href;
/** The Node that it installs. */
const ownNode = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url));

/** Runs this program again with another Node, which takes over the terminal, the signals and the exit code. */
function runWith(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  // On Windows, the console sends Ctrl+C to both, and `kill` would end the other one at once.
  for (const signal of signals) process.on(signal, () => process.platform === 'win32' || child.kill(signal));
  child.on('error', error => fail(`cannot start Node at ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const each of signals) process.removeAllListeners(each);
    process.kill(process.pid, signal);
  });
}

function fail(reason) {
  console.error(`zimlight: ${reason}`);
  process.exit(1);
}

async function run(file) {
  const { main } = await import(new URL(file, import.meta.url).href);
  const code = await main(process.argv.slice(2));
  process.exitCode = code;
  // A server that failed to start may have left something open.
  if (code !== 0) setTimeout(() => process.exit(code), 1000).unref();
}

const [major, minor] = process.versions.node.split('.').map(Number);
const isClone = existsSync(new URL('main.ts', import.meta.url));
if (isClone && process.features.typescript) {
  await run('main.ts');
} else if (isClone) {
  if (!existsSync(ownNode)) await import(installer).catch(error => fail(error.message));
  runWith(ownNode);
} else if (major > 22 || (major === 22 && minor >= 12)) {
  await run('../../lib/cli/main.js');
} else {
  fail(`this is Node ${process.versions.node}; install Node 22.12 or later`);
}
