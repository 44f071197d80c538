import { type Message, message } from '../messages.ts';
import type { Page } from './notebook.ts';
import { cleanPageName } from './page-name.ts';
import type { SettingName, SiteSettings } from './settings-schema.ts';
import { type ReadSiteSettings, siteSettingsFile } from './site-settings.ts';
import { nameKey } from './sort-key.ts';

/**
 * Finds the pages that an author's settings name, regardless of case, as links do. An alias may lead to another alias.
 *
 * @param messages takes the names that are no page's; these are left out
 * @returns the settings with the names as the pages have them
 */
export function namePages(
  { settings, pointOf }: ReadSiteSettings,
  pages: ReadonlyMap<string, Page>,
  messages: Message[],
): SiteSettings {
  const { order, aliases } = settings;
  if (order.length === 0 && Object.keys(aliases).length === 0) return settings;
  const names = new Map([...pages.keys()].map(name => [nameKey(name), name]));
  const former = new Map(Object.entries(aliases).map(([old, name]) => [nameKey(cleanPageName(old) ?? old), name]));
  const find = (name: string, setting: SettingName, at: string | number): string | undefined => {
    const seen = new Set<string>();
    for (let key = nameKey(name); !seen.has(key); key = nameKey(former.get(key) ?? name)) {
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
        const taken = names.get(nameKey(former));
        if (found && taken && taken !== found) {
          const values = { old: former, page: found, taken };
          messages.push(message('alias-taken', values, pointOf(['aliases', old]), siteSettingsFile));
        }
        return found && !taken ? [[former, found]] : [];
      }),
    ),
  };
}
