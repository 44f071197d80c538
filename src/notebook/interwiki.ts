import { interwikiUrls } from './interwiki-urls.ts';
import type { Notebook } from './notebook.ts';
import { interwikiKeyword } from './settings.ts';

/** Percent-encodes all but letters, digits and `-_.~/`, as Zim does where it fills in a URL. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Takes a link of the kind `interwiki`, `name?rest`, apart. Notebooks go before web addresses, as in Zim, and the only
 * notebook that is known here is the one itself, by its keyword or its name.
 *
 * @returns `own`: a link to the page `rest` of this notebook; else the URL, null if nobody knows the name
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
  const url = notebook.interwiki.get(key) ?? interwikiUrls.get(key);
  if (url === undefined) return { own: false, url: null };
  const template = /\{(?:NAME|URL)\}/.test(url) ? url : `${url}{URL}`;
  return {
    own: false,
    url: template.replace(/\{(NAME|URL)\}/g, (_, which) => (which === 'NAME' ? rest : encode(rest))),
  };
}
