import { interwikiUrls } from './interwiki-urls.ts';
import type { Notebook } from './notebook.ts';
import { interwikiKeyword } from './notebook-settings.ts';

/** Percent-encodes everything but letters, digits and `-_.~/`, as Zim does for `{URL}`. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%2F', '/')
    .replace(/[!'()*]/g, mark => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/**
 * Resolves a link of the kind `interwiki`, `name?rest`. As in Zim, notebooks take precedence over URLs; the only
 * notebook known here is this one, by its keyword or its name.
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
  const url = notebook.interwiki.get(key) ?? interwikiUrls.get(key);
  if (url === undefined) return { own: false, url: null };
  const template = /\{(?:NAME|URL)\}/.test(url) ? url : `${url}{URL}`;
  return {
    own: false,
    url: template.replace(/\{(NAME|URL)\}/g, (_, which) => (which === 'NAME' ? rest : encode(rest))),
  };
}
