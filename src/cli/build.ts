import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { keepCompiledModules, makeRunDir, pruneCache } from '../cache/index.ts';
import type { Report } from '../collection/index.ts';
import { siteConfig } from '../integration/index.ts';
import { printable } from '../messages.ts';
import { astroLogger, collectAstroLog } from './astro-log.ts';
import { rootCause } from './failure.ts';
import { finishCommand } from './finish-command.ts';
import { languageLine } from './language-line.ts';
import type { Invocation } from './options.ts';
import { readOutput } from './output.ts';
import { asTyped, findCacheDir, findNotebook, findOutDir } from './paths.ts';
import { noProgress, type ProgressLine, showProgress } from './progress.ts';
import { replaceSite } from './replace-site.ts';
import { requireNotebook, requirePages } from './require-pages.ts';
import { readSettingFlags } from './setting-flags.ts';

/**
 * `zimlight build`: builds the site of a notebook and prints a summary. The site is built in a staging folder and put in
 * place when it is complete, so that a failed build leaves the previous site alone.
 *
 * @returns the exit code
 * @throws {UsageError} for invalid folders or settings; whatever Astro throws
 */
export async function runBuild({ operand, options }: Invocation): Promise<number> {
  const startTime = performance.now();
  const notebook = findNotebook(operand);
  const outDir = findOutDir(options.out ?? 'dist', notebook);
  const overrides = readSettingFlags(options);
  const output = readOutput(options, notebook);
  const [portable, compress] = [options.portable !== undefined, options.compress !== undefined];
  const target = asTyped(outDir);
  const cacheDir = findCacheDir(options.cache, notebook);
  keepCompiledModules(cacheDir);

  const progress = output.quiet ? noProgress : showProgress();
  const { resolveSettings } = await import('../notebook/index.ts');
  const settings = await resolveSettings(notebook, overrides);
  await requireNotebook(notebook);
  const { readReport } = await import('../collection/index.ts');
  const runDir = makeRunDir(cacheDir);
  const staging = join(runDir, 'site');
  let report: Report;
  try {
    const config = siteConfig(settings, { cacheDir, runDir }, { portable, compress });
    await buildWithAstro({ ...config, configFile: false, outDir: staging }, runDir, progress);
    report = readReport(runDir);
    requirePages(report, notebook);
    await replaceSite(outDir, staging);
  } finally {
    await rm(runDir, { recursive: true, force: true });
  }
  pruneCache(cacheDir);
  const seconds = (performance.now() - startTime) / 1000;
  return finishCommand(report, { seconds, target, portable, notebook, output, language: languageLine(settings) });
}

/** Runs Astro's build, shows its progress, and then prints what Astro logged apart from the error that it throws. */
async function buildWithAstro(config: AstroInlineConfig, runDir: string, progress: ProgressLine): Promise<void> {
  const { build } = await import('astro');
  const { onProgress } = await import('../collection/index.ts');
  const stopListening = onProgress(progress.update);
  const stopCollecting = collectAstroLog();
  process.env.NODE_ENV = 'production';
  // Astro writes intermediate files to the working folder if the site is built outside of it.
  const workingFolder = process.cwd();
  process.chdir(runDir);
  let thrown: string | undefined;
  try {
    await build({ ...config, logger: astroLogger, logLevel: 'warn' });
  } catch (error) {
    thrown = error instanceof Error ? rootCause(error).message : String(error);
    throw error;
  } finally {
    process.chdir(workingFolder);
    stopListening();
    progress.end();
    for (const message of stopCollecting(thrown)) process.stderr.write(`zimlight: ${printable(message)}\n`);
  }
}
