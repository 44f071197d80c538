const no = /^(?:false|no|off|n|0|null|~)$/i;
const field = /^["']?(draft|private|publish|published)["']?[^\S\r\n]*:\s*["']?([^\s"',#]*)/gim;

/**
 * The front matter of a note, or its header, which ends at the first empty line. Broken YAML counts, too: it may still say
 * that the note is a draft.
 */
function headOf(text: string): string {
  const [, fenced] = /^\s*---[^\S\r\n]*[\r\n]([\s\S]*?)[\r\n](?:---|\.\.\.)[^\S\r\n]*(?=[\r\n]|$)/.exec(text) ?? [];
  return fenced ?? text.split(/(?:\r\n|\r(?!\n)|\n){2}/, 1)[0] ?? '';
}

/**
 * Finds what holds a note back in its head: `draft: true`, `private: true`, `publish: false` or `published: false`.
 *
 * @param text the whole note
 * @returns the mark in this spelling; undefined if there is none
 */
export function heldBackByHead(text: string): string | undefined {
  for (const [, name = '', value = ''] of headOf(text).matchAll(field)) {
    const key = name.toLowerCase();
    const refused = key.startsWith('publish') ? no.test(value) : value !== '' && !no.test(value);
    if (refused) return key.startsWith('publish') ? `${key}: false` : `${key}: true`;
  }
  return undefined;
}
