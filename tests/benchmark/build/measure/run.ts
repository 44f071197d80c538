import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import type { Command } from '../tools/tool.ts';
import { MemoryMeter } from './memory.ts';

/** What commands took, one after the other. What the system does not say is missing. */
export interface Cost {
  seconds: number;
  /** Of all processes, user and system. */
  cpuSeconds?: number;
  /** The most that all processes held at once, in bytes. */
  memory?: number;
  /** The most that the first process held by itself, in bytes. */
  ownMemory?: number;
}

/** A command that takes longer is ended, in milliseconds. */
const MAX_MS = 30 * 60 * 1000;
/** Characters of a command's output that are kept: its end says why it failed. */
const MAX_OUTPUT = 4000;
/** Clock ticks in a second, by which Linux counts CPU time for programs. */
const TICKS = 100;

/** Variables that would change what the commands do. */
const { NODE_ENV, NODE_OPTIONS, NODE_COMPILE_CACHE, ...inherited } = process.env;

/** Runs commands one after the other, and measures what they cost. @throws what the first of them printed that fails */
export async function run(commands: Command[]): Promise<Cost> {
  const cost: Cost = { seconds: 0 };
  for (const command of commands) {
    const cpuBefore = cpuOfChildren();
    const began = performance.now();
    const child = start(command);
    const meter = new MemoryMeter(child.pid);
    await printed(child, command).finally(() => meter.stop());
    cost.seconds += (performance.now() - began) / 1000;
    const cpuAfter = cpuOfChildren();
    if (cpuAfter !== undefined) cost.cpuSeconds = (cost.cpuSeconds ?? 0) + cpuAfter - (cpuBefore ?? 0);
    cost.memory = larger(cost.memory, meter.all);
    cost.ownMemory = larger(cost.ownMemory, meter.first);
  }
  return cost;
}

/** Runs a command. @returns what it printed to standard output @throws what it printed, if it fails */
export const output = (command: Command): Promise<string> => printed(start(command), command);

function start({ program, args, cwd, env }: Command): ChildProcess {
  // The option `timeout` would keep this process alive if there is no such program.
  return spawn(program, args, {
    cwd,
    env: { ...inherited, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.timeout(MAX_MS),
  });
}

async function printed(child: ChildProcess, { program, args }: Command): Promise<string> {
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', chunk => (stdout += chunk));
  child.stderr?.on('data', chunk => (stderr = (stderr + chunk).slice(-MAX_OUTPUT)));
  const code = await new Promise<number | string | null>((resolve, reject) =>
    child.on('close', (code, signal) => resolve(code ?? signal)).on('error', reject),
  );
  if (code !== 0)
    throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${stdout.slice(-MAX_OUTPUT)}${stderr}`);
  return stdout;
}

/** Seconds of CPU that the processes have used which this one started and which have ended. */
function cpuOfChildren(): number | undefined {
  if (platform() !== 'linux') return undefined;
  // The name of the program, in brackets, may contain spaces. Fields 16 and 17 are those of children.
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

const larger = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
