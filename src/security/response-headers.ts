import { safeDecodeURIComponent } from '../address/index.ts';
import { activeExtensions } from './active-files.ts';
import { type ContentSources, filePolicy, portablePolicy, REFERRER_POLICY, sitePolicy } from './content-policy.ts';

/** Headers by name. */
export type Headers = Record<string, string>;

/** What no page of the site uses. */
const deniedFeatures =
  'accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb';

/** What the headers of a site depend on. */
export interface SiteHeaders {
  /** What the author adds to the content security policy. */
  contentSources?: ContentSources;
  /** Whether the site is for reading from disk. Its pages have a policy of their own then. */
  portable?: boolean;
  /** Whether search engines should leave the site out. */
  noindex?: boolean;
}

const siteHeaders = ({ contentSources, noindex }: SiteHeaders): Headers => ({
  'Content-Security-Policy': sitePolicy(contentSources),
  'Permissions-Policy': deniedFeatures.replaceAll(' ', '=(), ').concat('=()'),
  'Referrer-Policy': REFERRER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  ...(noindex && { 'X-Robots-Tag': 'noindex' }),
});
const fileHeaders: Headers = { 'Content-Security-Policy': filePolicy };
const downloadHeaders: Headers = { 'Content-Disposition': 'attachment' };

/** For files whose name contains a hash of their content: another content has another address. */
const hashedHeaders: Headers = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** Folders of such files, below `/-/`. */
export const hashedFolders = ['assets', 'images', 'cards', 'search/lists', 'pagefind/index', 'pagefind/fragment'];

/** Text is in UTF-8, which browsers do not assume, and servers know no type for Markdown. */
const textHeaders = (type: string): Headers => ({ 'Content-Type': `text/${type}; charset=utf-8` });

/** Addresses of the notebook's files begin so. */
const FILES = '/-/files/';

/**
 * The headers that a server should send, as rules for the file `_headers`. A later rule replaces headers of an earlier
 * one, or on some hosts adds to them: then both policies apply, and the last type.
 *
 * @returns pattern of addresses, in which `*` stands for anything → headers
 */
export const headerRules = (site: SiteHeaders = {}): [pattern: string, headers: Headers][] => [
  ['/*', siteHeaders(site)],
  [`${FILES}*`, fileHeaders],
  ...activeExtensions.map((extension): [string, Headers] => [`${FILES}*.${extension}`, downloadHeaders]),
  ...hashedFolders.map((folder): [string, Headers] => [`/-/${folder}/*`, hashedHeaders]),
  ['/index.md', textHeaders('markdown')],
  ['/*/index.md', textHeaders('markdown')],
  ['/-/source/*', textHeaders('plain')],
  ['/llms.txt', textHeaders('plain')],
  ['/llms-full.txt', textHeaders('plain')],
];

/** The addresses that a pattern stands for. Servers on Windows and macOS take any case. */
function globPattern(glob: string): RegExp {
  const parts = glob.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  // bounded: the patterns are ours, with one or two `*`
  return new RegExp(`^${parts.join('.*')}$`, 'is');
}

/** The headers of a response. @param address as it was requested, without the base and the query */
export function headersFor(address: string, site: SiteHeaders = {}): Headers {
  const path = safeDecodeURIComponent(address).replace(/\/(?:\.?\/)+/g, '/');
  const policy = 'Content-Security-Policy';
  const rules = headerRules(site).filter(([pattern]) => globPattern(pattern).test(path));
  const headers: Headers = Object.assign({}, ...rules.map(([, headers]) => headers));
  return site.portable ? { ...headers, [policy]: portablePolicy(headers[policy] ?? '') } : headers;
}
