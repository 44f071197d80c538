import { message } from '../../messages.ts';
import type { Guard } from './guard.ts';
import { readPatterns } from './pattern.ts';

const marks = readPatterns(['@private', '@draft']);
const no = /^(?:false|no|off|n|0|null|~)$/i;
const field = /^["']?(draft|private|publish|published)["']?[^\S\r\n]*:\s*["']?([^\s"',#]*)/gim;

/**
 * The front matter of a note, or its header, up to the first empty line. Also one that cannot be read as YAML: it may say
 * that the note is a draft.
 */
function headOf(text: string): string {
  const [, fenced] = /^\s*---[^\S\r\n]*[\r\n]([\s\S]*?)[\r\n](?:---|\.\.\.)[^\S\r\n]*(?=[\r\n]|$)/.exec(text) ?? [];
  return fenced ?? text.split(/(?:\r\n|\r(?!\n)|\n){2}/, 1)[0] ?? '';
}

/** `draft: true`, `private: true`, `publish: false` or `published: false` in the head of a note. */
function heldBackByHead(text: string): string | undefined {
  for (const [, name = '', value = ''] of headOf(text).matchAll(field)) {
    const key = name.toLowerCase();
    const refused = key.startsWith('publish') ? no.test(value) : value !== '' && !no.test(value);
    if (refused) return key.startsWith('publish') ? `${key}: false` : `${key}: true`;
  }
  return undefined;
}

/** Holds back the pages whose own notes say so; without any setting. */
export const noteGuard: Guard = {
  page(page, note) {
    const { unclear } = note;
    if (unclear && page.file) {
      const point = { line: unclear.line, column: 1 };
      const said = message('private-marker-unclear', { marker: unclear.marker }, point, page.file.path);
      return { reason: 'unclear marker', messages: [said] };
    }
    const reason = heldBackByHead(note.whole) ?? marks.tag(note.tags);
    return reason ? { reason } : undefined;
  },
};
