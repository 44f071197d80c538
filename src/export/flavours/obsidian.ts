import { toString as textOf } from 'mdast-util-to-string';
import type { Flavour, Handlers } from '../flavour.ts';
import { frontMatter } from '../front-matter.ts';
import { gfmHandlers, objectForm, quotation, typedBoxes } from '../handlers.ts';
import { nameLayout, obsidianPath } from '../layouts.ts';
import { type Anchor, childrenOf, type Node, type Picture, paragraph, raw, withChildren } from '../tree.ts';
import { plainLabel, targetPath, wikiLink } from './obsidian-links.ts';
import { blockId, fragment, obsidianMarkdown, withoutAnchors } from './obsidian-parts.ts';

/** Obsidian's tags: letters, digits, `_`, `-` and `/`, and not digits alone. */
const isTag = (name: string) => /^[\p{L}\p{N}_/-]+$/u.test(name) && /[^\d]/.test(name);

/** `|300x200`, or nothing. */
function sizeSuffix({ width, height }: Picture, bar: string): string {
  if (!width) return '';
  return `${bar}${width}${height ? `x${height}` : ''}`;
}

const handlers: Handlers = {
  ...gfmHandlers,
  styled(node, children, context) {
    const isPlain = children.every(({ type }) => type === 'text') && /^[^\s=](?:[^=]*[^\s=])?$/.test(textOf(children));
    if (node.name === 'mark' && isPlain) return [raw('=='), ...children, raw('==')];
    return gfmHandlers.styled(node, children, context);
  },
  tag({ name }, children, context) {
    if (isTag(name)) return [raw(`#${name}`)];
    context.report('export-tag', { tag: name });
    return children;
  },
  // They become the id of their block.
  anchor: node => [node],
  block(node) {
    const id = blockId(node);
    if (!id) return [withoutAnchors([node])[0] as Node];
    const [stripped] = withoutAnchors([node]) as [Node];
    if (node.type === 'table') return [stripped, paragraph([raw(`^${id}`)])];
    return [withChildren(stripped, [...childrenOf(stripped), raw(` ^${id}`)])];
  },
  heading: (node, children) => [withChildren(node, withoutAnchors(children))],
  link(node, children, context) {
    const target = context.target(node.url);
    if (!target) return gfmHandlers.link(node, children, context);
    const label = plainLabel(children);
    // The text of a heading depends on its links, and those on the texts of other headings.
    const part = context.around.inHeading ? '' : context.fragment(target);
    const isOwn = 'page' in target && target.page === context.page && part;
    if (label !== undefined) {
      const path = isOwn ? '' : targetPath(target, context);
      return [wikiLink(`${path}${part}`, label, context)];
    }
    const url = `${isOwn ? '' : context.url(node.url).replace(/#.*/s, '')}${encodeURI(part).replace('#%5E', '#^')}`;
    return [{ ...node, url, children } as Node];
  },
  missingLink({ target }, children, context) {
    const label = plainLabel(children);
    const isPage = context.page.data.wanted.includes(target);
    return isPage && label !== undefined ? [wikiLink(obsidianPath(target), label, context)] : children;
  },
  picture(node, context) {
    const shown = objectForm(node, context);
    if (shown) return shown;
    const anchor: Anchor[] = node.id ? [{ type: 'anchor', id: node.id }] : [];
    const target = context.target(node.url);
    const bar = context.around.inCell ? '\\|' : '|';
    const size = sizeSuffix(node, bar);
    if (node.height && !node.width) context.report('export-picture-size', { file: context.fileName(node.url) });
    if (!target || node.alt || context.around.inLink) {
      const alt = (node.alt ?? '').replace(/[[\]|\\]/g, ' ');
      return [...anchor, raw(`![${alt}${size}](${context.url(node.url)})`)];
    }
    return [...anchor, raw(`![[${targetPath(target, context)}${size}]]`)];
  },
  alert({ kind, marker }, children) {
    if (marker === undefined) return [quotation(raw(`[!${kind}]`), children)];
    const [title, ...blocks] = children;
    const line = title ? childrenOf(title).flatMap(childrenOf) : [];
    return [{ type: 'blockquote', children: [paragraph([raw(`${marker} `), ...line]), ...blocks] } as Node];
  },
  box({ state }, context) {
    const mark = {
      'unchecked-box': ' ',
      'checked-box': 'x',
      'xchecked-box': '-',
      'migrated-box': '>',
      'transmigrated-box': '<',
    };
    if (mark[state].trim() !== '' && state !== 'checked-box') {
      context.report('export-checkbox', { box: typedBoxes[state], sign: `[${mark[state]}]` });
    }
    return [raw(`[${mark[state]}] `)];
  },
};

/** When the page was created, in local time: properties have no time zone. */
const localTime = (created: string | undefined) =>
  created?.replace(/(?:Z|[+-]\d\d(?::?\d\d)?)$/, '').replace(/T(\d\d:\d\d)$/, 'T$1:00');

/** Obsidian (https://help.obsidian.md): wiki links, embedded files, highlights, tags, callouts and properties. */
export const obsidian: Flavour = {
  name: 'obsidian',
  reader: 'Obsidian',
  next: 'open it as a vault',
  layout: nameLayout,
  header({ data: { title, name, created, tags } }) {
    const aliases = title === name.slice(name.lastIndexOf(':') + 1) ? [] : [title];
    return frontMatter({ aliases, created: localTime(created), tags: tags.filter(isTag) });
  },
  hasTitle: false,
  listsFolders: false,
  listsHome: false,
  math: true,
  fragment,
  handlers,
  markdown: obsidianMarkdown,
};
