import { cpSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { add, type OurCosts } from './compare.ts';
import { ourCommands } from './ours/commands.ts';
import { measureBuild, measureVariants } from './ours/variants.ts';
import type { Folders } from './tools/tool.ts';
import { zimlightHome } from './tools/zimlight.ts';

/** What was measured with somebody's notebook. */
export interface OwnNotebook {
  name: string;
  notes: number;
  ours: OurCosts;
}

/**
 * Measures Zimlight with a notebook that exists. Only a copy is changed.
 *
 * @param path absolute
 * @param say is told what has been measured
 */
export async function measureNotebook(
  path: string,
  runs: number,
  folders: Folders,
  say: (line: string) => void,
): Promise<OwnNotebook> {
  const name = basename(path);
  const folder = join(folders.run, 'own-notebook');
  const commands = ourCommands(zimlightHome(folders.run), join(folder, 'notes'), folder);
  const ours: OurCosts = {};
  try {
    cpSync(path, commands.notebook, { recursive: true });
    const notes = readdirSync(commands.notebook, { recursive: true, encoding: 'utf8' }).filter(file =>
      file.endsWith('.txt'),
    );
    const [first] = notes.sort();
    if (first === undefined) throw new Error(`there are no notes in ${path}`);
    for (let round = 1; round <= runs; round++) {
      for (const made of [commands.cache, commands.site]) rmSync(made, { recursive: true, force: true });
      const cold = await measureBuild(commands);
      say(`${name}, round ${round}: Zimlight ${cold.seconds.toFixed(2)} s`);
      add(ours, { cold, ...(await measureVariants(commands, join(commands.notebook, first))) });
    }
    return { name, notes: notes.length, ours };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
