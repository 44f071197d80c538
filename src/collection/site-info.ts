import type { ResolvedSettings } from '../notebook/index.ts';

/**
 * What the pages of a site know about the notebook as a whole. It depends neither on the machine, so without paths, nor
 * on where the site is: that is in {@link import('../address/index.ts').SiteUrl}.
 */
export interface SiteInfo
  extends Omit<ResolvedSettings, 'folder' | 'overrides' | 'icon' | 'site' | 'base' | 'order' | 'aliases' | 'publish'> {
  /** Digest of the notebook's icon. */
  icon: string;
}

/**
 * The information for the pages.
 *
 * @param icon digest of the notebook's icon
 */
export function siteInfoOf(settings: ResolvedSettings, icon: string): SiteInfo {
  // The names in `order`, `aliases` and `publish` may be held back.
  const { folder, overrides, site, base, order, aliases, publish, ...info } = settings;
  return { ...info, icon };
}
