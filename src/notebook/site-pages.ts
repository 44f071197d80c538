import { type Message, message } from '../messages.ts';
import {
  type LinkTarget,
  type ReadSettings,
  type SettingName,
  type SiteSettings,
  settingsFile,
} from '../settings/index.ts';
import { guessPage, perhaps } from './guess-page.ts';
import type { Page } from './notebook.ts';
import { cleanPageName } from './page-name.ts';
import { pageNameKey } from './sort-key.ts';

/**
 * Resolves the page names in an author's settings; like those in links, they ignore case. An alias may lead to another.
 *
 * @param messages receives a message for each name without a page; such names are dropped
 * @returns the settings with the exact names of pages
 */
export function resolvePageNames(
  { settings, pointOf }: ReadSettings,
  pages: ReadonlyMap<string, Page>,
  messages: Message[],
): SiteSettings {
  const { order, aliases } = settings;
  const names = new Map([...pages.keys()].map(name => [pageNameKey(name), name]));
  const former = new Map(Object.entries(aliases).map(([old, name]) => [pageNameKey(cleanPageName(old) ?? old), name]));
  const pageOf = (typed: string): string | undefined => {
    const name = cleanPageName(typed) ?? typed;
    const seen = new Set<string>();
    for (let key = pageNameKey(name); !seen.has(key); key = pageNameKey(cleanPageName(former.get(key) ?? name) ?? '')) {
      const found = pages.has(name) ? name : names.get(key);
      if (found) return found;
      seen.add(key);
    }
    return undefined;
  };
  const find = (name: string, setting: SettingName, at: string | number): string | undefined => {
    const found = pageOf(name);
    // A list with a single name needs no brackets.
    const point = pointOf([setting, at]) ?? pointOf([setting]);
    if (!found) {
      const values = { setting, page: name, guess: perhaps(guessPage(name, pages.keys())) };
      messages.push(message('setting-page-missing', values, point, settingsFile));
    }
    return found;
  };
  /** A page may be named with an anchor: `Page#Heading`. */
  const linked = <Link extends LinkTarget>(link: Link, setting: string[]): Link => {
    if (link.page === undefined) return link;
    const [, typed = '', anchor = ''] = /^([^#]*)(#.*)?$/s.exec(link.page) ?? [];
    const name = cleanPageName(typed) ?? typed;
    const page = pages.has(name) ? name : names.get(pageNameKey(name));
    if (!page) {
      const reason = `which does not exist${perhaps(guessPage(name, pages.keys()))}`;
      const values = { setting: setting.join('.'), page: link.page, reason };
      messages.push(message('setting-link-missing', values, pointOf(setting), settingsFile));
    }
    return page ? { ...link, page: page + anchor } : link;
  };
  const linksIn = (links: Record<string, LinkTarget>, setting: SettingName) =>
    Object.fromEntries(Object.entries(links).map(([label, link]) => [label, linked(link, [setting, label])]));
  return {
    ...settings,
    headerLinks: linksIn(settings.headerLinks, 'headerLinks'),
    footerLinks: linksIn(settings.footerLinks, 'footerLinks'),
    ...(settings.license && { license: linked(settings.license, ['license']) }),
    ...(settings.imprint && { imprint: linked(settings.imprint, ['imprint']) }),
    order: order.flatMap((name, index) => find(name, 'order', index) ?? []),
    aliases: Object.fromEntries(
      Object.entries(aliases).flatMap(([old, name]) => {
        const found = find(name, 'aliases', old);
        const former = cleanPageName(old) ?? old;
        const taken = names.get(pageNameKey(former));
        if (found && taken && taken !== found) {
          const values = { old: former, page: found, taken };
          messages.push(message('alias-taken', values, pointOf(['aliases', old]), settingsFile));
        }
        return found && !taken ? [[former, found]] : [];
      }),
    ),
  };
}
