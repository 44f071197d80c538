import { siteConfig } from '../integration/index.ts';
import type { Invocation } from './options.ts';
import { findMessagesFile, findNotebook } from './paths.ts';
import { showProgress } from './progress.ts';
import { conclude } from './report-and-exit.ts';
import { readStrict } from './strict.ts';

/**
 * `zimlight check`: does with a notebook all that a build does, but makes no site, and says what there is to say of it.
 *
 * @returns the exit code
 * @throws {UsageError} for a folder, a file or a rule that will not do
 */
export async function runCheck({ operand, options }: Invocation): Promise<number> {
  const began = performance.now();
  const notebook = findNotebook(operand);
  const messages = findMessagesFile(options.messages, notebook);
  const strict = readStrict(options.strict);
  const progress = showProgress();
  const { onProgress, readNotebook, reportOf } = await import('../collection/index.ts');
  onProgress(progress.update);
  const { cacheDir } = siteConfig({ notebook });
  const read = await readNotebook(notebook, { base: '/', cacheDir }, () => {}).finally(progress.end);
  return conclude(reportOf(read), { seconds: (performance.now() - began) / 1000, messages, strict });
}
