import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { keepCompiledModules, LastSite, makeRunDir, pruneCache } from '../cache/index.ts';
import type { Report, ResolvedSettings } from '../collection/index.ts';
import { printable } from '../messages.ts';
import { finishCommand } from './finish-command.ts';
import { languageLine } from './language-line.ts';
import type { Invocation } from './options.ts';
import { readOutput } from './output.ts';
import { asTyped, findCacheDir, findNotebook, findOutDir } from './paths.ts';
import { noProgress, showProgress } from './progress.ts';
import { replaceSite } from './replace-site.ts';
import { requireNotebook, requirePages } from './require-pages.ts';
import { readSettingFlags } from './setting-flags.ts';

/**
 * `zimlight build`: builds the site of a notebook and prints a summary. The site is built in a staging folder and put in
 * place when it is complete, so that a failed build leaves the previous site alone.
 *
 * @returns the exit code
 * @throws {UsageError} for invalid folders or settings; any other error that prevents a complete site
 */
export async function runBuild({ operand, options }: Invocation): Promise<number> {
  const startTime = performance.now();
  const notebook = findNotebook(operand);
  const outDir = findOutDir(options.out ?? 'dist', notebook);
  const [portable, compress] = [options.portable !== undefined, options.compress !== undefined];
  // Browsers have no workers for pages from disk.
  const overrides = { ...readSettingFlags(options), ...(portable && { offline: 'off' as const }) };
  const output = readOutput(options, notebook);
  const target = asTyped(outDir);
  const cacheDir = findCacheDir(options.cache, notebook);
  keepCompiledModules(cacheDir);

  const progress = output.quiet ? noProgress : showProgress();
  const { onProgress } = await import('../collection/index.ts');
  const { optimizeLate } = await import('./optimize-late.ts');
  optimizeLate(notebook);
  const stopListening = onProgress(progress.update);
  const warnings: string[] = [];
  const write = async (settings: ResolvedSettings) => {
    const { buildSite } = await import('../renderer/index.ts');
    const runDir = makeRunDir(cacheDir);
    const dir = join(runDir, 'site');
    try {
      const warn = (text: string) => warnings.push(text);
      // Names what is done to finished files. A portable site is made from the files of a whole one, so it reuses none.
      const kind = [compress, settings.mailAddresses].join();
      const last = portable ? undefined : new LastSite(outDir, dir, cacheDir, kind);
      const report = await buildSite({ settings, cacheDir, runDir, portable }, { dir, compress, last, warn });
      requirePages(report, notebook);
      if (last?.isSame()) return report;
      await replaceSite(outDir, last?.complete() ?? dir, last?.spare);
      last?.record();
      return report;
    } finally {
      await rm(runDir, { recursive: true, force: true });
    }
  };
  let settings: ResolvedSettings;
  let report: Report;
  try {
    const { resolveSettings } = await import('../collection/index.ts');
    settings = await resolveSettings(notebook, overrides, { cacheDir });
    await requireNotebook(notebook);
    report = await write(settings);
  } finally {
    stopListening();
    progress.end();
    for (const warning of warnings) process.stderr.write(`zimlight: ${printable(warning)}\n`);
  }
  pruneCache(cacheDir);
  const seconds = (performance.now() - startTime) / 1000;
  return finishCommand(report, { seconds, target, portable, notebook, output, language: languageLine(settings) });
}
