import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { packageRoot, siteConfig } from '../integration/index.ts';
import { baseOf, cardsOf, editUrlOf, languageOf, siteOf } from './addresses.ts';
import { keepAstroLog } from './astro-log.ts';
import { emptyFolder } from './empty-folder.ts';
import { rootCause } from './failure.ts';
import type { Invocation } from './options.ts';
import { asTyped, findMessagesFile, findNotebook, findOutDir } from './paths.ts';
import { type ProgressLine, showProgress } from './progress.ts';
import { conclude } from './report-and-exit.ts';
import { readStrict } from './strict.ts';

/**
 * `zimlight build`: builds the site of a notebook, and says what came of it. The site is built aside and put in place
 * when it is whole, so that a build that fails leaves the last one alone.
 *
 * @returns the exit code
 * @throws {UsageError} for folders or addresses that will not do; whatever Astro throws
 */
export async function runBuild({ operand, options }: Invocation): Promise<number> {
  const began = performance.now();
  const notebook = findNotebook(operand);
  const outDir = findOutDir(options.out ?? 'dist', notebook);
  const { readSiteSettings } = await import('../notebook/index.ts');
  const { settings } = readSiteSettings(notebook);
  const base = baseOf(options.base ?? settings.base);
  const site = siteOf(options.site) ?? settings.site;
  const messages = findMessagesFile(options.messages, notebook);
  const strict = readStrict(options.strict);
  const target = asTyped(outDir);
  const config = siteConfig({
    notebook,
    language: languageOf(options.lang),
    editUrl: editUrlOf(options['edit-url']),
    cards: cardsOf(options.cards),
  });
  const staging = join(config.cacheDir, 'site');
  await rm(staging, { recursive: true, force: true });

  const progress = showProgress();
  await buildWithAstro({ ...config, configFile: false, outDir: staging, base, site }, progress);
  await replace(outDir, staging);
  const { readReport } = await import('../collection/index.ts');
  const seconds = (performance.now() - began) / 1000;
  return conclude(readReport(config.cacheDir), { seconds, target, messages, strict });
}

/** Builds, shows how far it is until it ends, and then prints what Astro had to say besides what is thrown. */
async function buildWithAstro(config: AstroInlineConfig, progress: ProgressLine): Promise<void> {
  // Only now: they take a while to load, which whoever mistyped a folder need not wait for.
  const { build } = await import('astro');
  const { onProgress } = await import('../collection/index.ts');
  const end = onProgress(progress.update);
  const logged = keepAstroLog();
  process.env.NODE_ENV = 'production';
  // Astro puts its intermediate files into the working folder when the site is built outside of it.
  const workingFolder = process.cwd();
  process.chdir(packageRoot);
  let thrown: string | undefined;
  try {
    const logger = { entrypoint: new URL('./astro-log.ts', import.meta.url) };
    await build({ ...config, logger, logLevel: 'warn' });
  } catch (error) {
    thrown = error instanceof Error ? rootCause(error).message : String(error);
    throw error;
  } finally {
    process.chdir(workingFolder);
    end();
    progress.end();
    for (const message of logged(thrown)) process.stderr.write(`zimlight: ${message}\n`);
  }
}

/** Puts what is in one folder in the place of what is in another. */
async function replace(target: string, source: string): Promise<void> {
  await emptyFolder(target);
  for (const name of await readdir(source)) {
    await rename(join(source, name), join(target, name)).catch(async error => {
      if (error.code !== 'EXDEV') throw error;
      await cp(join(source, name), join(target, name), { recursive: true });
    });
  }
  await rm(source, { recursive: true });
}
