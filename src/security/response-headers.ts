import { safeDecodeURIComponent } from '../address/index.ts';
import { activeExtensions } from './active-files.ts';
import { filePolicy, portablePolicy, REFERRER_POLICY, sitePolicy } from './content-policy.ts';

/** Headers by name. */
export type Headers = Record<string, string>;

/** What no page of the site uses. */
const deniedFeatures =
  'accelerometer camera display-capture geolocation gyroscope magnetometer microphone midi payment usb';

const siteHeaders: Headers = {
  'Content-Security-Policy': sitePolicy,
  'Permissions-Policy': deniedFeatures.replaceAll(' ', '=(), ').concat('=()'),
  'Referrer-Policy': REFERRER_POLICY,
  'X-Content-Type-Options': 'nosniff',
};
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
export const headerRules: [pattern: string, headers: Headers][] = [
  ['/*', siteHeaders],
  [`${FILES}*`, fileHeaders],
  ...activeExtensions.map((extension): [string, Headers] => [`${FILES}*.${extension}`, downloadHeaders]),
  ...hashedFolders.map((folder): [string, Headers] => [`/-/${folder}/*`, hashedHeaders]),
  ['/index.md', textHeaders('markdown')],
  ['/*/index.md', textHeaders('markdown')],
  ['/-/source/*', textHeaders('plain')],
];

const compiled = headerRules.map(([pattern, headers]) => ({ matches: globPattern(pattern), headers }));

/** The addresses that a pattern stands for. Servers on Windows and macOS take any case. */
function globPattern(glob: string): RegExp {
  const parts = glob.split('*').map(part => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'is');
}

/**
 * The headers of a response.
 *
 * @param address as it was requested, without the base and the query
 * @param portable whether the site is for reading from disk: its pages have a policy of their own
 */
export function headersFor(address: string, portable = false): Headers {
  const path = safeDecodeURIComponent(address).replace(/\/(?:\.?\/)+/g, '/');
  const policy = 'Content-Security-Policy';
  const headers: Headers = Object.assign({}, ...compiled.map(({ matches, headers }) => matches.test(path) && headers));
  return portable ? { ...headers, [policy]: portablePolicy(headers[policy] ?? '') } : headers;
}
