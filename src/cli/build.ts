import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot, siteConfig } from '../site/index.ts';
import { baseOf, languageOf, siteOf } from './addresses.ts';
import type { Invocation } from './options.ts';
import { asTyped, findNotebook, findOutDir } from './paths.ts';
import { formatReport } from './summary.ts';

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
  const base = baseOf(options.base);
  const site = siteOf(options.site);
  const target = asTyped(outDir);
  const config = siteConfig({ notebook, language: languageOf(options.lang) });
  const staging = join(config.cacheDir, 'site');
  await rm(staging, { recursive: true, force: true });

  // Only now: they take a while to load, which whoever mistyped a folder need not wait for.
  const { build } = await import('astro');
  const { readReport } = await import('../collection/index.ts');
  process.env.NODE_ENV = 'production';
  // Astro puts its intermediate files into the working folder when the site is built outside of it.
  const workingFolder = process.cwd();
  process.chdir(packageRoot);
  await build({
    ...config,
    configFile: false,
    logLevel: 'warn',
    outDir: staging,
    base,
    site,
  });
  process.chdir(workingFolder);

  await replace(outDir, staging);
  const seconds = (performance.now() - began) / 1000;
  console.log(formatReport(readReport(config.cacheDir), seconds, target));
  return 0;
}

/** Puts what is in one folder in the place of what is in another, which keeps its `.git`: people publish by pushing. */
async function replace(target: string, source: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const name of await readdir(target)) {
    if (name !== '.git') await rm(join(target, name), { recursive: true });
  }
  for (const name of await readdir(source)) {
    await rename(join(source, name), join(target, name)).catch(async error => {
      if (error.code !== 'EXDEV') throw error;
      await cp(join(source, name), join(target, name), { recursive: true });
    });
  }
  await rm(source, { recursive: true });
}
