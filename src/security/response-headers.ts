import { safeDecodeURIComponent } from '../address/index.ts';
import { activeExtensions, isActive } from './active-files.ts';
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

/** Addresses of the notebook's files begin so. */
const FILES = '/-/files/';

/**
 * The headers that a server should send, as rules for the file `_headers`. A later rule replaces headers of an earlier
 * one, or on some hosts adds to them, so that both policies apply.
 *
 * @returns pattern of addresses, in which `*` stands for anything → headers
 */
export const headerRules: [pattern: string, headers: Headers][] = [
  ['/*', siteHeaders],
  [`${FILES}*`, fileHeaders],
  ...activeExtensions.map((extension): [string, Headers] => [`${FILES}*.${extension}`, downloadHeaders]),
];

/**
 * The headers of a response.
 *
 * @param address as it was requested, without the base and the query
 * @param portable whether the site is for reading from disk: its pages have a policy of their own
 */
export function headersFor(address: string, portable = false): Headers {
  const path = safeDecodeURIComponent(address).replace(/\/(?:\.?\/)+/g, '/');
  const isFile = path.startsWith(FILES);
  return {
    ...siteHeaders,
    ...(portable && { 'Content-Security-Policy': portablePolicy(sitePolicy) }),
    ...(isFile && fileHeaders),
    ...(isFile && isActive(path) && downloadHeaders),
  };
}
