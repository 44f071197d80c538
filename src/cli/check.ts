import { finishCommand } from './finish-command.ts';
import { languageLine } from './language-line.ts';
import type { Invocation } from './options.ts';
import { findCacheDir, findMessagesFile, findNotebook } from './paths.ts';
import { showProgress } from './progress.ts';
import { publishedList } from './published-list.ts';
import { requirePages } from './require-pages.ts';
import { readStrict } from './strict.ts';

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
  const messages = findMessagesFile(options.messages, notebook);
  const strict = readStrict(options.strict);
  const progress = showProgress();
  const { onProgress, loadPages, reportOf, resolveSettings } = await import('../collection/index.ts');
  onProgress(progress.update);
  const cacheDir = findCacheDir(options.cache, notebook);
  const siteUrl = { origin: undefined, base: '/' };
  const settings = await resolveSettings(notebook);
  const { language } = settings;
  const loadOptions = { siteUrl, cacheDir, language, pictureVersions: false };
  const loaded = await loadPages(notebook, loadOptions, () => {}).finally(progress.end);
  requirePages(loaded, notebook);
  // As with the summary, JSON on standard output is for a program.
  const stream = messages === '-' ? process.stderr : process.stdout;
  if (options.published !== undefined) stream.write(`${publishedList(loaded.published)}\n\n`);
  const seconds = (performance.now() - startTime) / 1000;
  return finishCommand(reportOf(loaded), { seconds, messages, strict, language: languageLine(settings) });
}
