import type { Paragraph, RootContent } from 'mdast';
import type { Edit } from './edits.ts';
import { assemble, piecesOf, type Rewritten, unchanged } from './rewritten.ts';
import { parsePage, type Range } from './tree.ts';

const candidate = /^ {0,3}:[ \t]+\S/m;
/** Where a definition begins on a line of a paragraph other than the first. */
const nextDefinition = /(?:\r\n|\n|\r) {0,3}:[ \t]+(?=\S)/g;
const firstDefinition = /^:[ \t]+(?=\S)/;
const lineEnding = /\r\n|\n|\r/g;
/** What an indented block is indented by, on each of its lines. */
const indentation = /(?<=^|[\r\n])(?: {4}| {0,3}\t)/g;
const startsIndented = /^(?: {4}| {0,3}\t)/;
const closed = '</dd>\n</dl>';

/**
 * Rewrites definition lists at the top level as HTML with Markdown in it, which other programs read, too: Pandoc's
 * extension `definition_lists` (https://pandoc.org/MANUAL.html#definition-lists), with colons.
 *
 *     Term                         Term
 *     :   Definition
 *     :   Another                  :   Definition, after a blank line
 *
 *         Its second paragraph
 */
export function rewriteDefinitionLists(source: string): Rewritten {
  if (!candidate.test(source)) return unchanged(source);
  const { edits, lists } = listEdits(parsePage(source).children, source);
  if (lists === 0) return unchanged(source);
  const rewritten = assemble(source, piecesOf(source, edits));
  // Indented, a block of code that nothing ends was one of its own. Now it might go on behind the list.
  const ends = parsePage(rewritten.text).children.filter(node => node.type === 'html' && node.value === closed);
  return ends.length < lists ? unchanged(source) : rewritten;
}

/** A term and its definitions, as edits that put them between tags. */
interface Item {
  edits: Edit[];
  /** The index of the node behind it. */
  next: number;
}

function listEdits(nodes: RootContent[], source: string): { edits: Edit[]; lists: number } {
  const edits: Edit[] = [];
  let lists = 0;
  let index = 0;
  while (index < nodes.length) {
    let item = itemAt(nodes, index, source);
    if (!item) {
      index += 1;
      continue;
    }
    lists += 1;
    for (let before = '<dl>'; item; before = '\n\n</dd>') {
      edits.push(insertion(rangeOf(nodes[index])[0], `${before}\n<dt>\n\n`), ...item.edits);
      index = item.next;
      item = itemAt(nodes, index, source);
    }
    // A blank line, because what follows may end a paragraph without one, but no HTML.
    edits.push(insertion(rangeOf(nodes[index - 1])[1], `\n\n${closed}\n`));
  }
  return { edits, lists };
}

/** The term that a node begins with, if definitions follow it: in the same paragraph, or in the next, after one blank line. */
function itemAt(nodes: RootContent[], index: number, source: string): Item | undefined {
  const [term, below] = [nodes[index], nodes[index + 1]];
  if (term?.type !== 'paragraph' || isDefinition(term, source)) return undefined;
  const [start, end] = rangeOf(term);
  const within = markersIn(term, source);
  if (source.slice(start, within[0]?.[0] ?? end).search(lineEnding) >= 0) return undefined;
  const blankLines = below ? [...source.slice(end, rangeOf(below)[0]).matchAll(lineEnding)].length - 1 : 0;
  if (within.length === 0 && !(blankLines === 1 && isDefinition(below, source))) return undefined;
  const edits: Edit[] = [];
  const addDefinitions = (markers: Range[]) => {
    for (const range of markers) {
      edits.push({ range, text: `\n\n</${edits.length === 0 ? 'dt' : 'dd'}>\n<dd>\n\n` });
    }
  };
  addDefinitions(within);
  let next = index + 1;
  for (let before = end; next < nodes.length; next++) {
    const node = nodes[next] as RootContent;
    const [from, to] = rangeOf(node);
    if (isDefinition(node, source)) {
      const [marker = ''] = source.slice(from, to).match(firstDefinition) ?? [];
      addDefinitions([[before, from + marker.length], ...markersIn(node, source)]);
    } else if (node.type === 'code' && startsIndented.test(source.slice(from, to))) {
      const found = source.slice(from, to).matchAll(indentation);
      for (const { 0: spaces, index } of found) edits.push(insertion(from + index, '', spaces.length));
    } else break;
    before = to;
  }
  return { edits, next };
}

const isDefinition = (node: RootContent | undefined, source: string): node is Paragraph =>
  node?.type === 'paragraph' && firstDefinition.test(source.slice(...rangeOf(node)));

/** Where definitions begin in a paragraph behind its first line: the line ending with the marker. */
const markersIn = (node: Paragraph, source: string): Range[] => {
  const [start, end] = rangeOf(node);
  return [...source.slice(start, end).matchAll(nextDefinition)].map(({ 0: { length }, index }) => [
    start + index,
    start + index + length,
  ]);
};

/** Puts a text in place of some characters, or between two. */
const insertion = (at: number, text: string, length = 0): Edit => ({ range: [at, at + length], text });

const rangeOf = (node: RootContent | undefined): Range => [
  node?.position?.start.offset ?? 0,
  node?.position?.end.offset ?? 0,
];
