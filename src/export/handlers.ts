import { posix } from 'node:path';
import type { Image, ListItem, Paragraph } from 'mdast';
import { stringifyEntities } from 'stringify-entities';
import { checkboxSigns } from '../markdown/index.ts';
import type { Checkbox } from '../zim/index.ts';
import type { Context, Handlers } from './flavour.ts';
import { isPicture } from './page.ts';
import {
  type Alert,
  childrenOf,
  type ListData,
  type Node,
  type Picture,
  paragraph,
  raw,
  text,
  withChildren,
} from './tree.ts';

/** Zim's checkboxes as people type them. */
export const typedBoxes: Record<Checkbox, string> = {
  'unchecked-box': '[ ]',
  'checked-box': '[*]',
  'xchecked-box': '[x]',
  'migrated-box': '[>]',
  'transmigrated-box': '[<]',
};

/** The languages of the sources from which plugins of Zim draw pictures, and the extensions of their files. */
const objectSources: Readonly<Record<string, { language?: string; extension: string }>> = {
  equation: { language: 'latex', extension: '.tex' },
  diagram: { language: 'dot', extension: '.dot' },
  ditaa: { extension: '.dia' },
  seqdiagram: { extension: '.diag' },
  gnuplot: { language: 'gnuplot', extension: '.gnu' },
  gnu_r_plot: { language: 'r', extension: '.r' },
  score: { language: 'lilypond', extension: '.ly' },
};

const element = (name: string, children: Node[]) => [raw(`<${name}>`), ...children, raw(`</${name}>`)];

/** What CommonMark with GitHub's extensions has, and HTML for what it lacks. The flavours change what differs. */
export const gfmHandlers: Handlers = {
  styled: ({ name }, children) => element(name, children),
  tag: (_, children) => children,
  anchor: ({ id }) => [raw(`<a id="${escapeAttribute(id)}"></a>`)],
  link: (node, children, context) => [{ ...node, url: context.url(node.url), children } as Node],
  missingLink: (_, children) => children,
  picture(node, context) {
    const shown = objectForm(node, context) ?? fileLink(node, context);
    if (shown) return shown;
    if (node.width || node.height || node.id) return [sizedPicture(node, context.url(node.url))];
    return [image(node, context.url(node.url))];
  },
  object({ object, value }, context) {
    const known = objectSources[object];
    if (object === 'equation' && context.export.flavour.math) return [raw(`$$\n${value}\n$$`)];
    context.report('export-object', { object, form: 'a block of code' });
    return [{ type: 'code', lang: known?.language ?? object, value }];
  },
  indent(node, children, context) {
    return children.map(child => {
      const quoted = child.type === 'paragraph';
      const form = quoted ? 'the text is a quotation' : 'the list or block begins at the margin';
      context.report('export-indent', { form });
      if (!quoted) return child;
      return Array.from({ length: node.depth }).reduce<Node>(
        inner => ({ type: 'blockquote', children: [inner] }) as Node,
        child,
      );
    });
  },
  alert: (node, children) => [
    node.isNested ? titledQuotation(node, children) : quotation(raw(`[!${node.kind.toUpperCase()}]`), children),
  ],
  heading: (node, children) => [withChildren(node, children)],
  box({ state }, context) {
    context.report('export-checkbox', { box: typedBoxes[state], sign: checkboxSigns[state] });
    return [text(`${checkboxSigns[state]} `)];
  },
  listItem: (node, children) => [withChildren(node, children)],
  list(node, children, context) {
    const { numbers } = (node.data as ListData | undefined) ?? {};
    if (!numbers) return [withChildren(node, children)];
    context.report('export-numbers');
    const items = children.map((item, index) => withText(item as ListItem, `${numberOf(numbers, index)}. `));
    return [{ ...node, ordered: false, start: null, children: items } as Node];
  },
  table: (node, children) => [withChildren(node, children)],
  block: node => [node],
  code: value => value,
  html: value => [raw(value)],
  math: written => [raw(written)],
};

