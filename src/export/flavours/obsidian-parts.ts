import { message } from '../../messages.ts';
import type { Destination, HeadingPlace } from '../anchors.ts';
import { ExportContext } from '../context.ts';
import type { Export, Flavour } from '../flavour.ts';
import type { ExportPage } from '../page.ts';
import { nodesToMdast } from '../to-mdast.ts';
import { childrenOf, type Node, walk, withChildren } from '../tree.ts';
import { gfmExtensions, gfmUnsafe, write } from '../write.ts';

/** How Obsidian's Markdown is written: its tags, highlights, comments and block ids must not begin in text. */
export const obsidianMarkdown: Flavour['markdown'] = {
  // In its editor, a backslash at the end of a line would be seen.
  extensions: [...gfmExtensions, { handlers: { break: () => '  \n' } }],
  unsafe: [
    ...gfmUnsafe,
    { character: '#', before: '\\s', after: '[^\\s#]', inConstruct: 'phrasing' },
    { character: '=', after: '=', inConstruct: 'phrasing' },
    { character: '%', after: '%', inConstruct: 'phrasing' },
    { character: '^', before: '\\s', inConstruct: 'phrasing' },
  ],
};

const linkTexts = new WeakMap<Node, string>();

/**
 * A heading in links: its Markdown as written, without what separates the parts of a link. Of several with one name, the
 * first is found by its name, and others with the headings above them.
 */
function headingLink(place: HeadingPlace, page: ExportPage, whole: Export): string {
  const pathOf = ({ node, above }: HeadingPlace, count: number) =>
    [...above.slice(above.length - count).map(each => each.node), node]
      .map(heading => linkText(heading, page, whole))
      .filter(Boolean)
      .join('#');
  const headings = [...(whole.destinations.get(page)?.values() ?? [])].flatMap(({ kind, heading }) =>
    kind === 'heading' && heading ? [heading] : [],
  );
  for (let count = 0; count <= place.above.length; count++) {
    const own = pathOf(place, count);
    if (headings.find(each => pathOf(each, count) === own)?.node === place.node) return own;
  }
  const heading = linkText(place.node, page, whole);
  whole.messages.push(message('export-same-heading', { reader: 'Obsidian', heading }, undefined, page.data.file));
  return heading;
}

/** The Markdown of a heading without the characters that Obsidian leaves out of links to it. */
function linkText(heading: Node, page: ExportPage, whole: Export): string {
  const known = linkTexts.get(heading);
  if (known !== undefined) return known;
  const context = new ExportContext({ ...whole, messages: [] }, page, { inHeading: true });
  const [mdast] = nodesToMdast([heading], context);
  const written = write({ type: 'root', children: [mdast as never] }, obsidianMarkdown).replace(/^#+ ?|\n$/g, '');
  const link = written
    .replace(/[#|^:%[\]\\]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  linkTexts.set(heading, link);
  return link;
}

/** The id of the block that contains an anchor: of several, the first. Letters, digits and hyphens are allowed. */
export function blockId(block: Node): string | undefined {
  let id: string | undefined;
  walk(block, node => {
    if (node.type === 'anchor' || node.type === 'picture') id ??= node.id;
  });
  return id?.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|(?<!-)-+$/g, '') || undefined;
}

/** The part of a page in a link: `Heading`, `Heading#Heading below` or `^block`. */
export function fragment({ kind, heading, block }: Destination, page: ExportPage, whole: Export): string | undefined {
  const id = kind === 'anchor' && block && block.type !== 'heading' ? blockId(block) : undefined;
  if (id) return `^${id}`;
  return heading && headingLink(heading, page, whole);
}

/** Nodes without the anchors in them. */
export const withoutAnchors = (nodes: Node[]): Node[] =>
  nodes.flatMap((node): Node[] => {
    if (node.type === 'anchor') return [];
    return 'children' in node ? [withChildren(node, withoutAnchors(childrenOf(node)))] : [node];
  });
