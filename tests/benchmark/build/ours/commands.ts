import { join } from 'node:path';
import type { Command } from '../tools/tool.ts';

/** Zimlight's commands for a notebook, and the folders they use. */
export interface OurCommands {
  /** Absolute paths. */
  notebook: string;
  cache: string;
  site: string;
  /** Where a build leaves the time of each stage, see phases.mjs. */
  phases: string;
  build: Command;
  check: Command;
  help: Command;
  /** Path of the package, and the arguments of `zimlight dev`. */
  home: string;
  devArgs: string[];
}

/**
 * @param home where Zimlight is installed
 * @param notebook absolute path
 * @param folder for cache and site
 */
export function ourCommands(home: string, notebook: string, folder: string): OurCommands {
  const [cache, site, phases] = [join(folder, 'cache'), join(folder, 'site'), join(folder, 'phases.json')];
  const program = (args: string[], nodeArgs: string[] = []): Command => ({
    program: process.execPath,
    args: [...nodeArgs, join(home, 'src/cli/zimlight.mjs'), ...args],
    cwd: folder,
    env: { ZIMLIGHT_PHASES: phases },
  });
  return {
    notebook,
    cache,
    site,
    phases,
    build: program(
      ['build', notebook, '--out', site, '--cache', cache],
      ['--import', new URL('phases.mjs', import.meta.url).href],
    ),
    check: program(['check', notebook, '--cache', cache]),
    help: program(['--help']),
    home,
    devArgs: ['dev', notebook, '--cache', cache],
  };
}
