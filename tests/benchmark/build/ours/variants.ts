import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { type Cost, run } from '../measure/run.ts';
import type { OurCommands } from './commands.ts';
import { measureDev, type SavedPage } from './dev.ts';

/** What is measured of Zimlight alone, as the tables name it. */
export const variants = {
  cold: 'build, no cache',
  same: 'build, nothing changed',
  changed: 'build, one note changed',
  checkCold: 'check, no cache',
  checkWarm: 'check, nothing changed',
  devCold: 'dev, first page, no cache',
  devWarm: 'dev, first page',
  seenOverHttp: 'dev, save → seen by requests',
  seenInBrowser: 'dev, save → seen in the browser',
  help: '--help',
} as const;

export type Variant = keyof typeof variants;

/** What a command of Zimlight took. */
export interface OurCost extends Cost {
  /** Seconds of each stage of a build, in the order in which they begin. */
  phases?: Record<string, number>;
}

/** Builds the site, and reads how long each stage took. */
export async function measureBuild(commands: OurCommands): Promise<OurCost> {
  const cost = await run([commands.build]);
  return { ...cost, phases: JSON.parse(readFileSync(commands.phases, 'utf8')) };
}

/**
 * Measures everything once that comes after a cold build.
 *
 * @param file absolute path of the note to change
 * @param saved a page to change while `dev` runs
 */
export async function measureVariants(
  commands: OurCommands,
  file: string,
  saved?: SavedPage,
): Promise<Partial<Record<Variant, OurCost>>> {
  const clear = () => rmSync(commands.cache, { recursive: true, force: true });
  const same = await measureBuild(commands);
  appendFileSync(file, '\nA sentence more.\n');
  const changed = await measureBuild(commands);
  const checkWarm = await run([commands.check]);
  clear();
  const checkCold = await run([commands.check]);
  clear();
  const devCold = { seconds: (await measureDev(commands)).firstPage };
  const { firstPage, seenOverHttp, seenInBrowser } = await measureDev(commands, saved);
  return {
    same,
    changed,
    checkWarm,
    checkCold,
    devCold,
    devWarm: { seconds: firstPage },
    ...(seenOverHttp !== undefined && { seenOverHttp: { seconds: seenOverHttp } }),
    ...(seenInBrowser !== undefined && { seenInBrowser: { seconds: seenInBrowser } }),
    help: await run([commands.help]),
  };
}
