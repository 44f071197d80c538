const scheme = /^([a-z][a-z\d+.-]*):/i;

/** Schemes whose URLs a browser runs, or shows as if they came from the site. */
const dangerous = new Set(['javascript', 'vbscript', 'livescript', 'data', 'blob', 'filesystem', 'view-source']);

/** A URL without the characters that browsers skip (https://url.spec.whatwg.org/#concept-basic-url-parser). */
const asBrowsersRead = (url: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that browsers skip
  url.replace(/^[\u0000- ]+|[\t\n\r]/g, '');

/** A URL's scheme as browsers read it, in lower case, `https`; nothing if it has none. */
export function schemeOf(url: string): string | undefined {
  return scheme.exec(asBrowsersRead(url))?.[1]?.toLowerCase();
}

/** Would a browser run it, or show it as if it came from the site? All other schemes are safe: `irc:`, `zotero:` … */
export function isDangerous(url: string): boolean {
  return dangerous.has(schemeOf(url) ?? '');
}

/** Whether it has a scheme or a host, and so leads away from the site. */
export function isExternal(url: string): boolean {
  return schemeOf(url) !== undefined || /^[/\\]{2}/.test(asBrowsersRead(url));
}

/** Whether it is an address on the site, from its root: `/a/b/`. */
export function isLocal(url: string): boolean {
  return url.startsWith('/') && !isExternal(url);
}
