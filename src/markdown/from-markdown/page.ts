import type { Root } from 'mdast';
import { location as locationOf } from 'vfile-location';
import { message, type Point } from '../../messages.ts';
import type { PageContext } from '../from-zim/context.ts';
import { mendEncoding } from '../from-zim/encoding.ts';
import { markEdits } from './attributes.ts';
import { applyEdits, type Edit, nodesOf, type Visited } from './edits.ts';
import { type PageFields, takeFrontMatter } from './front-matter.ts';
import { htmlEdits } from './html.ts';
import { linkEdits } from './links.ts';
import { findTags } from './tags.ts';
import { parsePage } from './tree.ts';

/** A page that people wrote in Markdown, as the site's Markdown. */
export interface MarkdownPage extends PageFields {
  /** The author's own Markdown, but for where its links lead, and its tags. */
  markdown: string;
  /** The author's text as a tree, with positions. */
  tree: Root;
  /** Where in the file it begins, counted as the places of messages are. */
  start: number;
}

/** Neither Markdown nor HTML can hold them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\x00-\x08\x0b\x0c\x0e-\x1f]+/g;

/**
 * Reads a page that people wrote in Markdown: CommonMark, GFM, YAML front matter, and as in Zim's own Markdown
 * `[[links]]` and `@tags`. What needs no change stays as it is written. It throws nothing: front matter that cannot be
 * read is shown, with a message.
 *
 * @param file the file's text, line ends and all
 * @param context where links lead, who takes messages
 * @returns the page's Markdown, and what its front matter says; the tags in its text come behind those
 */
export function readMarkdownPage(file: string, context: PageContext): MarkdownPage {
  const text = file.replace(/^\ufeff+/, '');
  const front = takeFrontMatter(text);
  const location = locationOf(text);
  const begin =
    front.end + (/^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(front.end ? text.slice(front.end) : '')?.[0].length ?? 0);
  const shown = 'problem' in front ? asCode(text.slice(0, front.end)) : '';
  if ('problem' in front) {
    const { reason, line, column } = front.problem;
    context.report(message('broken-front-matter', { reason }, { line, column }));
  }
  const source = text.slice(begin);
  const place = (offset: number) => location.toPoint(begin + offset) as Point;
  const tree = parsePage(source);
  const nodes = nodesOf(tree);
  const { tags, edits: marked } = findTags(nodes, source);
  const page = { source, context, place };
  const edits = [
    ...linkEdits(nodes, page),
    ...htmlEdits(nodes, page),
    ...markEdits(nodes, source),
    ...marked,
    ...mends(withoutDestinations(source, nodes), place, context.report),
  ];
  const fields = 'fields' in front ? front.fields : { tags: [] };
  return {
    ...fields,
    tags: [...new Set([...fields.tags, ...tags])],
    markdown: shown + applyEdits(source, edits),
    tree,
    start: begin,
  };
}

/** With spaces where links lead: a file is called as it is called. */
function withoutDestinations(source: string, nodes: Visited[]): string {
  const blanks = nodes.flatMap(({ node }): Edit[] => {
    const range = node.data?.destination;
    return range ? [{ range, text: ' '.repeat(range[1] - range[0]) }] : [];
  });
  return applyEdits(source, blanks);
}

/** Mends what was read in the wrong encoding, and takes out control characters. */
function mends(source: string, place: (offset: number) => Point, report: PageContext['report']): Edit[] {
  const dropped = [...source.matchAll(control)].map(
    ({ 0: found, index }): Edit => ({ range: [index, index + found.length], text: '' }),
  );
  const mended = mendEncoding(source).mended.map(({ index, found, mended }): Edit => {
    report(message('mended-encoding', { found, mended }, place(index)));
    return { range: [index, index + found.length], text: mended };
  });
  return [...dropped, ...mended];
}

/** A fenced block that holds the text to the last character. */
function asCode(text: string): string {
  if (!text) return '';
  const longest = [...text.matchAll(/`+/g)].reduce((length, [run]) => Math.max(length, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text.trimEnd()}\n${fence}\n\n`;
}
