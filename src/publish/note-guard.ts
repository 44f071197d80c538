import { message } from '../messages.ts';
import type { Guard } from './guard.ts';
import type { NoteFacts } from './note-facts.ts';
import { readPatterns } from './pattern.ts';

const marks = readPatterns(['@private', '@draft']);

/** The mark in a note that holds it back, as the summary calls it; nothing if there is none. */
export const markOf = ({ mark, tags }: Pick<NoteFacts, 'mark' | 'tags'>): string | undefined => mark ?? marks.tag(tags);

/** Holds back pages whose notes themselves say so, whatever the settings are. */
export const noteGuard: Guard = {
  page(page, note) {
    const { unclear } = note;
    if (unclear && page.file) {
      const point = { line: unclear.line, column: 1 };
      const said = message('private-marker-unclear', { marker: unclear.marker }, point, page.file.path);
      return { reason: 'unclear marker', messages: [said] };
    }
    const reason = markOf(note);
    return reason ? { reason } : undefined;
  },
};
