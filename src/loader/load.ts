import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { siteUrlOf } from '../address/index.ts';
import { notebookCacheDir, pruneCache } from '../cache/index.ts';
import {
  type LoadedNotebook,
  loadPages,
  logMessages,
  type PageData,
  readHtml,
  reportOf,
  resolveSettings,
} from '../collection/index.ts';
import { pageTree, type TreeNode } from '../navigation/index.ts';
import { ASSETS } from './assets.ts';
import { entryOf } from './entry.ts';
import { registerFiles } from './file-registry.ts';
import { INDEX, pageIds } from './ids.ts';
import { folderOf, type LoaderSettings } from './options.ts';

/**
 * Loads the published pages of a notebook into the store: an entry for each page, with its HTML.
 *
 * @param logged messages that were logged already; new ones are added
 * @throws if there is no such folder, or its `zimlight.yaml` cannot be used
 */
export async function loadNotes(settings: LoaderSettings, context: LoaderContext, logged: Set<string>): Promise<void> {
  const { collection, config, store } = context;
  const { prefix, except, tagAddress } = settings;
  const root = fileURLToPath(config.root);
  const folder = folderOf(settings, root);
  const cacheDir = notebookCacheDir(folder, fileURLToPath(new URL('zimlight/', config.cacheDir)));
  const { language, locale, editUrl, mailAddresses } = await resolveSettings(folder, {}, { cacheDir });
  const base = config.base.replace(/\/$/, '') + prefix;
  const ids = pageIds(settings, config.trailingSlash);
  const embedding = { address: ids.address, except, tagAddress };
  const pages: { page: PageData; markdown: string }[] = [];
  const options = { siteUrl: siteUrlOf(config.site, base), cacheDir, language, embedding };
  const loaded = await loadPages(folder, options, (page, _markdown, portable) => {
    pages.push({ page, markdown: portable });
  });
  const tree = pageTree(
    pages.flatMap(({ page }) => (page.unlisted ? [] : [page])),
    locale,
  );
  const entryContext = {
    ...{ settings, editUrl, base, tree, positions: positionsIn(tree.root) },
    folder: inProject(root, folder),
    docs: inProject(root, fileURLToPath(new URL('content/docs', config.srcDir))),
    withoutSlash: config.trailingSlash === 'never',
    encodesMail: mailAddresses === 'encode',
  };
  const stale = new Set(store.keys());
  for (const { page, markdown } of pages) {
    const id = entryId(ids.idAt(page.address), settings);
    const html = page.note ? await readHtml(page.html) : '';
    store.set(await entryOf(id, { page, markdown, html }, entryContext, context));
    stale.delete(id);
  }
  for (const id of stale) store.delete(id);
  registerFiles(config.cacheDir, collection, { folder, prefix, files: loaded.files });
  pruneCache(cacheDir);
  report(loaded, logged, context);
}

/** A path from the root of the project, with `/`. */
const inProject = (root: string, path: string) => relative(root, path).replaceAll(sep, '/');

/** The positions of pages in reading order: a page, then those below it. */
function positionsIn(node: TreeNode, positions = new Map<string, number>()): Map<string, number> {
  for (const child of node.children) {
    positions.set(child.name, positions.size);
    positionsIn(child, positions);
  }
  return positions;
}

/** The id of an entry. Starlight's own route shows the collection from the root of the site, so there it has the prefix. */
function entryId(id: string, { prefix, schema }: LoaderSettings): string {
  if (schema !== 'starlight' || prefix === '/') return id;
  return id === INDEX ? prefix.slice(1, -1) : prefix.slice(1) + id;
}

/** Logs what the author should know; each message only once. */
function report(loaded: LoadedNotebook, logged: Set<string>, { logger, config }: LoaderContext): void {
  const { pages, words, messages } = reportOf(loaded);
  logMessages(messages, logger, logged);
  logger.info(`pages: ${pages}, words: ${words}`);
  if (pages === 0) logger.warn('the notebook has no pages');
  if (loaded.files.length > 0 && !config.integrations.some(({ name }) => name === ASSETS)) {
    logger.warn(
      'files that notes link or show are missing from the site: add zimAssets() from zimlight/astro to `integrations`',
    );
  }
}
