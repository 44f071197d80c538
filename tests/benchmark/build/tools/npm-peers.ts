import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { output } from '../measure/run.ts';
import { once } from '../once.ts';

/** The templates of the projects, and the fixed versions of what they need from npm. */
export const projects = join(import.meta.dirname, '../projects');

/**
 * Installs the peers that come from npm. They are no dependencies of Zimlight: nobody but the benchmark needs them.
 *
 * @param home the benchmark's own folder
 * @throws with npm's message
 */
export const installPeers = once(async (home: string): Promise<void> => {
  cpSync(join(projects, 'package.json'), join(home, 'package.json'));
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];
  await output({ program: 'npm', args, cwd: home });
});

/** The version of a package that is installed there, `astro 7.3.5`. */
export function packageVersion(home: string, name: string): string {
  const { version } = JSON.parse(readFileSync(join(home, 'node_modules', name, 'package.json'), 'utf8'));
  return `${name} ${version}`;
}