/** The number of an item, or its letter. */
function numberOf({ type, start }: NonNullable<NonNullable<ListData>['numbers']>, index: number): string {
  if (!type) return String(BigInt(start) + BigInt(index));
  let number = Number(start) + index;
  let letters = '';
  for (; number > 0; number = Math.floor((number - 1) / 26)) {
    letters = String.fromCharCode(97 + ((number - 1) % 26)) + letters;
  }
  return type === 'A' ? letters.toUpperCase() : letters;
}

/** An item with a text before its own. */
export function withText(item: ListItem, value: string): Node {
  const [first, ...others] = item.children as Node[];
  const children = first?.type === 'paragraph' ? childrenOf(first) : [];
  const rest = first && first.type !== 'paragraph' ? [first, ...others] : others;
  return withChildren(item, [paragraph([raw(value), ...children]), ...rest]);
}

/** A quotation with a line before its text. */
export function quotation(line: Node, children: Node[]): Node {
  const [first, ...others] = children;
  const start = first?.type === 'paragraph' ? [line, raw('\n'), ...childrenOf(first)] : [line];
  const rest = first && first.type !== 'paragraph' ? children : others;
  return { type: 'blockquote', children: [paragraph(start) as Paragraph, ...rest] } as Node;
}

/** How GitHub shows the kinds of its alerts. */
const alertTitles = { note: 'Note', tip: 'Tip', important: 'Important', warning: 'Warning', caution: 'Caution' };

/** A quotation that begins with the name of the alert's kind, for readers that have no alerts; or with the author's word. */
export function titledQuotation({ kind, isLabelled }: Alert, children: Node[]): Node {
  if (isLabelled) return { type: 'blockquote', children } as Node;
  const title = { type: 'strong', children: [{ type: 'text', value: alertTitles[kind] }] } as Node;
  return quotation(title, children);
}

/** A picture without its size. */
export function image({ alt, title }: Picture, url: string): Node {
  return { type: 'image', url, alt, title } satisfies Image;
}

/** A picture as HTML, with its size and its id. */
export function sizedPicture({ alt, title, width, height, id }: Picture, url: string): Node {
  const attributes = Object.entries({ id, src: url, width, height, alt: alt ?? '', title }).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [` ${name}="${escapeAttribute(String(value))}"`],
  );
  return raw(`<img${attributes.join('')}>`);
}

/** A link to a file that is no picture, such as a film or a PDF; nothing for a picture. */
export function fileLink(node: Picture, context: Context): Node[] | undefined {
  const target = context.target(node.url);
  if (!target || !('file' in target) || isPicture(target.file.path)) return undefined;
  const label = text(node.alt || posix.basename(target.file.path));
  if (context.around.inLink) return [label];
  return [{ type: 'link', url: context.url(node.url), title: null, children: [label] } as Node];
}

/**
 * What stands for an image object: its TeX, if the reader draws that; its source, if there is no picture of it.
 *
 * @returns nothing for a picture
 */
export function objectForm({ url, object }: Picture, context: Context): Node[] | undefined {
  const target = context.target(url);
  const known = object ? objectSources[object] : undefined;
  if (!known || !object || !target || !('file' in target)) return undefined;
  const draws = object === 'equation' && context.export.flavour.math;
  if (isPicture(target.file.path) && !draws) return undefined;
  const source = context.objectSource(target.file, known.extension);
  if (!source) return undefined;
  const { alone, inCell } = context.around;
  if (draws && !/\n\s*\n/.test(source)) {
    context.report('export-object', { object, form: 'TeX' });
    return [
      raw(alone && !inCell ? `$$\n${source}\n$$` : `$${source.replace(/\s+/g, ' ').replaceAll('|', '\\vert ')}$`),
    ];
  }
  if (isPicture(target.file.path)) return undefined;
  context.report('export-object', { object, form: 'its source' });
  const line = source.replace(/\s+/g, ' ');
  return [alone ? { type: 'code', lang: known.language ?? null, value: source } : { type: 'inlineCode', value: line }];
}

/** An attribute's value; a bar would end a table's cell. */
function escapeAttribute(value: string): string {
  return stringifyEntities(value, { subset: ['&', '<', '>', '"', '|', '\n', '\r'] });
}
