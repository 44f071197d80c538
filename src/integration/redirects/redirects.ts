import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { type FeedFormat, feedAddress, type SiteUrl, withBase } from '../../address/index.ts';
import { readPages, readRedirects } from '../../collection/index.ts';
import { labelsFor } from '../../i18n/index.ts';
import { redirectPage } from './redirect-page.ts';
import { redirectRules } from './rules.ts';

/**
 * Writes into a site that was built a page for each former and each short address, the feeds of parts that were called
 * otherwise, and the file `_redirects`. What is in the site already stays.
 *
 * @param cacheDir the notebook's cache folder
 * @param dir the folder of the site
 */
export function writeRedirectPages(cacheDir: string, dir: string, siteUrl: SiteUrl, language: string): void {
  const { base, origin } = siteUrl;
  const redirects = readRedirects(cacheDir);
  const titles = new Map(readPages(cacheDir).map(({ address, title }) => [address, title]));
  const script = withBase('/-/redirect.js', base);
  const { language: spoken, moved: words } = labelsFor(language);
  for (const [from, address] of [...redirects.former, ...redirects.short]) {
    const file = join(dir, from, 'index.html');
    const to = withBase(address, base);
    const canonical = origin && new URL(to, origin).href;
    const title = titles.get(address) ?? address;
    const page = redirectPage({ language: spoken, words, title, to, canonical, script });
    write(file, page);
  }
  for (const format of ['atom', 'json'] as const) {
    for (const [from, to] of redirects.former) keepFeed(dir, from, to, format);
  }
  const rules = redirectRules(redirects, base);
  if (rules !== '' && !existsSync(join(dir, '_redirects'))) writeFileSync(join(dir, '_redirects'), rules);
}

/** A name can be too long for this disk, or for a folder: nobody came by it on a site that was built here. */
function write(file: string, content: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    if (!['EEXIST', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Puts the feed of a part also where it was before: programs that read feeds follow no page that leads on. */
function keepFeed(dir: string, from: string, to: string, format: FeedFormat): void {
  const feed = join(dir, feedAddress(to, format));
  if (to !== '/' && existsSync(feed)) write(join(dir, feedAddress(from, format)), readFileSync(feed, 'utf8'));
}

/** Follows former and short addresses in development. */
export function followRedirects(cacheDir: string, base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (!request.headers.accept?.includes('text/html')) return next();
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(request.url ?? '') ?? [];
    const { former, short } = readRedirects(cacheDir);
    // Vite takes the base off what comes to it.
    const address = path.replace(base.replace(/\/$/, ''), '').replace(/\/?$/, '/');
    const found = [...former, ...short].find(([from]) => withBase(from, '/') === address);
    if (!found) return next();
    response.writeHead(302, { Location: withBase(found[1], base) + rest }).end();
  };
}
