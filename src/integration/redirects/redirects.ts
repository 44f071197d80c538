import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FeedFormat, feedAddress, type SiteUrl, withBase } from '../../address/index.ts';
import { codeVersion, digest, type FileReuse } from '../../cache/index.ts';
import { type ResolvedSettings, readPages, readRedirects } from '../../collection/index.ts';
import { fill, labelsFor, pageLanguages } from '../../i18n/index.ts';
import type { SiteHeaders } from '../../security/index.ts';
import { hostFiles } from '../hosting/index.ts';
import { type Middleware, requestAddress } from '../http.ts';
import { redirectPage } from './redirect-page.ts';

type RedirectSettings = Pick<ResolvedSettings, 'language' | 'hosting'> & { isGuest: boolean; headers: SiteHeaders };

/**
 * Writes what the host of the site reads, a redirect page for each former address and each permalink that the host does
 * not answer itself, and the feeds of renamed sections. Existing files of the site stay.
 *
 * @param runDir the folder of this command: see `makeRunDir`
 * @param dir folder of the built site
 * @param settings of the notebook, and whether the folder also holds the site of somebody else's project
 * @param last reuses files of the last site
 */
export function writeRedirects(
  runDir: string,
  dir: string,
  siteUrl: SiteUrl,
  { language, hosting, isGuest, headers }: RedirectSettings,
  last: FileReuse,
): void {
  const { base, origin } = siteUrl;
  const redirects = readRedirects(runDir);
  const pages = readPages(runDir);
  const titles = new Map(pages.map(({ address, title }) => [address, title]));
  const unlisted = new Set(pages.flatMap(page => (page.unlisted ? [page.address] : [])));
  // The files are public on hosts that do not read them.
  const isListed = ([, to]: [string, string]) => !unlisted.has(to);
  const listed = { ...redirects, former: redirects.former.filter(isListed), short: redirects.short.filter(isListed) };
  const { files, answered } = hostFiles(hosting, listed, base, isGuest, headers);
  for (const [path, text] of Object.entries(files)) if (text !== '') writeNew(join(dir, path), text);
  const script = withBase('/-/redirect.js', base);
  const { moved: text, pair } = labelsFor(language);
  const textWithTitle = fill(pair, { label: text });
  const { page, of, notes } = pageLanguages(language);
  const { lang = page.lang, dir: direction = page.dir } = of(text);
  const alike = { language: lang, direction, text, textWithTitle, titleLanguage: notes.lang, script };
  const around = digest(codeVersion(), JSON.stringify(alike));
  for (const [from, address] of [...redirects.former, ...redirects.short]) {
    if (answered.has(from)) continue;
    const path = `${from.slice(1)}${from.endsWith('/') ? '' : '/'}index.html`;
    const to = withBase(address, base);
    const canonical = origin ? new URL(to, origin).href : to;
    const title = titles.get(address) ?? address;
    if (existsSync(join(dir, path)) || last.reuse(path, digest(around, title, to, canonical))) continue;
    writeNew(join(dir, path), redirectPage({ ...alike, title, to, canonical }));
  }
  for (const format of ['atom', 'json'] as const) {
    for (const [from, to] of redirects.former) copyFeed(dir, from, to, format, last);
  }
}

/**
 * Writes a file unless it exists. A name that is too long for the file system is skipped: a site that was built here
 * never had that address.
 */
function writeNew(file: string, content: string | Uint8Array): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    if (!['EEXIST', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** Copies the feed of a section to its former address: feed readers do not follow redirect pages. */
function copyFeed(dir: string, from: string, to: string, format: FeedFormat, last: FileReuse): void {
  if (to === '/') return;
  const path = feedAddress(to, format).slice(1);
  const feed = last.read(path) ?? (existsSync(join(dir, path)) ? readFileSync(join(dir, path)) : undefined);
  if (feed) writeNew(join(dir, feedAddress(from, format)), feed);
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
