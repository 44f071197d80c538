import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { keepCompiledModules, makeRunDir } from '../cache/index.ts';
import type { PageData, Report } from '../collection/index.ts';
import { writeBuildInfo } from '../integration/index.ts';
import { finishCommand } from './finish-command.ts';
import type { Invocation } from './options.ts';
import { readOutput } from './output.ts';
import { asTyped, findCacheDir, findNotebook, findOutDir } from './paths.ts';
import { noProgress, showProgress } from './progress.ts';
import { replaceSite } from './replace-site.ts';
import { requirePages } from './require-pages.ts';

/**
 * `zimlight export`: writes each page as Markdown with front matter, `a/b-c/index.md` for the page `A:B C`, and the
 * published files at the addresses that the Markdown uses.
 *
 * @returns the exit code
 * @throws {UsageError} for invalid folders
 */
export async function runExport({ operand, options }: Invocation): Promise<number> {
  const startTime = performance.now();
  const notebook = findNotebook(operand);
  const outDir = findOutDir(options.out ?? 'markdown', notebook);
  const output = readOutput(options, notebook);
  const cacheDir = findCacheDir(options.cache, notebook);
  keepCompiledModules(cacheDir);
  const progress = output.quiet ? noProgress : showProgress();
  const { copyFiles, markdownFile, onProgress, loadPages, reportOf } = await import('../collection/index.ts');
  onProgress(progress.update);
  const runDir = makeRunDir(cacheDir);
  const staging = join(runDir, 'markdown');
  let report: Report;
  const siteUrl = { origin: undefined, base: '/' };
  const onPage = async (page: PageData, markdown: string) => {
    if (!page.note) return;
    const file = join(staging, page.address, 'index.md');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, markdownFile(page, markdown));
  };
  try {
    const loaded = await loadPages(notebook, { siteUrl, cacheDir, pictureVersions: false }, onPage).finally(
      progress.end,
    );
    requirePages(loaded, notebook);
    const attachments = loaded.files.filter(({ address }) => address.startsWith('/-/files/'));
    loaded.messages.push(...(await copyFiles(attachments, notebook, staging)));
    await writeBuildInfo(staging, { base: siteUrl.base });
    await replaceSite(outDir, staging);
    report = reportOf(loaded);
  } finally {
    await rm(runDir, { recursive: true, force: true });
  }
  const seconds = (performance.now() - startTime) / 1000;
  const code = await finishCommand(report, { seconds, notebook, output });
  if (!output.quiet) process.stderr.write(`The Markdown is in ${asTyped(outDir)}\n`);
  return code;
}
