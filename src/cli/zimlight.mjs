#!/usr/bin/env node
// The launcher, in plain JavaScript for every Node since 18: it finds a Node that runs TypeScript, which runs main.ts.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { loadTypeScriptBelowNodeModules } from '../runtime/load-typescript.mjs';

/** The path of the Node that is installed as an optional dependency, if there is one for this machine. */
function nodeFromDependencies() {
  const system = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  for (const name of [`node-${system}`, `node-bin-${system}`]) {
    try {
      const manifest = require.resolve(`${name}/package.json`);
      return join(dirname(manifest), require(manifest).bin.node);
    } catch {}
  }
  return undefined;
}

/** Runs this program again with another Node, which takes over the terminal, the signals and the exit code. */
function runWith(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
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

if (process.features.typescript) {
  loadTypeScriptBelowNodeModules();
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = nodeFromDependencies();
  if (node) runWith(node);
  else fail(`this is Node ${process.versions.node}; install Node 24, or run \`npm ci\` without \`--omit=optional\``);
}
