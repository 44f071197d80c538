import type { Nodes } from 'mdast';
import { nodesOf } from './edits.ts';
import { assemble, type Piece, type Rewritten, unchanged } from './rewritten.ts';
import { parsePage, type Range } from './tree.ts';

const signs = /\\[\s\S]|\^?\[|\]/g;
/** Line endings in a note, with what a quotation or a list has at the beginning of the next line. */
const newLine = /(?<![ \t])[ \t]*(?:\r\n|\n|\r)[ \t>]*/g;
/** What would begin a block, where it stands first: it gets a backslash. Of a number, the sign behind it does. */
const blockStart = /^(?:(?=[#>]|[-+*](?:\s|$)|([-_*])[ \t]*\1[ \t]*\1)|\d{1,9}(?=[.)](?:\s|$)))/;

/**
 * Rewrites notes within a text as footnotes at the end of the page: Pandoc's extension `inline_notes`
 * (https://pandoc.org/MANUAL.html#extension-inline_notes), which Obsidian has, too.
 *
 *     Text.^[A note with *emphasis*.]        Text.[^note-1]
 *
 *                                            [^note-1]: A note with *emphasis*.
 */
export function rewriteInlineNotes(source: string): Rewritten {
  if (!source.includes('^[')) return unchanged(source);
  const notes = nodesOf(parsePage(source)).flatMap(({ node, inLink }) =>
    inLink || node.type === 'link' || node.type === 'linkReference' ? [] : notesIn(node, source),
  );
  if (notes.length === 0) return unchanged(source);
  const labels = labelsFor(notes, source);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [index, [start, end]] of notes.entries()) {
    pieces.push([done, start], `[^${labels[index]}]`);
    done = end;
  }
  pieces.push([done, source.length]);
  for (const [index, note] of notes.entries()) pieces.push(`\n\n[^${labels[index]}]: `, ...contentOf(note, source));
  const rewritten = assemble(source, [...pieces, '\n']);
  // At the end of a page, a block of code may be open, or a comment.
  const last = parsePage(rewritten.text).children.at(-1);
  return last?.type === 'footnoteDefinition' && last.identifier === labels.at(-1) ? rewritten : unchanged(source);
}

/** The ranges of the notes right in a node, with their signs. Not those within other notes. */
function notesIn(node: Nodes, source: string): Range[] {
  const found: Range[] = [];
  let start: number | undefined;
  let depth = 0;
  for (const child of 'children' in node ? node.children : []) {
    const [from, to] = [child.position?.start.offset, child.position?.end.offset];
    if (child.type !== 'text' || from === undefined || to === undefined) continue;
    for (const { 0: sign, index } of source.slice(from, to).matchAll(signs)) {
      if (start === undefined) {
        if (sign === '^[') [start, depth] = [from + index, 0];
      } else if (sign.endsWith('[')) depth += 1;
      else if (sign === ']' && depth > 0) depth -= 1;
      else if (sign === ']') {
        const end = from + index + 1;
        if (source.slice(start + 2, end - 1).trim()) found.push([start, end]);
        start = undefined;
      }
    }
  }
  return found;
}

/** Names of footnotes that the page does not have. */
function labelsFor(notes: Range[], source: string): string[] {
  const taken = new Set([...source.matchAll(/note-\d+/g)].map(([label]) => label));
  const free = function* () {
    for (let number = 1; ; number++) if (!taken.has(`note-${number}`)) yield `note-${number}`;
  };
  return [...free().take(notes.length)];
}

/** The text of a note, on one line. */
function contentOf([start, end]: Range, source: string): Piece[] {
  const written = source.slice(start + 2, end - 1);
  const from = start + 2 + written.length - written.trimStart().length;
  const text = written.trim();
  const pieces: Piece[] = [];
  let done = 0;
  const [number] = blockStart.exec(text) ?? [];
  if (number !== undefined) {
    pieces.push([from, from + number.length], '\\');
    done = number.length;
  }
  for (const { 0: between, index } of text.matchAll(newLine)) {
    pieces.push([from + done, from + index], ' ');
    done = index + between.length;
  }
  return [...pieces, [from + done, from + text.length]];
}
