import { type Page, readNote } from '../notebook/index.ts';
import { findSecrets } from '../secrets/index.ts';
import { heldBackByHead } from './head-marks.ts';
import { tagsOfNote } from './note-tags.ts';

/** What guards want to know about a note. It depends on nothing but the page's file and its format. */
export interface NoteFacts {
  /** See `readNote`. */
  digest: string;
  /** The tags anywhere in it, private parts included, without `@`. */
  tags: string[];
  /** What its head says that holds it back: `draft: true`. */
  mark?: string;
  /** What may be a misspelt marker of a private part, and its line. */
  unclear?: { marker: string; line: number };
  /** The number of private parts. */
  parts: number;
  /** The secrets that would be published: rules and positions in the file. */
  secrets: { rule: string; line: number; column: number }[];
}

/** Reads a note, and finds out what guards want to know about it. */
export async function readNoteFacts(page: Pick<Page, 'format' | 'file'>): Promise<NoteFacts> {
  const { digest, whole, text, parts, unclear, lineOf } = readNote(page);
  const mark = heldBackByHead(whole);
  const secrets = await findSecrets(text);
  return {
    digest,
    tags: tagsOfNote(page, whole),
    ...(mark && { mark }),
    ...(unclear && { unclear }),
    parts,
    secrets: secrets.map(({ rule, line, column }) => ({ rule, line: lineOf(line), column })),
  };
}
