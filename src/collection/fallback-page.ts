import type { Rendered } from '../html/index.ts';
import { writeMarkdown } from '../markdown/index.ts';
import { message } from '../messages.ts';
import { type Page, readNote } from '../notebook/index.ts';
import type { Converted } from './convert.ts';

/**
 * A page that a fault of ours kept from being converted: what people wrote is published all the same, as it stands in
 * the file.
 *
 * @param page the page
 * @param error what was thrown
 */
export function asWritten(page: Page, error: unknown): Converted {
  const { text, messages } = readNote(page);
  const markdown = writeMarkdown({ type: 'root', children: [{ type: 'code', value: text }] });
  const uses = { links: [], attachments: new Set<never>() };
  return { markdown, tags: [], uses, messages: [...messages, pageFailed(page, error)], plainMarkdown: true };
}

/**
 * The HTML of a page that a fault of ours kept from being rendered: its note as it stands in the file.
 *
 * @param page the page
 */
export function sourceOf(page: Page): Rendered {
  const { text } = readNote(page);
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  // Browsers drop a newline at the beginning of a `pre`: here it is one that the note does not have.
  return {
    html: `<pre>\n${escaped}</pre>`,
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

/** The message that a page is published as its source, and what was thrown. */
export function pageFailed(page: Page, error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  const file = page.file?.path ?? page.name;
  return message('page-failed', { file, reason }, undefined, file);
}
