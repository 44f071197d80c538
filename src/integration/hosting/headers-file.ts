import { withBase } from '../../address/index.ts';
import { headerRules, type SiteHeaders } from '../../security/index.ts';

/**
 * The file `_headers`, which Netlify, Cloudflare and others read: each rule is a line with a pattern of paths, and indented
 * lines with headers.
 *
 * @param site the settings that the headers depend on
 * @param filesOnly whether to leave out the rules for pages, which are too strict for other pages in the folder
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
