import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Cost, run } from './measure/run.ts';
import { checkSite, type SiteSize, sizeOf } from './measure/site.ts';
import { makePages, type Page } from './notebook/pages.ts';
import { notePath, zimNote } from './notebook/zim.ts';
import { ourCommands } from './ours/commands.ts';
import { measureBuild, measureVariants, type OurCost, type Variant } from './ours/variants.ts';
import type { Folders, Project, Tool } from './tools/tool.ts';
import { zimlight, zimlightHome } from './tools/zimlight.ts';

/** The costs of Zimlight's commands, one for each round. */
export type OurCosts = Partial<Record<Variant, OurCost[]>>;

/** What was measured with notebooks of one size. */
export interface Comparison {
  pages: number;
  /** Of a note, in bytes, on average. */
  noteBytes: number;
  /** Cold builds, one for each round, by the tool's id; Zimlight's as well. */
  builds: Record<string, Cost[]>;
  sites: Record<string, SiteSize>;
  /** Why a tool was not measured, by its id. */
  skipped: Record<string, string>;
  ours: OurCosts;
}

/**
 * Measures Zimlight and its peers with a notebook of a size. In each round, all tools have their turn, so that a machine that
 * becomes slower does so for all.
 *
 * @param peers that are installed
 * @param say is told what has been measured
 */
export async function compare(
  count: number,
  runs: number,
  peers: Tool[],
  folders: Folders,
  say: (line: string) => void,
): Promise<Comparison> {
  const pages = makePages(count);
  const noteBytes = pages.reduce((sum, page) => sum + Buffer.byteLength(zimNote(page)), 0) / count;
  const result: Comparison = { pages: count, noteBytes, builds: {}, sites: {}, skipped: {}, ours: {} };
  const folderOf = ({ id }: Tool) => join(folders.run, `${id}-${count}`);
  const projects = new Map<Tool, Project>();
  const ourFolder = folderOf(zimlight);
  try {
    projects.set(zimlight, await zimlight.prepare(pages, ourFolder, folders));
    const ours = ourCommands(zimlightHome(folders.run), join(ourFolder, 'notes'), ourFolder);
    for (const tool of peers) {
      if (count > (tool.limit?.pages ?? count)) result.skipped[tool.id] = tool.limit?.why ?? '';
      else projects.set(tool, await tool.prepare(pages, folderOf(tool), folders));
    }
    for (let round = 1; round <= runs; round++) {
      for (const [tool, project] of projects) {
        if (result.skipped[tool.id] !== undefined) continue;
        for (const path of project.made) rmSync(path, { recursive: true, force: true });
        try {
          const cost = tool === zimlight ? await measureBuild(ours) : await run(project.commands);
          say(`${count} pages, round ${round}: ${tool.title} ${cost.seconds.toFixed(2)} s`);
          if (round === 1) checkSite(tool, project.site, pages);
          result.sites[tool.id] = sizeOf(project.site);
          result.builds[tool.id] = [...(result.builds[tool.id] ?? []), cost];
        } catch (error) {
          if (tool === zimlight) throw error;
          // A peer that fails must not keep the others from being measured.
          const { message } = error as Error;
          say(message);
          result.skipped[tool.id] = firstLine(message);
        }
      }
      add(result.ours, { cold: result.builds[zimlight.id]?.at(-1), ...(await measureOurs(ours, pages, round)) });
    }
  } finally {
    for (const tool of [zimlight, ...peers]) rmSync(folderOf(tool), { recursive: true, force: true });
  }
  return result;
}

/** The first line of a message, for a table. */
export const firstLine = (message: string): string => message.split('\n', 1)[0] ?? '';

/** What comes after a cold build. In each round, it changes another note. */
function measureOurs(commands: ReturnType<typeof ourCommands>, pages: Page[], round: number) {
  const [changed, saved] = [pages[round % pages.length], pages[(7 * round) % pages.length]];
  if (!changed || !saved) throw new Error('there are no pages');
  const fileOf = (page: Page) => join(commands.notebook, notePath(page));
  return measureVariants(commands, fileOf(changed), { file: fileOf(saved), address: saved.address.slice(1) });
}

/** Adds the costs of a round to those of the rounds before. */
export function add(all: OurCosts, round: Partial<Record<Variant, OurCost | undefined>>): void {
  for (const [name, cost] of Object.entries(round)) {
    const variant = name as Variant;
    if (cost) all[variant] = [...(all[variant] ?? []), cost];
  }
}
