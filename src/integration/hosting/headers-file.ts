import { withBase } from '../../address/index.ts';
import { headerRules, type SiteHeaders } from '../../security/index.ts';

/**
 * The file `_headers`, which Netlify, Cloudflare and others read: each rule is a line with a pattern of paths, and indented
 * lines with headers.
 *
 * @param site what its headers depend on
 * @param filesOnly whether other pages than the notebook's are in the folder, for which the rules for pages are too strict
 */
export function headersFile(base: string, site: SiteHeaders = {}, filesOnly = false): string {
  return headerRules(site)
    .filter(([pattern]) => !filesOnly || pattern.startsWith('/-/'))
    .flatMap(([pattern, headers]) => [
      `${withBase(pattern, base)}\n`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`),
    ])
    .join('');
}
