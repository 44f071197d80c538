import fc from 'fast-check';
import type { BlockContent, Code, List, ListItem, Paragraph, PhrasingContent, Root, Table } from 'mdast';

// Trees as from-zim makes them, restricted to what Markdown can express: no two adjacent texts, no two adjacent lists, no
// emphasis that begins or ends with white space.

const words = fc
  .array(
    fc.constantFrom(
      'pod',
      'Zim',
      'über',
      '容器',
      'שלום',
      '*',
      '_',
      '<b>',
      '&amp;',
      '[x]',
      '1.',
      '#',
      '`',
      '~',
      '|',
      '\\',
      'a@b.org',
      'www.x.org',
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map(parts => parts.join(' '));
const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const name = fc.constantFrom('foo', 'Foo Bar', 'a"b&c', '<x>', 'ü');
const asReference = (value: string) =>
  value.replace(/[&<>"|\n]/g, character => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
const html = (value: string): PhrasingContent => ({ type: 'html', value });
const around = (open: string, close: string) => (children: PhrasingContent[]) => [html(open), ...children, html(close)];

const address = fc.constantFrom(
  '/a/b-c/',
  '/a/#foo',
  '#foo',
  'https://example.org/?a=1&b=2',
  'mailto:a@b.org',
  'irc://x/y',
);
const source = fc.constantFrom(
  '/-/files/Pod/pod-lifecycle.png',
  '/-/files/equation001.png#type=equation',
  '/-/files/unknown.png',
);

const leaf: fc.Arbitrary<PhrasingContent[]> = fc.oneof(
  text.map(node => [node]),
  fc
    .constantFrom('ls -l', '``', ' a ', '<b>', 'a|b')
    .map((value): PhrasingContent[] => [{ type: 'inlineCode', value }]),
  fc.tuple(source, words).map(([url, alt]): PhrasingContent[] => [{ type: 'image', url, alt }]),
  name.map(tag => around(`<span data-tag="${asReference(tag)}">`, '</span>')([{ type: 'text', value: 'tag' }])),
  name.map(id => [html(`<span id="${asReference(id)}">`), html('</span>')]),
  fc.constant(around('<span data-missing="image">', '</span>')([{ type: 'text', value: 'gone.png' }])),
);

/** Phrasing content with a separator between its parts, so that their markers do not run together. */
const joined = (parts: PhrasingContent[][]) =>
  parts.flatMap((part, index) => (index ? [{ type: 'text', value: ' ' } as const, ...part] : part));

const nest = (inner: fc.Arbitrary<PhrasingContent[]>): fc.Arbitrary<PhrasingContent[]> =>
  fc.oneof(
    leaf,
    fc
      .constantFrom('strong', 'em', 'del', 'mark', 'sub', 'sup')
      .chain(tag => inner.map(around(`<${tag}>`, `</${tag}>`))),
    text.map((node): PhrasingContent[] => [
      { type: 'strong', children: [{ type: 'text', value: 'x' }, html('<!---->'), node] },
    ]),
    text.map((): PhrasingContent[] => [{ type: 'emphasis', children: [{ type: 'text', value: 'emphasis' }] }]),
    fc
      .tuple(address, words)
      .map(([url]): PhrasingContent[] => [{ type: 'link', url, children: [{ type: 'text', value: 'label' }] }]),
    name.chain(target => inner.map(around(`<a data-missing="${asReference(target)}">`, '</a>'))),
  );
const inline = fc.array(nest(nest(leaf)), { minLength: 1, maxLength: 3 }).map(joined);

const lines = fc
  .array(inline, { minLength: 1, maxLength: 3 })
  .map(parts => parts.flatMap((part, index): PhrasingContent[] => (index ? [{ type: 'break' }, ...part] : part)));
const paragraph = lines.map((children): Paragraph => ({ type: 'paragraph', children }));

const code = fc
  .record({
    lang: fc.constantFrom(null, 'yaml', 'js', 'klingon', 'object:foo'),
    meta: fc.constantFrom(null, 'linenumbers'),
    value: fc
      .array(fc.constantFrom('', ' ', '\t', 'a: 1', '`', '```', '~~~', 'b  ', '<b>', '&amp;', '\u2028', '容器', '\\'), {
        maxLength: 6,
      })
      .map(parts => parts.join('\n')),
  })
  .map(({ lang, meta, value }): Code => ({ type: 'code', lang, meta: lang && meta, value }));

const itemOf = (below: fc.Arbitrary<BlockContent[]>) =>
  fc
    .tuple(inline, fc.constantFrom(null, true, false, 'xchecked-box', 'migrated-box'), below)
    .map(([children, state, sub]): ListItem => {
      const bullet = typeof state === 'string' ? [html(`<span data-bullet="${state}">`), html('</span>')] : [];
      const line: Paragraph = {
        type: 'paragraph',
        children: [...bullet, { type: 'text', value: 'item ' }, ...children],
      };
      return {
        type: 'listItem',
        spread: false,
        checked: typeof state === 'boolean' ? state : null,
        children: [line, ...sub],
      };
    });
const listOf = (item: fc.Arbitrary<ListItem>, start: fc.Arbitrary<number>) =>
  fc.tuple(fc.boolean(), start, fc.array(item, { minLength: 1, maxLength: 3 })).map(
    ([ordered, first, children]): List => ({
      type: 'list',
      ordered,
      start: ordered ? first : null,
      spread: false,
      children,
    }),
  );
/** A list directly below text. In Markdown such a list starts at 1; a comment has the number that it really starts at. */
const subList = fc
  .tuple(fc.boolean(), listOf(itemOf(fc.constant([])), fc.constant(1)))
  .map(([directed, node]): BlockContent[] =>
    directed
      ? [
          { type: 'html', value: '<!-- list type="a" start="7" -->' },
          { ...node, ordered: true, start: 1 },
        ]
      : [node],
  );
const list = listOf(itemOf(fc.oneof(fc.constant<BlockContent[]>([]), subList)), fc.integer({ min: 0, max: 99 }));

const cell = fc
  .array(nest(leaf), { maxLength: 2 })
  .map(parts => ({ type: 'tableCell' as const, children: joined(parts) }));
const table = fc.integer({ min: 1, max: 3 }).chain(columns =>
  fc
    .tuple(
      fc.array(fc.constantFrom(null, 'left', 'right', 'center'), { minLength: columns, maxLength: columns }),
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 3 }),
    )
    .map(
      ([align, rows]): Table => ({
        type: 'table',
        align,
        children: rows.map(children => ({ type: 'tableRow', children })),
      }),
    ),
);

/** Raw HTML that is not part of the dialect. */
export const unknownHtml = ['<script>alert(1)</script>', '<div data-indent="0">', '</kbd>', '<!-- a -->'];

const block: fc.Arbitrary<Root['children']> = fc.oneof(
  paragraph.map(node => [node]),
  code.map(node => [node]),
  list.map(node => [node]),
  table.map(node => [node]),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), inline)
    .map(([depth, children]): Root['children'] => [{ type: 'heading', depth: depth as 1, children }]),
  fc.constant<Root['children']>([{ type: 'thematicBreak' }]),
  fc
    .tuple(fc.integer({ min: 1, max: 17 }), paragraph)
    .map(([steps, node]): Root['children'] => [
      { type: 'html', value: `<div data-indent="${steps}">` },
      node,
      { type: 'html', value: '</div>' },
    ]),
  fc
    .tuple(fc.constantFrom('type="a"', 'start="0"', 'type="A" start="3"'), list)
    .map(([directive, node]): Root['children'] => [
      { type: 'html', value: `<!-- list ${directive} -->` },
      { ...node, ordered: true, start: 1 },
    ]),
  fc.constantFrom(...unknownHtml).map((value): Root['children'] => [{ type: 'html', value }]),
);

/** A note in the dialect. Separators keep adjacent lists and tables apart. */
export const note: fc.Arbitrary<Root> = fc.array(block, { maxLength: 6 }).map(blocks => ({
  type: 'root',
  children: blocks.flatMap((nodes): BlockContent[] => [
    ...(nodes as BlockContent[]),
    { type: 'html', value: '<!---->' },
  ]),
}));
