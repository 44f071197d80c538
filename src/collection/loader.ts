import type { Loader, LoaderContext } from 'astro/loaders';
import { siteUrlOf } from '../address/index.ts';
import { loadSite } from './load-site.ts';
import { logMessages } from './log-messages.ts';
import { pageSchema } from './schema.ts';
import { registeredSite } from './site-registry.ts';

/**
 * The content loader for the notebook that the integration publishes: an entry for each page, with the note as Markdown
 * in its body. The HTML stays in the cache, from which `readHtml` reads it when Astro renders a page; in the entries, the
 * HTML of a few thousand pages would fill the memory. The messages are in the report, see `readReport`.
 */
export function notebookLoader(): Loader {
  return { name: 'zimlight', schema: pageSchema, load };
}

async function load(context: LoaderContext): Promise<void> {
  const { config, store, logger, parseData, generateDigest } = context;
  const site = registeredSite(config.cacheDir);
  const staleIds = new Set(store.keys());
  const { report } = await loadSite(site, siteUrlOf(config.site, config.base), async (page, body) => {
    const id = page.address;
    const data = await parseData({ id, data: page });
    staleIds.delete(id);
    store.set({ id, data, body, digest: generateDigest({ ...page, body }) });
  });
  for (const id of staleIds) store.delete(id);
  if (site.logged) logMessages(report.messages, logger, site.logged);
}
