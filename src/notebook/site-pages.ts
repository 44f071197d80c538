import { type Message, message } from '../messages.ts';
import type { Page } from './notebook.ts';
import { cleanPageName } from './page-name.ts';
import type { SettingName, SiteSettings } from './settings-schema.ts';
import { type ReadSiteSettings, siteSettingsFile } from './site-settings.ts';
import { pageNameKey } from './sort-key.ts';

/**
 * Resolves the page names in an author's settings; like those in links, they ignore case. An alias may lead to another.
 *
 * @param messages receives a message for each name without a page; such names are dropped
 * @returns the settings with the exact names of pages
 */
export function resolvePageNames(
  { settings, pointOf }: ReadSiteSettings,
  pages: ReadonlyMap<string, Page>,
  messages: Message[],
): SiteSettings {
  const { order, aliases } = settings;
  if (order.length === 0 && Object.keys(aliases).length === 0) return settings;
  const names = new Map([...pages.keys()].map(name => [pageNameKey(name), name]));
  const former = new Map(Object.entries(aliases).map(([old, name]) => [pageNameKey(cleanPageName(old) ?? old), name]));
  const find = (name: string, setting: SettingName, at: string | number): string | undefined => {
    const seen = new Set<string>();
    for (let key = pageNameKey(name); !seen.has(key); key = pageNameKey(former.get(key) ?? name)) {
      const found = pages.has(name) ? name : names.get(key);
      if (found) return found;
      seen.add(key);
    }
    const point = pointOf([setting, at]);
    messages.push(message('setting-page-missing', { setting, page: name }, point, siteSettingsFile));
    return undefined;
  };
  return {
    ...settings,
    order: order.flatMap((name, index) => find(name, 'order', index) ?? []),
    aliases: Object.fromEntries(
      Object.entries(aliases).flatMap(([old, name]) => {
        const found = find(name, 'aliases', old);
        const former = cleanPageName(old) ?? old;
        const taken = names.get(pageNameKey(former));
        if (found && taken && taken !== found) {
          const values = { old: former, page: found, taken };
          messages.push(message('alias-taken', values, pointOf(['aliases', old]), siteSettingsFile));
        }
        return found && !taken ? [[former, found]] : [];
      }),
    ),
  };
}
