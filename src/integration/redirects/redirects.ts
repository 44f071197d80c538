import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FeedFormat, feedAddress, type SiteUrl, withBase } from '../../address/index.ts';
import { readPages, readRedirects } from '../../collection/index.ts';
import { labelsFor, pageLanguages } from '../../i18n/index.ts';
import { type Middleware, requestAddress } from '../dev-middleware.ts';
import { redirectPage } from './redirect-page.ts';
import { redirectRules } from './rules.ts';

/**
 * Writes a redirect page for each former address and each permalink, the feeds of renamed sections, and the file
 * `_redirects`. Existing files of the site stay.
 *
 * @param runDir the folder of this command: see `makeRunDir`
 * @param dir folder of the built site
 * @param language BCP 47 tag of the notebook's language, if it is known
 */
export function writeRedirectPages(runDir: string, dir: string, siteUrl: SiteUrl, language?: string): void {
  const { base, origin } = siteUrl;
  const redirects = readRedirects(runDir);
  const pages = readPages(runDir);
  const titles = new Map(pages.map(({ address, title }) => [address, title]));
  const unlisted = new Set(pages.flatMap(page => (page.unlisted ? [page.address] : [])));
  const script = withBase('/-/redirect.js', base);
  const { language: labelLanguage, moved: text } = labelsFor(language);
  const titleLanguage = pageLanguages(language).notes.lang;
  for (const [from, address] of [...redirects.former, ...redirects.short]) {
    const file = join(dir, from, 'index.html');
    const to = withBase(address, base);
    const canonical = origin && new URL(to, origin).href;
    const title = titles.get(address) ?? address;
    const html = redirectPage({ language: labelLanguage, text, title, titleLanguage, to, canonical, script });
    writeNew(file, html);
  }
  for (const format of ['atom', 'json'] as const) {
    for (const [from, to] of redirects.former) copyFeed(dir, from, to, format);
  }
  // The file is public on hosts that do not read it.
  const isListed = ([, to]: [string, string]) => !unlisted.has(to);
  const { former, short } = redirects;
  const rules = redirectRules({ ...redirects, former: former.filter(isListed), short: short.filter(isListed) }, base);
  if (rules !== '' && !existsSync(join(dir, '_redirects'))) writeFileSync(join(dir, '_redirects'), rules);
}

/**
 * Writes a file unless it exists. A name that is too long for the file system is skipped: a site that was built here
 * never had that address.
 */
function writeNew(file: string, content: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    if (!['EEXIST', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Copies the feed of a section to its former address: feed readers do not follow redirect pages. */
function copyFeed(dir: string, from: string, to: string, format: FeedFormat): void {
  const feed = join(dir, feedAddress(to, format));
  if (to !== '/' && existsSync(feed)) writeNew(join(dir, feedAddress(from, format)), readFileSync(feed, 'utf8'));
}

/** Redirects former addresses and permalinks in development. */
export function followRedirects(runDir: string, base: string): Middleware {
  return (request, response, next) => {
    if (!request.headers.accept?.includes('text/html')) return next();
    const { address, rest } = requestAddress(request);
    const { former, short } = readRedirects(runDir);
    const redirect = [...former, ...short].find(([from]) => withBase(from, '/') === address.replace(/\/?$/, '/'));
    if (!redirect) return next();
    response.writeHead(302, { Location: withBase(redirect[1], base) + rest }).end();
  };
}
