/**
 * Measures how long Zimlight takes, and how long other programs take for the same notebook, see README.md: Speed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { type Comparison, compare, firstLine } from './compare.ts';
import { load, machine } from './measure/machine.ts';
import { type Options, readOptions, usage } from './options.ts';
import { measureNotebook, type OwnNotebook } from './own-notebook.ts';
import { type Results, report } from './report.ts';
import type { Folders, Tool } from './tools/tool.ts';
import { zimlight } from './tools/zimlight.ts';

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Finds the tools. @returns their versions, and why others are missing, by id */
async function findTools(tools: Tool[], folders: Folders): Promise<Pick<Results, 'versions' | 'missing'>> {
  const found: Pick<Results, 'versions' | 'missing'> = { versions: {}, missing: {} };
  for (const tool of tools) {
    try {
      found.versions[tool.id] = await tool.find(folders);
      say(`${tool.title}: ${found.versions[tool.id]}`);
    } catch (error) {
      const { message } = error as Error;
      found.missing[tool.id] = firstLine(message);
      say(`${tool.title} is skipped: ${message}`);
    }
  }
  return found;
}

async function measure({ pages, runs, peers, notebooks: paths }: Options, folders: Folders): Promise<Results> {
  const before = load();
  const ours = await zimlight.find(folders);
  const { versions, missing } = await findTools(peers, folders);
  const present = peers.filter(({ id }) => versions[id] !== undefined);
  const comparisons: Comparison[] = [];
  for (const count of pages) comparisons.push(await compare(count, runs, present, folders, say));
  const notebooks: OwnNotebook[] = [];
  for (const path of paths) notebooks.push(await measureNotebook(path, runs, folders, say));
  return {
    machine: machine(),
    load: [before, load()],
    runs,
    versions: { [zimlight.id]: ours, ...versions },
    missing,
    comparisons,
    notebooks,
  };
}

async function main(): Promise<void> {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    say(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 2;
    return;
  }
  const { cache: home } = envPaths('zimlight-bench', { suffix: '' });
  mkdirSync(home, { recursive: true });
  // Beside the peers' packages, so that their projects find them.
  const run = mkdtempSync(join(home, 'run-'));
  process.on('exit', () => rmSync(run, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const results = await measure(options, { home, run });
  if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  console.log(report(results, [zimlight, ...options.peers]));
}

await main();
