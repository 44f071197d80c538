import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** The cache folder of tests: elsewhere than the package, as the user's is. */
export const testCache = join(tmpdir(), `zimlight-test-cache-${userInfo().uid}`);

interface Run {
  /** Folder of the package to run. @default this repository */
  home?: string;
  /** Working folder. @default the package */
  cwd?: string;
  /** Path of the Node to run it with. @default the Node that runs the tests */
  node?: string;
}

function start(args: string[], { home = repository, cwd = home, node = process.execPath }: Run): ChildProcess {
  const { NODE_ENV, VITEST, ...inherited } = process.env;
  const env = { ...inherited, XDG_CACHE_HOME: testCache };
  return spawn(node, [join(home, 'src/cli/zimlight.mjs'), ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** What a command prints every ten seconds. */
const PROGRESS = /^(?:starting|reading notes|preparing pages|writing pages|drawing cards|finishing)\b.*\n/gm;

/** What a command printed to standard error, without its progress, which depends on the machine. */
export const withoutProgress = (stderr: string): string => stderr.replace(PROGRESS, '');

/** The longest time that a command may take, in milliseconds. */
const MAX_MS = 100_000;

/** Runs a command to its end. */
export async function zimlight(args: string[], run: Run = {}) {
  const child = start(args, run);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', chunk => {
    stdout += chunk;
  });
  child.stderr?.on('data', chunk => {
    stderr += chunk;
  });
  const kill = setTimeout(() => child.kill('SIGKILL'), MAX_MS);
  const code = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  clearTimeout(kill);
  return { code, stdout, stderr: withoutProgress(stderr) };
}

/** A command that serves a site. */
interface Serving {
  url: string;
  /** What it has printed so far. */
  printed: () => string;
  stop: () => Promise<void>;
}

/**
 * Starts a command that serves a site, and waits until it prints the URL.
 *
 * @throws the output of the command, if it ended before
 */
export async function serve(args: string[], run: Run = {}): Promise<Serving> {
  const child = start(args, run);
  const closed = new Promise<void>(resolve => child.on('close', () => resolve()));
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const [address] = /http:\S+/.exec(printed) ?? [];
      if (address) resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('error', reject);
    closed.then(() => reject(new Error(printed)));
  });
  const ended = new Promise<void>(resolve => child.on('exit', () => resolve()));
  const stop = async () => {
    child.kill();
    // A command that does not end, and a process of its own that keeps its output open, must not stop the tests.
    const kill = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(kill);
  };
  return { url, printed: () => printed, stop };
}

/** Copies the package to a folder, to change it there. The copy shares dependencies. */
export async function installCopy(home: string): Promise<void> {
  await mkdir(join(home, 'node_modules'), { recursive: true });
  for (const name of ['.ci', 'src', 'public', 'package.json', 'tsconfig.json']) {
    if (existsSync(join(repository, name))) await cp(join(repository, name), join(home, name), { recursive: true });
  }
  for (const name of await readdir(join(repository, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    await symlink(join(repository, 'node_modules', name), join(home, 'node_modules', name));
  }
}
