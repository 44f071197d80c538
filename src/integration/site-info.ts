import { requireAssets } from '../assets/index.ts';
import { readIcon } from '../cards/icon.ts';
import { type ResolvedSettings, type SiteInfo, siteInfoOf } from '../collection/index.ts';

/** What all pages of a site know of it: from its settings, and from the files that they name. */
export const siteInfoFrom = (settings: ResolvedSettings): SiteInfo =>
  siteInfoOf(settings, readIcon(settings.icon).digest, requireAssets(settings).appearance);
