import { anchorOf } from '../zim/index.ts';
import { preferredAddress } from './address.ts';
import { interwikiUrls } from './interwiki-urls.ts';
import type { Notebook } from './notebook.ts';
import { interwikiKeyword } from './notebook-settings.ts';
import { cleanPageName } from './page-name.ts';

/** Percent-encodes everything but letters, digits and `-_.~/`, as Zim does for `{URL}`. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Resolves a link of the kind `interwiki`, `name?rest`. As in Zim, notebooks take precedence over URLs: this one, by its
 * keyword or its name, and those of the setting `notebooks`. Then come the settings, the caller's names, and Zim's own.
 *
 * @returns `own`: a link to the page `rest` of this notebook; otherwise the URL, or null for an unknown name
 */
export function resolveInterwiki(
  notebook: Notebook,
  href: string,
): { own: true; rest: string } | { own: false; url: string | null } {
  const mark = href.indexOf('?');
  const key = href.slice(0, mark).toLowerCase();
  const rest = href.slice(mark + 1);
  const { name, interwiki } = notebook.settings;
  if ([interwiki, interwikiKeyword(name)].some(own => own.toLowerCase() === key)) return { own: true, rest };
  const other = named(notebook.site.notebooks, key);
  if (other !== undefined) return { own: false, url: pageOfOther(other, rest) };
  const url = named(notebook.site.interwiki, key) ?? notebook.interwiki.get(key) ?? interwikiUrls.get(key);
  if (url === undefined) return { own: false, url: null };
  const template = /\{(?:NAME|URL)\}/.test(url) ? url : `${url}{URL}`;
  return {
    own: false,
    url: template.replace(/\{(NAME|URL)\}/g, (_, which) => (which === 'NAME' ? rest : encode(rest))),
  };
}

/** The entry whose name has this keyword, in lower case. */
function named(entries: Record<string, string>, key: string): string | undefined {
  const name = Object.keys(entries).find(each => interwikiKeyword(each).toLowerCase() === key);
  return name === undefined ? undefined : entries[name];
}

/** The URL of a page on the site of another notebook: it is probably not at another address than it would like to have. */
function pageOfOther(site: string, rest: string): string {
  const [, typed = '', anchor = ''] = /^([^#]*)#?(.*)/s.exec(rest) ?? [];
  const name = cleanPageName(typed);
  return site + (name ? encodeURI(preferredAddress(name)).slice(1) : '') + (anchor && `#${anchorOf(anchor)}`);
}
