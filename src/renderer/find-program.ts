import { execFile } from 'node:child_process';
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../integration/index.ts';

/** Part of the package, see `.ci/make-program.mjs`. */
const packed = join(packageRoot, 'lib/program');
/** Where a clone, in which the sources change, keeps the programs that it makes. */
const inClone = join(packageRoot, 'node_modules/.cache/zimlight');

/**
 * The folder of the rendering program. A clone makes the program again whenever its sources have changed.
 *
 * @throws with Astro's message if it cannot be made
 */
export async function findProgram(): Promise<string> {
  if (existsSync(packed)) return packed;
  const root = await mkdir(inClone, { recursive: true }).then(
    () => inClone,
    () => join(tmpdir(), `zimlight-program-${process.getuid?.() ?? ''}`),
  );
  const name = `program-${digestOfSources()}`;
  const folder = join(root, name);
  if (existsSync(folder)) return folder;
  await mkdir(root, { recursive: true });
  const staging = await mkdtemp(join(root, 'new-'));
  try {
    // In a separate process: Astro needs a working folder of its own, and a gigabyte of memory.
    await promisify(execFile)(process.execPath, [join(packageRoot, '.ci/make-program.mjs'), staging]);
    // Another command may have been quicker.
    await rename(staging, folder).catch(error => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  await removeOthers(root, name);
  return folder;
}

/** A digest of everything that the program is made from. */
function digestOfSources(): string {
  const hash = createHash('sha256');
  const { version } = createRequire(import.meta.url)('astro/package.json');
  hash.update(version);
  addFolder(hash, join(packageRoot, 'src'));
  return hash.digest('hex').slice(0, 16);
}

function addFolder(hash: Hash, folder: string): void {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else hash.update(`${entry.name}\0`).update(readFileSync(path)).update('\0');
  }
}

/** Removes programs made from other sources, but none of the last hour: another clone may share the folder. */
async function removeOthers(root: string, name: string): Promise<void> {
  for (const other of await readdir(root)) {
    const age = Date.now() - (statSync(join(root, other), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (other !== name && age > 60 * 60 * 1000) await rm(join(root, other), { recursive: true, force: true });
  }
}
