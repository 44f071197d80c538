import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { exportMark } from '../address/index.ts';
import { keepCompiledModules, makeRunDir } from '../cache/index.ts';
import type { Report } from '../collection/index.ts';
import { readBuildInfo, writeBuildInfo } from '../integration/index.ts';
import { UsageError } from './errors.ts';
import { finishCommand } from './finish-command.ts';
import { count } from './format-report.ts';
import type { Invocation } from './options.ts';
import { readOutput } from './output.ts';
import { asTyped, findCacheDir, findNotebook, findOutDir } from './paths.ts';
import { noProgress, showProgress } from './progress.ts';
import { replaceSite } from './replace-site.ts';
import { requirePages } from './require-pages.ts';

/**
 * `zimlight export`: writes the pages as Markdown for other programs, or as an EPUB, together with the published files, and
 * prints a summary. Markdown is written to a staging folder and put in place when it is complete.
 *
 * @returns the exit code
 * @throws {UsageError} for invalid folders, an unknown flavour, or an export in which somebody has worked
 */
export async function runExport(invocation: Invocation): Promise<number> {
  const { operand, options } = invocation;
  if (options.flavour?.toLowerCase() === 'epub') return (await import('./export-epub.ts')).runExportEpub(invocation);
  if (options.page !== undefined) throw new UsageError('--page is for --flavour epub');
  const startTime = performance.now();
  const { changedFiles, findFlavour, writeExport, writtenFiles } = await import('../export/index.ts');
  const flavour = findFlavour(options.flavour);
  if (typeof flavour === 'string') throw new UsageError(flavour);
  const notebook = findNotebook(operand);
  const outDir = findOutDir(options.out ?? 'markdown', notebook, 'export');
  requireUnchanged(outDir, changedFiles);
  const output = readOutput(options, notebook);
  const cacheDir = findCacheDir(options.cache, notebook);
  keepCompiledModules(cacheDir);
  const progress = output.quiet ? noProgress : showProgress();
  const { onProgress, loadPages, reportOf } = await import('../collection/index.ts');
  onProgress(progress.update);
  const runDir = makeRunDir(cacheDir);
  const staging = join(runDir, 'markdown');
  let report: Report;
  const pages: Parameters<typeof writeExport>[0]['pages'] = [];
  const loadOptions = { siteUrl: { origin: undefined, base: '/' }, cacheDir, pictureVersions: false };
  try {
    const loaded = await loadPages(notebook, loadOptions, (data, markdown, _, plainMarkdown) => {
      pages.push({ data, markdown, plainMarkdown });
    }).finally(progress.end);
    requirePages(loaded, notebook);
    await mkdir(staging, { recursive: true });
    loaded.messages.push(...(await writeExport({ pages, files: loaded.files, flavour }, notebook, staging)));
    await writeBuildInfo(staging, { base: '/', isExport: true, files: writtenFiles(staging) });
    await replaceSite(outDir, staging);
    report = reportOf(loaded);
  } finally {
    await rm(runDir, { recursive: true, force: true });
  }
  const seconds = (performance.now() - startTime) / 1000;
  const code = await finishCommand(report, { seconds, notebook, output });
  if (!output.quiet) process.stderr.write(`The Markdown is in ${asTyped(outDir)}: ${flavour.next}\n`);
  return code;
}

/** @throws {UsageError} if somebody has worked in an export since it was written */
function requireUnchanged(
  outDir: string,
  changedFiles: (dir: string, written: Record<string, string>, entries: string[]) => string[],
): void {
  const { isExport, files = {}, entries = [] } = readBuildInfo(outDir) ?? {};
  const written = entries.filter(entry => entry !== exportMark);
  const [changed, ...others] = isExport ? changedFiles(outDir, files, written) : [];
  if (changed === undefined) return;
  const more = others.length > 0 ? ` and ${count(others.length, 'other file')} have` : ' has';
  throw new UsageError(
    `${asTyped(outDir)} is an export in which ${changed}${more} changed since; choose another folder, or delete it`,
  );
}
