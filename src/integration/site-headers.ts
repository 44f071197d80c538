import { requireAssets } from '../assets/index.ts';
import type { ResolvedSettings } from '../collection/index.ts';
import type { SiteHeaders } from '../security/index.ts';

/** The settings of a site that its headers depend on; empty for a site without such settings. */
export function siteHeadersOf(settings: ResolvedSettings): SiteHeaders {
  const { contentSources } = requireAssets(settings).appearance;
  return {
    ...(Object.keys(contentSources).length > 0 && { contentSources }),
    ...(settings.noindex && { noindex: true }),
  };
}
