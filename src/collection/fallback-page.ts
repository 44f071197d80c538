import { escapeHtml, type Rendered } from '../html/index.ts';
import { writeMarkdown } from '../markdown/index.ts';
import { type Message, message } from '../messages.ts';
import { type Page, readNote } from '../notebook/index.ts';
import type { Converted } from './convert.ts';
import { noReferences } from './references.ts';

/**
 * The fallback for a page that could not be converted because of a bug: its note as a code block.
 *
 * @param error the error that was thrown
 */
export function convertAsSource(page: Page, error: unknown): Converted {
  const { text, messages } = readNote(page);
  const markdown = writeMarkdown({ type: 'root', children: [{ type: 'code', value: text }] });
  return {
    markdown,
    tags: [],
    references: noReferences(),
    messages: [...messages, pageFailed(page, error)],
    plainMarkdown: true,
  };
}

/** The fallback for a page that could not be rendered because of a bug: its note as preformatted text. */
export function renderAsSource(page: Page): Rendered {
  const { text } = readNote(page);
  return {
    // Browsers drop a newline at the beginning of a `pre`; they drop this one rather than one of the note.
    html: `<pre>\n${escapeHtml(text)}</pre>`,
    headings: [],
    ids: [],
    messages: [],
    titled: false,
    description: '',
    pictures: [],
    words: 0,
    sections: [{ depth: 0, id: '', heading: '', text: text.replace(/\s+/g, ' ').trim() }],
  };
}

/** The message that a page is published as its source because of an error. */
export function pageFailed(page: Page, error: unknown): Message {
  const reason = error instanceof Error ? error.message : String(error);
  const file = page.file?.path ?? page.name;
  return message('page-failed', { file, reason }, undefined, file);
}
