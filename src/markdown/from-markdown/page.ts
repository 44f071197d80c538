import type { Root } from 'mdast';
import { location as locationOf } from 'vfile-location';
import { message, type Point } from '../../messages.ts';
import type { PageContext } from '../from-zim/context.ts';
import { repairEncoding } from '../from-zim/encoding.ts';
import { zimEdits } from './attributes.ts';
import { withoutInvalid } from './characters.ts';
import { rewriteDefinitionLists } from './definition-lists.ts';
import { applyEdits, type Edit, nodesOf, type VisitedNode } from './edits.ts';
import { type PageFields, parseFrontMatter, unreadTags } from './front-matter.ts';
import { htmlEdits } from './html.ts';
import { rewriteInlineNotes } from './inline-notes.ts';
import { linkEdits } from './links.ts';
import { pandocEdits } from './pandoc.ts';
import { composed, type Rewritten, unchanged } from './rewritten.ts';
import type { PageSource } from './source.ts';
import { findTags, possibleTags } from './tags.ts';
import { parsePage } from './tree.ts';

/** A page that people wrote in Markdown, converted to the site's Markdown. */
export interface MarkdownPage extends PageFields {
  /** The author's own Markdown, with resolved links and marked tags. */
  markdown: string;
  /** The tree of the author's text, with positions. */
  tree: Root;
  /** The offset in the file of an offset in the tree, as in the points of messages. */
  offsetInFile(offset: number): number;
}

/** Real pages nest a few dozen lists and quotations at most. The parser takes at least quadratic time in the depth. */
const MAX_DEPTH = 100;
/** More markers than that at the beginning of a line. A row of dashes or stars is a rule instead. */
const tooDeep = new RegExp(
  `^(?![ \\t]*([-*])(?:[ \\t]*\\1)*[ \\t]*$)(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])(?=[ \\t]))){${MAX_DEPTH + 1}}`,
  'm',
);

/**
 * Reads a page that people wrote in Markdown: CommonMark, GFM, YAML front matter, and as in Zim's own Markdown
 * `[[links]]` and `@tags`. Everything else stays as it is written. Never throws: front matter that cannot be parsed is
 * shown, and reported, and so is the source of a page that is nested too deeply.
 *
 * @param file text of the file, with any line endings
 * @param context resolves links and takes messages
 * @returns the page's Markdown and the fields of its front matter, with the tags of the text after those of the fields
 */
export function readMarkdownPage(file: string, context: PageContext): MarkdownPage {
  // Removed later, a control character would let the text around it become a link or a block that nobody resolved.
  const text = withoutInvalid(file.replace(/^\ufeff+/, ''));
  const front = parseFrontMatter(text);
  const location = locationOf(text);
  const start = bodyStart(text, front.end);
  const shown = 'problem' in front ? asCode(text.slice(0, front.end), 'yaml') : '';
  if ('problem' in front) {
    const { reason, line, column } = front.problem;
    context.report(message('broken-front-matter', { reason }, { line, column }));
  }
  const written = text.slice(start);
  const fields = 'fields' in front ? front.fields : { tags: [] };
  const deep = tooDeep.exec(written);
  if (deep) {
    const point = location.toPoint(start + deep.index) as Point;
    context.report(message('nested-too-deep', { limit: String(MAX_DEPTH) }, point));
    const markdown = shown + asCode(written);
    return { ...fields, markdown, tree: { type: 'root', children: [] }, offsetInFile: offset => offset };
  }
  const { text: source, original } = rewrite(written);
  const offsetInFile = (offset: number) => start + original(offset);
  const point = (offset: number) => location.toPoint(offsetInFile(offset)) as Point;
  const tree = parsePage(source);
  const nodes = nodesOf(tree);
  const { tags, edits: tagEdits } = findTags(nodes, source);
  const page = { source, context, point };
  const edits = [
    ...linkEdits(nodes, page),
    ...htmlEdits(nodes, page),
    ...zimEdits(nodes, source),
    ...('pandoc' in front ? pandocEdits(nodes, source) : []),
    ...tagEdits,
    ...repairEdits(withoutDestinations(source, nodes), point, context.report),
  ];
  return {
    ...fields,
    tags: [...new Set([...fields.tags, ...tags])],
    markdown: shown + applyEdits(source, edits),
    tree,
    offsetInFile,
  };
}

/** Rewrites what GFM has no syntax for. A definition may begin with more markers than the parser has time for. */
function rewrite(written: string): Rewritten {
  const lists = rewriteDefinitionLists(written);
  const first = tooDeep.test(lists.text) ? unchanged(written) : lists;
  return composed(first, rewriteInlineNotes(first.text));
}

/** Where the text begins behind the front matter. @param end of the front matter */
const bodyStart = (text: string, end: number) =>
  end + (/^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(end ? text.slice(end) : '')?.[0].length ?? 0);

/**
 * The tags of a page as {@link readMarkdownPage} finds them, and whatever else may be meant as one: in HTML and its
 * comments, in front matter that cannot be read, and on a page that is shown as its source. Whether a page is held back
 * must not depend on how it is shown.
 *
 * @param file text of the file
 * @returns each once, without `@`
 */
export function readMarkdownTags(file: string): string[] {
  const text = withoutInvalid(file.replace(/^\ufeff+/, ''));
  const front = parseFrontMatter(text);
  const source = text.slice(bodyStart(text, front.end));
  const fields = 'fields' in front ? front.fields.tags : unreadTags(text);
  if (tooDeep.test(source)) return [...new Set([...fields, ...possibleTags(source)])];
  const { text: rewritten } = rewrite(source);
  const nodes = nodesOf(parsePage(rewritten));
  const html = nodes.filter(({ node }) => node.type === 'html').map(({ range }) => rewritten.slice(...range));
  return [...new Set([...fields, ...findTags(nodes, rewritten).tags, ...html.flatMap(possibleTags)])];
}

/** Replaces the destinations of links by spaces: names of files must not be repaired. */
function withoutDestinations(source: string, nodes: VisitedNode[]): string {
  const blanks = nodes.flatMap(({ node }): Edit[] => {
    const range = node.data?.destination;
    return range ? [{ range, text: ' '.repeat(range[1] - range[0]) }] : [];
  });
  return applyEdits(source, blanks);
}

/** Repairs the encoding of text. */
function repairEdits(source: string, point: PageSource['point'], report: PageContext['report']): Edit[] {
  return repairEncoding(source).repairs.map(({ index, found, repaired }): Edit => {
    report(message('mended-encoding', { found, mended: repaired }, point(index)));
    return { range: [index, index + found.length], text: repaired };
  });
}

/** A fenced block that contains the whole text. */
function asCode(text: string, language = ''): string {
  if (!text) return '';
  const longest = [...text.matchAll(/`+/g)].reduce((length, [run]) => Math.max(length, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}\n\n`;
}
