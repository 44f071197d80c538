import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPages, readHtml } from '../../src/collection/index.ts';
import { findFlavour, writeExport } from '../../src/export/index.ts';
import { listFiles } from '../../src/files/index.ts';

export type LoadedExport = Parameters<typeof writeExport>[0];

/** Loads a notebook for exports in several flavours. */
export async function loadForExport(folder: string): Promise<Omit<LoadedExport, 'flavour'>> {
  const cacheDir = mkdtempSync(join(tmpdir(), 'export-cache-'));
  const pages: LoadedExport['pages'] = [];
  const options = { siteUrl: { origin: undefined, base: '/' }, cacheDir, pictureVersions: false };
  try {
    const { files } = await loadPages(folder, options, async (data, markdown, _, plainMarkdown) => {
      pages.push({ data: { ...data, html: await readHtml(data.html) }, markdown, plainMarkdown });
    });
    return { pages, files };
  } finally {
    rmSync(cacheDir, { recursive: true });
  }
}

/** An export: its folder, the text of its Markdown files by their paths, the paths of all files, and its messages. */
export interface Exported {
  flavour: string;
  notes: Map<string, string>;
  paths: string[];
  /** Names of missing pages that pages link to. */
  wanted: string[];
  /** `rule: file: reason` */
  messages: string[];
}

/** Writes an export, and reads it again. */
export async function exportTo(
  flavour: string,
  loaded: Omit<LoadedExport, 'flavour'>,
  folder: string,
): Promise<Exported> {
  const found = findFlavour(flavour);
  if (typeof found === 'string') throw new Error(found);
  const dir = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    const messages = await writeExport({ ...loaded, flavour: found }, folder, dir);
    const paths = listFiles(dir).sort();
    const notes = paths.filter(path => path.endsWith('.md')).map(path => [path, readFileSync(join(dir, path), 'utf8')]);
    return {
      ...{ flavour, notes: new Map(notes as [string, string][]), paths },
      wanted: loaded.pages.flatMap(({ data }) => data.wanted),
      messages: messages.map(({ ruleId, file, reason }) => `${ruleId}: ${file}: ${reason}`),
    };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
