import { safeDecodeURIComponent } from '../address/index.ts';
import { fillEmbeds, partOf } from '../embeds/index.ts';
import type { EmbeddedPart } from '../theme/route-data.ts';
import { siteHref } from '../ui/links.ts';
import { readHtml } from '../ui/site-info.ts';

/** The HTML of a note with the parts of other pages in it. @param key as in the data of its page */
export async function noteHtml(key: string, embeds: EmbeddedPart[] = []): Promise<string> {
  const parts = new Map<string, string>();
  for (const { address, html } of embeds) {
    const [path = '', id = ''] = address.split('#');
    const part = partOf(await readHtml(html), safeDecodeURIComponent(id), siteHref(safeDecodeURIComponent(path)));
    if (part) parts.set(address, part);
  }
  return fillEmbeds(await readHtml(key), parts);
}
