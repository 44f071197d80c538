import type { RootContent } from 'mdast';
import { blockIn, prefixWithin, withPrefix } from './containers.ts';
import { type Edit, nodesOf } from './edits.ts';
import { assemble, composed, piecesOf, type Rewritten, unchanged } from './rewritten.ts';
import { parsePage, type Range } from './tree.ts';

/** A line with a marker of definitions at its beginning, perhaps in quotations and lists. */
const candidate = /^[ \t>]*[:~][ \t]+\S/m;
/** Where a definition begins on a line of a paragraph other than the first. */
const nextDefinition = /(?:\r\n|\n|\r) {0,3}[:~][ \t]+(?=\S)/g;
const firstDefinition = /^[:~][ \t]+(?=\S)/;
const lineEnding = /\r\n|\n|\r/g;
/** What an indented block is indented by, on each of its lines. */
const indentation = /(?<=^|[\r\n])(?: {4}| {0,3}\t)/g;
/** The same on the further lines of a paragraph. */
const continuation = /(?<=[\r\n])(?: {4}| {0,3}\t)/g;
const startsIndented = /^(?: {4}| {0,3}\t)/;
/** The first line of an alert. */
const alertLabel = /^\[!\w+\][ \t]*(?:\r\n|\n|\r)/;
const closed = '</dd>\n</dl>';
/** How deeply definition lists are nested, at most: each level takes reading the page once more. */
const MAX_DEPTH = 4;

/**
 * Rewrites definition lists, also those in quotations, alerts and lists, as HTML with Markdown in it, which other programs
 * read, too: Pandoc's extension `definition_lists` (https://pandoc.org/MANUAL.html#definition-lists).
 *
 *     Term                         Term
 *     :   Definition
 *     :   Another                  :   Definition, after a blank line
 *
 *     ~   Another                  ~   Definition, after a blank line
 *         Term in it
 *         :   Definition               Its second paragraph
 */
export function rewriteDefinitionLists(source: string): Rewritten {
  let rewritten = unchanged(source);
  let total = 0;
  // A list within a definition is indented. It is found once that is not.
  for (let depth = 0; depth < MAX_DEPTH && candidate.test(rewritten.text); depth++) {
    const { text } = rewritten;
    const { edits, lists } = listEdits(parsePage(text).children, { source: text, prefix: '' });
    if (lists === 0) break;
    const next = assemble(text, piecesOf(text, edits));
    total += lists;
    // Indented, a block of code that nothing ends was one of its own. Now it might go on behind the list.
    const ends = nodesOf(parsePage(next.text)).filter(({ node }) => node.type === 'html' && node.value === closed);
    if (ends.length < total) break;
    rewritten = composed(rewritten, next);
  }
  return rewritten;
}

/** Where nodes are. */
interface Place {
  source: string;
  /** What stands before each line but the first, in quotations and lists: `>   `. */
  prefix: string;
}

/** A term and its definitions, as edits that put them between tags. */
interface Item {
  /** Where the term begins. */
  start: number;
  edits: Edit[];
  /** The index of the node behind it. */
  next: number;
}

function listEdits(nodes: RootContent[], place: Place): { edits: Edit[]; lists: number } {
  const edits: Edit[] = [];
  let lists = 0;
  let index = 0;
  while (index < nodes.length) {
    let item = itemAt(nodes, index, place);
    if (!item) {
      const within = editsWithin(nodes[index] as RootContent, place.source);
      for (const edit of within.edits) edits.push(edit);
      lists += within.lists;
      index += 1;
      continue;
    }
    lists += 1;
    for (let before = '<dl>'; item; before = '\n\n</dd>') {
      edits.push(insertion(item.start, withPrefix(`${before}\n<dt>\n\n`, place.prefix)), ...item.edits);
      index = item.next;
      item = itemAt(nodes, index, place);
    }
    // A blank line, because what follows may end a paragraph without one, but no HTML.
    edits.push(insertion(rangeOf(nodes[index - 1])[1], withPrefix(`\n\n${closed}\n`, place.prefix)));
  }
  return { edits, lists };
}

