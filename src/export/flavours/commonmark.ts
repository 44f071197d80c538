import type { ListItem, Root, Table } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype';
import { unified } from 'unified';
import type { Flavour } from '../flavour.ts';
import { commentedFields, creationAndTags } from '../front-matter.ts';
import { fileLink, gfmHandlers, image, objectForm, titledQuotation, withText } from '../handlers.ts';
import { type Node, raw, type Verbatim, withChildren } from '../tree.ts';
import { gfmExtensions } from '../write.ts';
import { gfm } from './gfm.ts';

const handlers = { verbatim: (_: unknown, { value }: Verbatim) => ({ type: 'raw', value }) };
const toHtml = unified()
  .use(remarkRehype, { allowDangerousHtml: true, handlers: handlers as RehypeOptions['handlers'] })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/** CommonMark has no tables. In an HTML block, Markdown is not read, so that cells are HTML as well. */
function htmlTable(table: Node): Node {
  const tree = toHtml.runSync({ type: 'root', children: [table as Table] } satisfies Root);
  return raw(toHtml.stringify(tree).replace(/\n{2,}/g, '\n'));
}

/**
 * CommonMark alone (https://spec.commonmark.org/0.31.2/), for programs that read nothing else, and for Pandoc. It has no
 * anchors of headings: those that links lead to are written.
 */
export const commonmark: Flavour = {
  ...gfm,
  name: 'commonmark',
  reader: 'CommonMark',
  header: page => commentedFields(creationAndTags(page)),
  handlers: {
    ...gfmHandlers,
    heading(node, children, context) {
      const slug = context.linkedSlug(node);
      return [withChildren(node, slug ? [raw(`<a id="${slug}"></a>`), ...children] : children)];
    },
    picture(node, context) {
      const shown = objectForm(node, context) ?? fileLink(node, context);
      if (shown) return shown;
      if (node.width || node.height) context.report('export-picture-size', { file: context.fileName(node.url) });
      const anchor = node.id ? gfmHandlers.anchor({ type: 'anchor', id: node.id }, context) : [];
      return [...anchor, image(node, context.url(node.url))];
    },
    alert: (node, children) => [titledQuotation(node, children)],
    listItem(node, children) {
      const item = withChildren({ ...node, checked: null }, children) as ListItem;
      return [typeof node.checked === 'boolean' ? withText(item, node.checked ? '[x] ' : '[ ] ') : item];
    },
    table(node, children) {
      return [htmlTable(withChildren(node, children))];
    },
  },
  markdown: {
    extensions: [
      ...gfmExtensions,
      {
        handlers: {
          // `~~` is an extension.
          delete: (node, _, state, info) =>
            `<del>${state.containerPhrasing(node, { ...info, before: '>', after: '<' })}</del>`,
        },
      },
    ],
  },
};
