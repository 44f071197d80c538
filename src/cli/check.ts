import { keepCompiledModules } from '../cache/index.ts';
import { finishCommand } from './finish-command.ts';
import { languageLine } from './language-line.ts';
import type { Invocation } from './options.ts';
import { readOutput } from './output.ts';
import { findCacheDir, findNotebook } from './paths.ts';
import { noProgress, showProgress } from './progress.ts';
import { publishedList } from './published-list.ts';
import { requirePages } from './require-pages.ts';
import { readSettingFlags } from './setting-flags.ts';

/**
 * `zimlight check`: processes the pages of a notebook as a build does, without building a site, and prints the summary.
 * `--published` also lists everything that the site would show.
 *
 * @returns the exit code
 * @throws {UsageError} for an invalid folder, file or rule
 */
export async function runCheck({ operand, options }: Invocation): Promise<number> {
  const startTime = performance.now();
  const notebook = findNotebook(operand);
  const overrides = readSettingFlags(options);
  const output = readOutput(options, notebook);
  const cacheDir = findCacheDir(options.cache, notebook);
  keepCompiledModules(cacheDir);
  const progress = output.quiet ? noProgress : showProgress();
  const { onProgress, loadPages, reportOf, resolveSettings } = await import('../collection/index.ts');
  const { optimizeLate } = await import('./optimize-late.ts');
  optimizeLate(notebook);
  onProgress(progress.update);
  const settings = await resolveSettings(notebook, overrides, { cacheDir });
  const { language, base } = settings;
  // With the base, a build finds the pages in the cache. Without an origin, no pictures for link previews are made.
  const siteUrl = { origin: undefined, base };
  const loadOptions = { siteUrl, cacheDir, language, pictureVersions: false, drafts: true };
  const loaded = await loadPages(notebook, loadOptions).finally(progress.end);
  requirePages(loaded, notebook);
  // If standard output is for JSON, the list goes to standard error, as the summary does.
  const stream = output.messages === '-' ? process.stderr : process.stdout;
  if (options.published !== undefined) stream.write(`${publishedList(loaded.published, loaded.siteFiles)}\n\n`);
  const seconds = (performance.now() - startTime) / 1000;
  return finishCommand(reportOf(loaded), { seconds, notebook, output, language: languageLine(settings) });
}
