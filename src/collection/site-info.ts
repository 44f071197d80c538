import type { Appearance } from '../assets/index.ts';
import type { ResolvedSettings } from '../notebook/index.ts';

/** What pages do not need to know. The names in `order`, `aliases` and `publish` may be held back. */
const withheld = [
  ...(['folder', 'overrides', 'site', 'base', 'order', 'aliases', 'publish'] as const),
  ...([
    'interwiki',
    'notebooks',
    'synonyms',
    'static',
    'llmsTxt',
    'title',
    'logo',
    'favicon',
    'icon',
    'fonts',
    'customCss',
    'scripts',
  ] as const),
];

/**
 * What the pages of a site know about the notebook as a whole. It depends neither on the machine, so it contains no paths,
 * nor on where the site is: that is in {@link import('../address/index.ts').SiteUrl}.
 */
export interface SiteInfo extends Omit<ResolvedSettings, (typeof withheld)[number]>, Appearance {
  /** Digest of the notebook's icon. */
  icon: string;
}

/**
 * The information for the pages.
 *
 * @param icon digest of the notebook's icon
 * @param look of the files that settings name
 */
export function siteInfoOf(settings: ResolvedSettings, icon: string, appearance: Appearance): SiteInfo {
  const info: Partial<ResolvedSettings> = { ...settings };
  for (const name of withheld) delete info[name];
  return { ...(info as Omit<ResolvedSettings, (typeof withheld)[number]>), ...appearance, icon };
}
