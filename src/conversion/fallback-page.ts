import { statSync } from 'node:fs';
import { escapeHtml, type Rendered } from '../html/index.ts';
import { writeMarkdown } from '../markdown/index.ts';
import { type Message, message } from '../messages.ts';
import { type Notebook, type Page, readNote } from '../notebook/index.ts';
import type { Converted } from './convert.ts';
import type { Dependencies } from './dependencies.ts';
import { noReferences } from './references.ts';

/** In bytes. Larger notes would take minutes and gigabytes to convert, and nobody writes such notes by hand. */
const MAX_NOTE_BYTES = 5_000_000;
/** How much of a larger note is shown, in UTF-16 units. */
const MAX_SHOWN = 100_000;

/** Whether a page's note is too large to be converted. */
export function isTooLarge({ file }: Page): boolean {
  const size = file && statSync(file.bytes, { throwIfNoEntry: false })?.size;
  return (size ?? 0) > MAX_NOTE_BYTES;
}

/** The page of a note that is too large: its beginning as a code block. */
export function convertBeginning(notebook: Notebook, page: Page, dependencies: Dependencies): Converted {
  const file = page.file?.path ?? page.name;
  const values = { file, limit: `${MAX_NOTE_BYTES / 1_000_000} MB` };
  dependencies.add('mentions');
  return convertToCode(notebook, page, MAX_SHOWN, message('note-too-large', values, undefined, file));
}

/**
 * The fallback for a page that could not be converted because of a bug: its note as a code block.
 *
 * @param error the error that was thrown
 */
export function convertAsSource(notebook: Notebook, page: Page, error: unknown): Converted {
  return convertToCode(notebook, page, undefined, pageFailed(page, error));
}

function convertToCode(notebook: Notebook, page: Page, shown: number | undefined, why: Message): Converted {
  const { digest, messages } = readNote(page);
  const text = sourceOf(notebook, page);
  const code = { type: 'code', value: text.slice(0, shown) } as const;
  const markdown = writeMarkdown({ type: 'root', children: [code] });
  return {
    digest,
    markdown,
    tags: [],
    references: { ...noReferences(), heldBack: text === '' },
    messages: [...messages, why],
    plainMarkdown: true,
  };
}

/** The fallback for a page that could not be rendered because of a bug: its note as preformatted text. */
export function renderAsSource(notebook: Notebook, page: Page): Rendered {
  const text = sourceOf(notebook, page);
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

/** The source of a note; empty if it may name something that is held back, since a source shows the targets of all links. */
function sourceOf({ visible }: Notebook, page: Page): string {
  const { text } = readNote(page);
  return visible.mentions(text) ? '' : text;
}

/** The message that a page is published as its source because of an error. */
export function pageFailed(page: Page, error: unknown): Message {
  const reason = error instanceof Error ? error.message : String(error);
  const file = page.file?.path ?? page.name;
  return message('page-failed', { file, reason }, undefined, file);
}
