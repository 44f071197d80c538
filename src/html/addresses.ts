const scheme = /^([a-z][a-z\d+.-]*):/i;
/** What a browser would run, or show as if it came from the site. */
const dangerous = new Set(['javascript', 'vbscript', 'livescript', 'data', 'blob', 'filesystem', 'view-source']);

/** An address as browsers read it: without what they skip (https://url.spec.whatwg.org/#concept-basic-url-parser). */
const asBrowsersRead = (address: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that browsers skip
  address.replace(/^[\u0000- ]+|[\t\n\r]/g, '');

/** Does it lead to something that a browser would run? Every other scheme is the author's business: `irc:`, `zotero:` … */
export function isDangerous(address: string): boolean {
  const name = scheme.exec(asBrowsersRead(address))?.[1];
  return name !== undefined && dangerous.has(name.toLowerCase());
}

/** Does it lead away from the site: has it a scheme or a host? */
export function isExternal(address: string): boolean {
  const read = asBrowsersRead(address);
  return scheme.test(read) || /^[/\\]{2}/.test(read);
}

/** Does it name something on the site from its root: `/a/b/`? */
export const isLocal = (address: string) => address.startsWith('/') && !isExternal(address);

/** Puts the base, `/` or `/notes/`, before a root-relative address; other addresses stay as they are. */
export function withBase(address: string, base: string): string {
  return isLocal(address) ? base.replace(/\/*$/, '') + address : address;
}
