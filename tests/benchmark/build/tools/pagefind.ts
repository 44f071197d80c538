import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './tool.ts';

// The package exports neither its own package.json nor its program.
const root = fileURLToPath(new URL('..', import.meta.resolve('pagefind')));
const { version, bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The Pagefind that Zimlight itself uses. */
export const pagefindVersion = `Pagefind ${version}`;

/** A file of every index. */
export const pagefindFile = 'pagefind/pagefind.js';

/** Indexes a site. @param site its folder, relative to the project */
export const pagefind = (project: string, site: string): Command => ({
  program: process.execPath,
  args: [join(root, bin), '--site', site],
  cwd: project,
});
