import { cleanPageName } from '../notebook/page-name.ts';
import { pageNameKey } from '../notebook/sort-key.ts';
import { anchorOf } from '../zim/anchor.ts';
import type { PageData } from './schema.ts';

/**
 * The address of a page that a setting names, without the base. As in links, case does not count.
 *
 * @param typed as in the settings, perhaps with `#` and a heading
 * @param pages all published pages; the notebook has made sure that it is one of them
 */
export function linkAddress(typed: string, pages: Pick<PageData, 'name' | 'address'>[]): string {
  const [, name = '', anchor = ''] = /^([^#]*)#?(.*)/s.exec(typed) ?? [];
  const key = pageNameKey(cleanPageName(name) ?? name);
  const address = pages.find(page => page.name === name || pageNameKey(page.name) === key)?.address ?? '/';
  return anchor ? `${address}#${encodeURIComponent(anchorOf(anchor))}` : address;
}
