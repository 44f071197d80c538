import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { siteUrlOf } from '../address/index.ts';
import { isRunning, keepCompiledModules, makeRunDir } from '../cache/index.ts';
import type { LoadedNotebook, Report } from '../collection/index.ts';
import { nearest } from '../text/nearest.ts';
import { UsageError } from './errors.ts';
import { finishCommand } from './finish-command.ts';
import { languageLine } from './language-line.ts';
import type { Invocation } from './options.ts';
import { readOutput } from './output.ts';
import { asTyped, findCacheDir, findNotebook, findOutFile } from './paths.ts';
import { noProgress, showProgress } from './progress.ts';
import { requirePages } from './require-pages.ts';

/**
 * `zimlight export --flavour epub`: writes the pages as one file for e-readers, and prints a summary. The last file is replaced
 * when the new one is complete.
 *
 * @returns the exit code
 * @throws {UsageError} for an invalid folder or file, or an unknown page
 */
export async function runExportEpub({ operand, options }: Invocation): Promise<number> {
  const startTime = performance.now();
  const notebook = findNotebook(operand);
  const typed = options.out ?? 'notebook.epub';
  if (extname(typed).toLowerCase() !== '.epub')
    throw new UsageError(`--out: the name of an EPUB ends in .epub, not ${typed}`);
  const target = findOutFile(typed, notebook, 'the EPUB');
  const output = readOutput(options, notebook);
  const cacheDir = findCacheDir(options.cache, notebook);
  keepCompiledModules(cacheDir);
  const progress = output.quiet ? noProgress : showProgress();
  const { onProgress, loadPages, reportOf, resolveSettings } = await import('../collection/index.ts');
  const { writeEpub } = await import('../epub/index.ts');
  onProgress(progress.update);
  const settings = await resolveSettings(notebook, {}, { cacheDir });
  const { language, site, base } = settings;
  const loadOptions = { siteUrl: { origin: undefined, base: '/' }, cacheDir, language, pictureVersions: false };
  const runDir = makeRunDir(cacheDir);
  const unfinished = `${target}.${process.pid}.part`;
  let report: Report;
  try {
    const loaded = await loadPages(notebook, loadOptions, () => {}).finally(progress.end);
    requirePages(loaded, notebook);
    const section = findPage(options.page, loaded);
    await mkdir(dirname(target), { recursive: true });
    await removeUnfinished(target);
    const book = { loaded, settings, siteUrl: siteUrlOf(site, base), section };
    loaded.messages.push(...(await writeEpub(book, notebook, runDir, unfinished)));
    await rename(unfinished, target);
    report = reportOf(loaded);
  } finally {
    await rm(unfinished, { force: true });
    await rm(runDir, { recursive: true, force: true });
  }
  const seconds = (performance.now() - startTime) / 1000;
  const code = await finishCommand(report, { seconds, notebook, output, language: languageLine(settings) });
  if (!output.quiet) process.stderr.write(`The EPUB is ${asTyped(target)}\n`);
  return code;
}

/** Removes what earlier exports to this file left behind when they were killed. */
async function removeUnfinished(target: string): Promise<void> {
  const folder = dirname(target);
  for (const entry of await readdir(folder)) {
    if (!entry.startsWith(`${basename(target)}.`)) continue;
    const [, pid] = /^\.(\d+)\.part$/.exec(entry.slice(basename(target).length)) ?? [];
    if (pid && !isRunning(Number(pid))) await rm(join(folder, entry));
  }
}

/** @throws {UsageError} if there is no such page, or if it is held back */
function findPage(typed: string | undefined, { entries }: LoadedNotebook): string | undefined {
  if (typed === undefined) return undefined;
  const names = entries.map(({ data }) => data.name);
  const name = typed.replace(/^:/, '').replaceAll('_', ' ');
  const found = names.find(each => each.toLowerCase() === name.toLowerCase());
  if (found !== undefined) return found;
  const meant = nearest(name, names);
  throw new UsageError(`--page: no page ${typed} is published${meant ? `; did you mean ${meant}?` : ''}`);
}
