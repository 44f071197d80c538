import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { repository } from './zimlight.ts';

const modules = join(repository, 'node_modules');

/** Packages with components, which Astro does not find behind a link that leads to another part of the disk. */
const copied = ['astro', '@astrojs', 'astro-expressive-code'];

/**
 * Makes a folder with the projects of `tests/examples`, in whose `node_modules/` there is Zimlight as `npm pack` packs it,
 * compiled; other packages are those of this repository.
 *
 * @returns the folder, and a function that removes it
 */
export async function installExamples(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'zimlight-examples-'));
  cpSync(join(repository, 'tests/examples'), folder, { recursive: true });
  await compilePackage(join(folder, 'node_modules/zimlight'));
  for (const name of readdirSync(modules)) {
    const target = join(folder, 'node_modules', name);
    if (copied.includes(name)) cpSync(join(modules, name), target, { recursive: true, verbatimSymlinks: true });
    else if (!name.startsWith('.') && !existsSync(target)) symlinkSync(join(modules, name), target);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Writes Zimlight into a new folder as `npm pack` packs it, compiled, but without the program that renders pages.
 *
 * @param home path of the folder
 */
export async function compilePackage(home: string): Promise<void> {
  mkdirSync(home, { recursive: true });
  for (const name of ['src', 'public', 'package.json']) {
    cpSync(join(repository, name), join(home, name), { recursive: true });
  }
  const project = join(repository, '.ci/tsconfig.package.json');
  const lib = join(home, 'lib');
  await run([join(modules, 'typescript/bin/tsc'), '-p', project, '--noCheck', '--outDir', lib]);
  await run([join(repository, '.ci/bundle-package.mjs'), lib]);
}

/**
 * Runs Node to its end.
 *
 * @returns what it printed
 * @throws what it printed, if it fails
 */
export async function run(args: string[], cwd = dirname(modules)): Promise<string> {
  // Vitest sets what Astro would put into `import.meta.env`.
  const { NODE_ENV, VITEST, BASE_URL, MODE, DEV, PROD, SSR, ...inherited } = process.env;
  const env = { ...inherited, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (printed += chunk));
  const code = await new Promise((resolve, reject) => child.on('close', resolve).on('error', reject));
  if (code !== 0) throw new Error(printed);
  return printed;
}