/** The edits in a quotation, or in the items of a list. */
function editsWithin(node: RootContent, source: string): { edits: Edit[]; lists: number } {
  const containers = node.type === 'list' ? node.children : node.type === 'blockquote' ? [node] : [];
  const found = containers.map(({ children }) =>
    listEdits(children, { source, prefix: prefixWithin(children, source) }),
  );
  return { edits: found.flatMap(({ edits }) => edits), lists: found.reduce((sum, { lists }) => sum + lists, 0) };
}

/** The term that a node begins with, if definitions follow it: in the same paragraph, or in the next, after one blank line. */
function itemAt(nodes: RootContent[], index: number, place: Place): Item | undefined {
  const { source, prefix } = place;
  const [node, below] = [nodes[index], nodes[index + 1]];
  const term = node?.type === 'paragraph' ? blockIn(node, place) : undefined;
  if (!term || firstDefinition.test(term.text)) return undefined;
  const end = rangeOf(node)[1];
  const within = markersIn(term);
  const [label = ''] = (prefix && index === 0 && alertLabel.exec(term.text)) || [];
  if (term.text.slice(label.length, within[0]?.inText ?? term.text.length).search(lineEnding) >= 0) return undefined;
  const blankLines = below ? [...source.slice(end, rangeOf(below)[0]).matchAll(lineEnding)].length - 1 : 0;
  if (within.length === 0 && !(blankLines === 1 && definitionIn(below, place))) return undefined;
  const edits: Edit[] = [];
  /** @param behind where the definitions begin in the paragraph */
  const addDefinitions = (markers: Range[], paragraph: Rewritten, behind: number) => {
    const starts = markers.map((range, index) => {
      const ended = edits.length === 0 && index === 0 ? 'dt' : 'dd';
      return { range, text: withPrefix(`\n\n</${ended}>\n<dd>\n\n`, prefix) };
    });
    const spaces = spacesIn(paragraph).filter(({ inText }) => inText > behind);
    const all = [...starts, ...spaces.map(({ range }) => ({ range, text: '' }))];
    for (const edit of all.sort((a, b) => a.range[0] - b.range[0])) edits.push(edit);
  };
  if (within[0])
    addDefinitions(
      within.map(({ range }) => range),
      term,
      within[0].inText,
    );
  let next = index + 1;
  for (let before = end; next < nodes.length; next++) {
    const node = nodes[next] as RootContent;
    const [from, to] = rangeOf(node);
    const definition = definitionIn(node, place);
    const code = node.type === 'code' ? blockIn(node, place) : undefined;
    if (definition) {
      const [marker = ''] = definition.text.match(firstDefinition) ?? [];
      const markers: Range[] = [[before, from + marker.length], ...markersIn(definition).map(({ range }) => range)];
      addDefinitions(markers, definition, 0);
    } else if (code && startsIndented.test(code.text)) {
      for (const { 0: spaces, index } of code.text.matchAll(indentation)) {
        edits.push(insertion(code.original(index), '', spaces.length));
      }
    } else break;
    before = to;
  }
  return { start: term.original(label.length), edits, next };
}

/** A paragraph that begins with a definition. */
function definitionIn(node: RootContent | undefined, place: Place): Rewritten | undefined {
  const block = node?.type === 'paragraph' ? blockIn(node, place) : undefined;
  return block && firstDefinition.test(block.text) ? block : undefined;
}

/** Where definitions begin in a paragraph behind its first line: the line ending with the marker. */
const markersIn = (paragraph: Rewritten) => matchesIn(paragraph, nextDefinition);

/** What further lines of a paragraph are indented by: before the marker of a list, it would make that list one of its own. */
const spacesIn = (paragraph: Rewritten) => matchesIn(paragraph, continuation);

const matchesIn = ({ text, original }: Rewritten, pattern: RegExp): { inText: number; range: Range }[] =>
  [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({
    inText: index,
    range: [original(index), original(index + length)],
  }));

/** Puts a text in place of some characters, or between two. */
const insertion = (at: number, text: string, length = 0): Edit => ({ range: [at, at + length], text });

const rangeOf = (node: RootContent | undefined): Range => [
  node?.position?.start.offset ?? 0,
  node?.position?.end.offset ?? 0,
];
