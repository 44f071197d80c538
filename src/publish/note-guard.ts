import { message } from '../messages.ts';
import type { Guard } from './guard.ts';
import { readPatterns } from './pattern.ts';

const marks = readPatterns(['@private', '@draft']);

/** Holds back pages whose notes themselves say so, whatever the settings are. */
export const noteGuard: Guard = {
  page(page, note) {
    const { unclear } = note;
    if (unclear && page.file) {
      const point = { line: unclear.line, column: 1 };
      const said = message('private-marker-unclear', { marker: unclear.marker }, point, page.file.path);
      return { reason: 'unclear marker', messages: [said] };
    }
    const reason = note.mark ?? marks.tag(note.tags);
    return reason ? { reason } : undefined;
  },
};
