import type { Redirects, ResolvedSettings } from '../../collection/index.ts';
import type { SiteHeaders } from '../../security/index.ts';
import { apacheConfig, apacheFile } from './apache.ts';
import { caddyConfig, caddyFile } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { nginxConfig, nginxFile } from './nginx.ts';
import { redirectsFile } from './redirects-file.ts';
import { serverRules } from './server-rules.ts';

/** What a host or web server reads of a site. */
interface HostFiles {
  /** Path in the site → text. */
  files: Record<string, string>;
  /** The former addresses that the host answers itself. No redirect page is written there: some hosts would send that. */
  answered: ReadonlySet<string>;
}

/**
 * The files that the host of a site reads: redirects that are answered with 301, and headers.
 *
 * @param hosting where the site is put. Without it, `_headers` and `_redirects`, and pages that redirect: some hosts read
 *   the files, and the pages work everywhere
 * @param redirects of the pages that may be named in a file that everybody can read
 * @param isGuest whether the folder also holds the site of somebody else's project, for which the configurations of servers
 *   are too strict
 * @param headers the settings that the headers depend on
 */
export function hostFiles(
  hosting: ResolvedSettings['hosting'],
  redirects: Redirects,
  base: string,
  isGuest = false,
  headers: SiteHeaders = {},
): HostFiles {
  const { former, short, gone } = redirects;
  const all = new Set([...former, ...short].map(([from]) => from).concat(gone));
  const rules = { ...serverRules(redirects, base), headers };
  const isServer = hosting === 'nginx' || hosting === 'apache' || hosting === 'caddy';
  const host = isGuest && isServer ? undefined : hosting;
  switch (host) {
    case 'nginx':
      return { files: { [nginxFile]: nginxConfig(rules) }, answered: all };
    case 'apache':
      return { files: { [apacheFile]: apacheConfig(rules) }, answered: all };
    case 'caddy':
      return { files: { [caddyFile]: caddyConfig(rules) }, answered: all };
    case 'gitlab': {
      // It has no headers, and no status 410.
      const { text, answered } = redirectsFile({ ...redirects, gone: [] }, base);
      return { files: { _redirects: text }, answered };
    }
    default: {
      const { text, answered } = redirectsFile(redirects, base);
      return {
        files: { _headers: headersFile(base, headers, isGuest), _redirects: text },
        answered: host ? answered : new Set(),
      };
    }
  }
}
